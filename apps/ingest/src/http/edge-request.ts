import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachCaller } from '@rebound/access';
import { traceparentOf } from '@rebound/observability';
import type { Answer } from '../edge/answer.js';
import type { Gate, Presentation, Sender } from '../edge/gate.js';
import type { Refused } from '../edge/rejections.js';
import { allowReading } from './cors.js';
import { RefusedRequest } from './refused.js';

const one = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];

export const isHistory = (request: FastifyRequest): boolean =>
  /^(true|1)$/i.test(one(request.headers['rebound-history']) ?? '');

export const presentation = (request: FastifyRequest): Presentation => ({
  authorization: request.headers.authorization,
  workspace: one(request.headers['rebound-workspace']),
  origin: request.headers.origin,
  history: isHistory(request),
});

const senders = new WeakMap<FastifyRequest, Sender>();
export const senderOf = (request: FastifyRequest): Sender | undefined => senders.get(request);

/** Lets the request in or throws why not. Once for each request: by its header, or by the key in its body. */
export function admit(gate: Gate, request: FastifyRequest, reply: FastifyReply, writeKey?: string): Sender {
  const admitted = gate.admit(presentation(request), writeKey);
  if (!admitted.ok) throw new RefusedRequest(admitted.error);
  const sender = admitted.value;
  senders.set(request, sender);
  attachCaller(request, sender.caller);
  allowReading(request, reply, sender);
  return sender;
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unmatched';

export function aboutRequest(request: FastifyRequest, sender: Pick<Sender, 'workspaceId' | 'keyId'>): Refused {
  const traceparent = traceparentOf();
  return {
    workspaceId: sender.workspaceId,
    keyId: sender.keyId,
    requestId: request.id,
    route: routeOf(request),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, retryAfterSeconds }: Answer,
): FastifyReply {
  void reply.status(status);
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="rebound"');
  if (status < 400) return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
  const told = typeof body === 'object' && body !== null ? { ...body, requestId: request.id } : body;
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(told));
}
