import { HttpException, type HttpExceptionOptions } from '@nestjs/common';
import type { Problem } from '@rebound/contracts';
import { STATUS_CODES } from 'node:http';

export type FieldProblem = Readonly<{ field: string; reason: string }>;
export type ProblemOptions = Readonly<{
  /** One sentence for whoever made the request. Never quotes values. */
  detail?: string;
  errors?: readonly FieldProblem[];
  /** For programs: one word from a closed list. */
  reason?: string;
  /** Last part of the type's URI; `about:blank` without. */
  type?: string;
  /** Sent as Retry-After. */
  retryAfterSeconds?: number;
}>;

export type ProblemBody = Problem & Readonly<{ reason?: string; requestId?: string }>;

/** An HTTP error as RFC 9457 describes it: `throw new ProblemException(409, { detail: 'The version is not the latest.' })`. */
export class ProblemException extends HttpException {
  constructor(
    status: number,
    readonly problem: ProblemOptions = {},
    cause?: HttpExceptionOptions,
  ) {
    super(problemBody(status, problem), status, cause);
  }
}

export function problemBody(status: number, { detail, errors, reason, type }: ProblemOptions = {}): ProblemBody {
  return {
    type: type ? `https://rebound.dev/problems/${type}` : 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(reason === undefined ? {} : { reason }),
  };
}
