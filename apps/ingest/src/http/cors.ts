import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '../edge/gate.js';

const preflightSeconds = 7200;
const methods = 'POST, OPTIONS';
const usualHeaders =
  'authorization, content-type, content-encoding, traceparent, rebound-workspace, ce-id, ce-source, ce-type, ce-specversion, ce-time, ce-subject';

/**
 * A preflight carries no key, so nobody can be judged yet: it is answered to everyone, and the request that follows is
 * judged by its key and origin.
 */
export function answerPreflights(scope: FastifyInstance, paths: readonly string[]): void {
  for (const path of paths) {
    scope.options(path, { config: { preflight: true } }, (request, reply) => {
      const asked = request.headers['access-control-request-headers'];
      return reply
        .header('access-control-allow-origin', request.headers.origin ?? '*')
        .header('access-control-allow-methods', methods)
        .header('access-control-allow-headers', typeof asked === 'string' && asked !== '' ? asked : usualHeaders)
        .header('access-control-max-age', String(preflightSeconds))
        .header('vary', 'Origin, Access-Control-Request-Headers')
        .status(204)
        .send();
    });
  }
}

/** Lets a page read the answer, if it is a page of the key's. A server's key never belongs on a page. */
export function allowReading(request: FastifyRequest, reply: FastifyReply, sender: Sender): void {
  const { origin } = request.headers;
  if (origin === undefined || sender.key.trusted) return;
  void reply
    .header('access-control-allow-origin', origin)
    .header('access-control-expose-headers', 'retry-after')
    .header('vary', 'Origin');
}
