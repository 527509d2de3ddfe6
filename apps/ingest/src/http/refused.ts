import type { RequestRefusal } from '../edge/answer.js';

/** Carries a refusal out of Fastify's body parsing, which knows errors only. Answered by the routes' error handler. */
export class RefusedRequest extends Error {
  constructor(
    readonly refusal: RequestRefusal,
    readonly bytes?: number,
  ) {
    super(refusal.code);
    this.name = 'RefusedRequest';
  }
}
