import type { FastifyInstance } from 'fastify';

export type RouteEntry = Readonly<{ method: string; url: string }>;

/** Writes down every route that is added from now on; HEAD twins of GET routes are left out. */
export function recordRoutes(fastify: FastifyInstance, into: RouteEntry[]): void {
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') into.push({ method: one, url });
  });
}
