import type { FastifyInstance } from 'fastify';

/**
 * What every answer carries. They are data, not documents: nothing in them may run or be framed. Written down rather than
 * left to helmet, whose hooks cost each request of a hot route a promise and two closures, though only one page needs it.
 */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** It runs its own scripts, and Swagger UI writes styles and images into it. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Of a page, in place of those of data: it keeps the key it was given, so that no other page may hold on to it. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Sets the headers. While draining, also of requests that came before, an answer closes its connection: the client opens
 * another one, elsewhere, and this process need not wait for it to tire of the old one.
 */
export function headersOfEveryAnswer(fastify: FastifyInstance, isDraining: () => boolean): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (isDraining()) void reply.header('connection', 'close');
    done();
  });
}
