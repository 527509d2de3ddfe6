import { fastify, type FastifyInstance } from 'fastify';

export const Fastify = (): FastifyInstance => fastify({ logger: false });
