import { ForbiddenException, UnauthorizedException, type HttpException } from '@nestjs/common';
import type { Refusal } from './authenticate.js';

const details: Readonly<Record<Refusal, string>> = {
  missing: 'Send a key: Authorization: Bearer rb_…',
  malformed: 'The key does not look like rb_<id>_<secret>.',
  unknown: 'No such key.',
  expired: 'The key has expired.',
  role: "The key's role does not allow this.",
  workspace: 'The key does not belong to that workspace; the root key names one in the header rebound-workspace.',
  signature: 'The signature does not match.',
};

export const refusalStatus = (reason: Refusal): 401 | 403 =>
  reason === 'role' || reason === 'workspace' || reason === 'signature' ? 403 : 401;

/** The body of a refusal (RFC 9457); `reason` is for programs. */
export function refusalProblem(reason: Refusal): Record<string, unknown> {
  const status = refusalStatus(reason);
  return {
    type: `https://rebound.dev/problems/access-${reason}`,
    title: status === 401 ? 'Unauthorized' : 'Forbidden',
    status,
    detail: details[reason],
    reason,
  };
}

export function refusalException(reason: Refusal): HttpException {
  const body = refusalProblem(reason);
  return refusalStatus(reason) === 401 ? new UnauthorizedException(body) : new ForbiddenException(body);
}
