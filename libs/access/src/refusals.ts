import { HttpException } from '@nestjs/common';
import type { Refusal } from './authenticate.js';

const details: Readonly<Record<Refusal, string>> = {
  missing: 'Send a key: Authorization: Bearer rb_…',
  malformed: 'The key does not look like rb_<id>_<secret>.',
  unknown: 'No such key.',
  expired: 'The key has expired.',
  role: "The key's role does not allow this.",
  workspace: 'The key does not belong to that workspace; the root key names one in the header rebound-workspace.',
  signature: 'The signature does not match.',
  unavailable: 'The keys are not loaded yet.',
};

const titles = { 401: 'Unauthorized', 403: 'Forbidden', 503: 'Service Unavailable' } as const;

export function refusalStatus(reason: Refusal): keyof typeof titles {
  if (reason === 'unavailable') return 503;
  return reason === 'role' || reason === 'workspace' || reason === 'signature' ? 403 : 401;
}

/** The body of a refusal (RFC 9457); `reason` is for programs. */
export function refusalProblem(reason: Refusal) {
  const status = refusalStatus(reason);
  return {
    type: `https://rebound.dev/problems/access-${reason}`,
    title: titles[status],
    status,
    detail: details[reason],
    reason,
  };
}

/** The same as an exception; the problem filter of service-host answers it. */
export const refusalException = (reason: Refusal): HttpException =>
  new HttpException(refusalProblem(reason), refusalStatus(reason));
