import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FieldReader, isFields, noFindings, type Fields } from '../domain/field-reader.js';
import { refuseFields } from '../domain/refusal.js';
import { readClientInstant, readSegmentMessage, type BatchFacts } from '../domain/segment-message.js';
import type { Answer } from '../edge/answer.js';
import type { Gate, Sender } from '../edge/gate.js';
import type { Delivery, Intake } from '../edge/intake.js';
import { aboutRequest, admit, isHistory, send, senderOf } from './edge-request.js';
import { parseJson } from './read-body.js';
import { RefusedRequest } from './refused.js';

/** Segment's routes, and the short ones that its browser library uses. */
export const segmentCalls: Readonly<Record<string, string>> = {
  '/v1/track': 'track',
  '/v1/t': 'track',
  '/v1/identify': 'identify',
  '/v1/i': 'identify',
  '/v1/page': 'page',
  '/v1/p': 'page',
  '/v1/screen': 'screen',
  '/v1/s': 'screen',
  '/v1/alias': 'alias',
  '/v1/a': 'alias',
  '/v1/group': 'group',
  '/v1/g': 'group',
};
export const segmentBatches = ['/v1/batch', '/v1/b', '/v1/import'] as const;
export const segmentPaths: readonly string[] = [...Object.keys(segmentCalls), ...segmentBatches];

export function segmentRoutes(scope: FastifyInstance, gate: Gate, intake: Intake): void {
  for (const [path, type] of Object.entries(segmentCalls)) {
    scope.post(path, (request, reply) => {
      const call = opened(gate, request, reply);
      return answer(intake, call, {
        events: [call.fields],
        single: true,
        read: (event) => readSegmentMessage(event, type, {}),
      });
    });
  }
  for (const path of segmentBatches) {
    scope.post(path, (request, reply) => {
      const call = opened(gate, request, reply);
      const { batch } = call.fields;
      if (!Array.isArray(batch)) {
        throw new RefusedRequest({ code: 'invalid-event', detail: 'must be a list of messages', field: 'batch' });
      }
      const facts = batchFacts(call.fields);
      return answer(intake, call, {
        events: batch,
        single: false,
        read: (event) => readSegmentMessage(event, undefined, facts),
      });
    });
  }
}

type Call = Readonly<{
  request: FastifyRequest;
  reply: FastifyReply;
  fields: Fields;
  sender: Sender;
  bytes: number;
}>;

/** The body as an object, and its sender: by the header, or by the `writeKey` in the body. */
function opened(gate: Gate, request: FastifyRequest, reply: FastifyReply): Call {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const fields = parseJson(body);
  if (!isFields(fields)) throw new RefusedRequest({ code: 'invalid-json', detail: 'The body must be a JSON object.' });
  const writeKey = typeof fields.writeKey === 'string' ? fields.writeKey : undefined;
  const sender = senderOf(request) ?? admit(gate, request, reply, writeKey);
  return { request, reply, fields, sender, bytes: body.length };
}

async function answer(
  intake: Intake,
  { request, reply, sender, bytes }: Call,
  events: Pick<Delivery, 'events' | 'single' | 'read'>,
): Promise<FastifyReply> {
  const answered: Answer = await intake.take({
    ...events,
    format: 'segment',
    sender,
    history: isHistory(request),
    bytes,
    ip: request.ip,
    about: aboutRequest(request, sender),
  });
  return send(request, reply, answered);
}

function batchFacts(fields: Fields): BatchFacts {
  const findings = noFindings();
  const sentAt = readClientInstant(new FieldReader(fields, '', findings), ['sentAt']);
  const [first, ...others] = findings.problems;
  if (first) throw new RefusedRequest(refuseFields([first, ...others]));
  return {
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(isFields(fields.context) ? { context: fields.context } : {}),
  };
}
