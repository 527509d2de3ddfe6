import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/**
 * What every answer carries. They are data, not documents: nothing in them may run or be framed. Written down rather than
 * computed by helmet for each request, which costs a hot route as much as the rest of its work.
 */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** Helmet stays at hand for pages: `await reply.helmet()`. */
export async function secureAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    global: false,
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  });
}

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
