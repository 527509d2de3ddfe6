import type { FastifyInstance } from 'fastify';

export type Form = Readonly<Record<string, string>>;

/** Twilio's API takes forms; of a repeated field the last value counts. Other bodies are JSON, for the admin routes. */
export function parseForms(server: FastifyInstance): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())));
  });
}
