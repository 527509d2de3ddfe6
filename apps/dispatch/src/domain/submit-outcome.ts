import type { Reason } from '@rebound/contracts';
import type { FailureClass, SubmitOutcome } from '../carriers/carrier.js';
import type { Move } from './message-states.js';

export type OutcomeReading = Readonly<{
  move: Move;
  /** For a deferral: when the gate looks again. */
  until?: number;
  /** It is certain that the carrier did not take it: the cap count is given back. */
  notAccepted: boolean;
  /** The carrier holds an opt-out of this number: block it, and let consent know. */
  optedOut: boolean;
  /** The carrier has too much of this sender; `retryAfterMs`: it says for how long, in real ms. */
  throttled?: Readonly<{ retryAfterMs?: number }>;
}>;

const firstBackOffMs = 1_000;
const longestBackOffMs = 60_000;
/** The carrier says it is too late there although the rules said otherwise: look again later (domain facts 5.1, 30610). */
const carrierQuietMs = 30 * 60_000;

/** Real ms until another attempt after a throttling answer, spread so that a block does not come back as one. */
export function backOffMs(attempts: number, retryAfterMs: number | undefined, random: number): number {
  const exponential = Math.min(firstBackOffMs * 2 ** Math.max(0, attempts - 1), longestBackOffMs);
  return Math.round(Math.max(retryAfterMs ?? 0, exponential) * (1 + random / 2));
}

const failedBecause: Readonly<Record<FailureClass, Reason>> = {
  opt_out: 'carrier-opt-out',
  recipient_permanent: 'carrier-refused',
  recipient_temporary: 'carrier-refused',
  throttle: 'carrier-refused',
  content: 'carrier-refused',
  sender: 'carrier-refused',
  account: 'carrier-refused',
  expired: 'carrier-refused',
  quiet_hours: 'carrier-refused',
  unknown: 'carrier-refused',
};

/**
 * What a carrier's answer means for the message.
 * @param facts `attempts` counts this one; `scale`: business ms in a real ms; `random` in [0, 1)
 */
export function readOutcome(
  outcome: SubmitOutcome,
  facts: Readonly<{ now: number; attempts: number; scale: number; random: number }>,
): OutcomeReading {
  const { now: at, attempts, scale, random } = facts;
  if (outcome.kind === 'accepted') return { move: { to: 'submitted', at }, notAccepted: false, optedOut: false };
  if (outcome.kind === 'unknown') return { move: { to: 'unknown', at }, notAccepted: false, optedOut: false };
  if (outcome.class === 'throttle') {
    const waitMs = backOffMs(attempts, outcome.retryAfterMs, random);
    return {
      move: { to: 'deferred', reason: 'throttled', at },
      until: at + Math.round(waitMs * scale),
      notAccepted: true,
      optedOut: false,
      throttled: outcome.retryAfterMs === undefined ? {} : { retryAfterMs: outcome.retryAfterMs },
    };
  }
  if (outcome.class === 'quiet_hours') {
    const move: Move = { to: 'deferred', reason: 'quiet-hours', at };
    return { move, until: at + carrierQuietMs, notAccepted: true, optedOut: false };
  }
  return {
    move: { to: 'failed', reason: failedBecause[outcome.class], at },
    notAccepted: true,
    optedOut: outcome.class === 'opt_out',
  };
}
