import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { type Format, type RequestRefusal, refusalAnswer } from '../edge/answer.js';
import type { Gate } from '../edge/gate.js';
import type { Intake } from '../edge/intake.js';
import type { IngestSettings } from '../ingest.settings.js';
import { cloudEventPaths, cloudEventRoutes } from './cloud-event-routes.js';
import { answerPreflights } from './cors.js';
import { aboutRequest, admit, send, senderOf } from './edge-request.js';
import { readBody } from './read-body.js';
import { RefusedRequest } from './refused.js';
import { segmentPaths, segmentRoutes } from './segment-routes.js';

export type EdgeParts = Readonly<{
  gate: Gate;
  intake: Intake;
  settings: Pick<IngestSettings, 'maxSegmentBytes' | 'maxBytes'>;
}>;

/**
 * The hot path: routes on Fastify itself, with their own body reading (one JSON.parse a request) and their own
 * authentication. A key in the header is judged before the body is read.
 */
export async function ingestRoutes(fastify: FastifyInstance, { gate, intake, settings }: EdgeParts): Promise<void> {
  const family = (format: Format, limit: number, routes: (scope: FastifyInstance) => void) =>
    fastify.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (request: FastifyRequest, payload: IncomingMessage) => {
        if (format === 'segment') requireJson(request);
        return readBody(payload, limit);
      });
      scope.addHook('onRequest', (request, reply, done) => {
        if (request.method !== 'OPTIONS' && (format === 'cloudevents' || request.headers.authorization)) {
          admit(gate, request, reply);
        }
        done();
      });
      scope.setErrorHandler((error, request, reply) => answerError(error, request, reply, format, gate, intake));
      routes(scope);
    });
  await family('segment', settings.maxSegmentBytes, (scope) => {
    answerPreflights(scope, segmentPaths);
    segmentRoutes(scope, gate, intake);
  });
  await family('cloudevents', settings.maxBytes, (scope) => {
    answerPreflights(scope, cloudEventPaths);
    cloudEventRoutes(scope, gate, intake);
  });
}

/** A page sends `text/plain` to spare itself the preflight; the body is JSON all the same. */
function requireJson(request: FastifyRequest): void {
  const type = (request.headers['content-type'] ?? 'application/json').toLowerCase();
  if (/^(application\/([\w.-]+\+)?json|text\/plain)\s*(;\s*charset="?utf-?8"?\s*)?;?$/.test(type)) return;
  throw new RefusedRequest({
    code: 'content-type',
    detail: 'Send application/json (or text/plain) in UTF-8.',
    field: 'content-type',
  });
}

function refusalIn(error: unknown): { refusal: RequestRefusal; bytes?: number } | undefined {
  if (error instanceof RefusedRequest) {
    return { refusal: error.refusal, ...(error.bytes === undefined ? {} : { bytes: error.bytes }) };
  }
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 415) return { refusal: { code: 'content-type', detail: 'This content type is not taken here.' } };
  if (status === 413) return { refusal: { code: 'too-large', detail: 'The body is too large.' } };
  if (status === 400) return { refusal: { code: 'invalid-json', detail: 'The request cannot be read.' } };
  return undefined;
}

function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  format: Format,
  gate: Gate,
  intake: Intake,
): FastifyReply {
  const refused = refusalIn(error);
  if (!refused)
    return send(request, reply, intake.fault(error, { route: request.routeOptions.url, requestId: request.id }));
  const known = senderOf(request) ?? gate.workspaceOf(request.headers.authorization);
  if (!known) {
    intake.count(format, refused.refusal.code);
    return send(request, reply, refusalAnswer(refused.refusal, format));
  }
  const about = aboutRequest(request, known);
  return send(request, reply, intake.refuse({ format, about, ...pickBytes(refused) }, refused.refusal));
}

const pickBytes = ({ bytes }: { bytes?: number }): { bytes?: number } => (bytes === undefined ? {} : { bytes });
