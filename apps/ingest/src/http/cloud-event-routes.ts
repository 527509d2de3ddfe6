import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { isJson, readCloudEvent } from '../domain/cloud-event.js';
import type { Gate } from '../edge/gate.js';
import type { Intake } from '../edge/intake.js';
import { aboutRequest, admit, isHistory, send, senderOf } from './edge-request.js';
import { parseJson } from './read-body.js';
import { RefusedRequest } from './refused.js';

export const cloudEventPaths = ['/v1/events'] as const;

/** CloudEvents 1.0 over HTTP: the mode follows from the content type, as the protocol binding says. */
export function cloudEventRoutes(scope: FastifyInstance, gate: Gate, intake: Intake): void {
  for (const path of cloudEventPaths) {
    scope.post(path, async (request: FastifyRequest, reply: FastifyReply) => {
      const sender = senderOf(request) ?? admit(gate, request, reply);
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { events, single } = eventsOf(request, body);
      const answered = await intake.take({
        format: 'cloudevents',
        sender,
        events,
        single,
        read: readCloudEvent,
        history: isHistory(request),
        bytes: body.length,
        ip: request.ip,
        about: aboutRequest(request, sender),
      });
      return send(request, reply, answered);
    });
  }
}

function eventsOf(request: FastifyRequest, body: Buffer): { events: readonly unknown[]; single: boolean } {
  const contentType = (request.headers['content-type'] ?? '').trim().toLowerCase();
  if (contentType.startsWith('application/cloudevents-batch')) {
    if (!isJson(contentType)) throw unknownType();
    const events = parseJson(body);
    if (Array.isArray(events)) return { events, single: false };
    throw new RefusedRequest({ code: 'invalid-json', detail: 'A batch is a JSON list of events.' });
  }
  if (contentType.startsWith('application/cloudevents')) {
    if (!isJson(contentType)) throw unknownType();
    return { events: [parseJson(body)], single: true };
  }
  const attributes = attributesOf(request.headers);
  if (attributes.id === undefined && attributes.specversion === undefined) throw unknownType();
  if (body.length > 0 && !isJson(contentType)) throw unknownType();
  const data = body.length > 0 ? { datacontenttype: contentType, data: parseJson(body) } : {};
  return { events: [{ ...attributes, ...data }], single: true };
}

const unknownType = (): RefusedRequest =>
  new RefusedRequest({
    code: 'content-type',
    detail:
      'Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with the ce- headers.',
    field: 'content-type',
  });

/** Binary mode: each `ce-` header is an attribute, percent-encoded where it is not plain ASCII. */
function attributesOf(headers: IncomingHttpHeaders): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('ce-') || typeof value !== 'string') continue;
    attributes[name.slice(3)] = decoded(value);
  }
  return attributes;
}

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
