import type { RejectionCode } from '@rebound/contracts';
import { problemBody, type ProblemBody } from '@rebound/service-host';
import type { FieldProblem, Refusal } from '../domain/refusal.js';

/** The two families of routes: Segment's clients understand other answers than the rest of the world. */
export type Format = 'segment' | 'cloudevents';

/** Why a whole request is not taken. Beyond the codes of events: what lies with us, and what no event is at fault for. */
export type RequestRefusal = Readonly<{
  code: RejectionCode | 'content-type' | 'content-encoding' | 'too-many' | 'busy' | 'starting';
  detail: string;
  field?: string;
  problems?: readonly FieldProblem[];
  retryAfterSeconds?: number;
}>;

export type Answer = Readonly<{ status: number; body: unknown; retryAfterSeconds?: number }>;

const statuses: Readonly<Record<RequestRefusal['code'], number>> = {
  'invalid-json': 400,
  'invalid-event': 400,
  'clock-too-far': 400,
  'no-person': 400,
  'unknown-key': 401,
  'key-expired': 401,
  'key-role': 403,
  'origin-not-allowed': 403,
  'event-not-allowed': 403,
  'wrong-workspace': 403,
  'too-large': 413,
  'too-many': 413,
  'content-type': 415,
  'content-encoding': 415,
  'rate-limited': 429,
  busy: 503,
  starting: 503,
};

/** Segment's clients drop what was answered 503 a few times, and keep what was answered 429 with Retry-After. */
const statusOf = (code: RequestRefusal['code'], format: Format): number =>
  statuses[code] === 503 && format === 'segment' ? 429 : statuses[code];

export function refusalAnswer(refusal: RequestRefusal, format: Format): Answer {
  const { code, detail, field, problems, retryAfterSeconds } = refusal;
  const status = statusOf(code, format);
  const errors = problems ?? (field === undefined ? undefined : [{ field, reason: detail }]);
  const body: ProblemBody = problemBody(status, {
    type: `ingest-${code}`,
    detail: field !== undefined && problems ? `${field} ${detail}` : detail,
    reason: code,
    ...(errors ? { errors } : {}),
  });
  return { status, body, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

export const faultAnswer = (): Answer => ({
  status: 500,
  body: problemBody(500, { type: 'ingest-fault', detail: 'Something went wrong here.', reason: 'fault' }),
});

/** An event of a request that was refused, as the answer tells it. */
export type RejectedEvent = Readonly<{ index: number; id?: string; refusal: Refusal }>;
export type Warning = Readonly<{ index: number } & FieldProblem>;

export type Judged = Readonly<{
  accepted: number;
  rejected: readonly RejectedEvent[];
  warnings: readonly Warning[];
  /** The request was one event, not a list. */
  single: boolean;
}>;

/**
 * What became of a request's events. One that stands alone and is refused is a refused request; so is a batch of which
 * nothing was taken, since its client would else believe that all went well.
 */
export function judgedAnswer({ accepted, rejected, warnings, single }: Judged, format: Format): Answer {
  const [first] = rejected;
  if (single && first) return refusalAnswer(first.refusal, format);
  const told = rejected.map(({ index, id, refusal: { code, field, detail } }) => ({
    index,
    ...(id === undefined ? {} : { id }),
    code,
    ...(field === undefined ? {} : { field }),
    reason: detail,
  }));
  if (first && accepted === 0) {
    const body = problemBody(400, {
      type: 'ingest-nothing-accepted',
      detail: 'None of the events was taken.',
      reason: 'nothing-accepted',
    });
    return { status: 400, body: { ...body, accepted, rejected: told } };
  }
  const more = {
    ...(single || (format === 'segment' && !first) ? {} : { accepted }),
    ...(first ? { rejected: told } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
  return format === 'segment'
    ? { status: 200, body: { success: true, ...more } }
    : { status: 202, body: single ? { accepted, ...more } : more };
}
