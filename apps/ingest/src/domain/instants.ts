import { err, ok, type Result } from '@rebound/kernel';
import { refuse, type Refusal } from './refusal.js';

/** Decision 8: what a live event's time may be, around the instant it was received. */
export const acceptedPastMs = 7 * 86_400_000;
export const acceptedFutureMs = 5 * 60_000;
/** Older than this is a unit mistaken (seconds for milliseconds), even in an import. */
const earliestHistory = Date.UTC(2000, 0, 1);

export type ClientTimes = Readonly<{
  /** When it happened, by the client's clock; epoch ms. Absent: when it was received. */
  timestamp?: number;
  /** When the client sent it, by the same clock; epoch ms. Absent: the client's clock is believed. */
  sentAt?: number;
  /** By our clock; epoch ms. */
  receivedAt: number;
  /** An import of the past: may be older than seven days. */
  history: boolean;
}>;

/**
 * When it happened by our clock: the client's clock may be wrong, but the time that passed between the event and its
 * sending is right on any clock (decision 8). Refuses what then lies outside of the accepted window.
 */
export function correctedTime(times: ClientTimes): Result<number, Refusal> {
  const { timestamp, sentAt, receivedAt, history } = times;
  if (timestamp === undefined) return ok(receivedAt);
  const time = sentAt === undefined ? timestamp : receivedAt - (sentAt - timestamp);
  if (time > receivedAt + acceptedFutureMs) {
    return err(refuse('clock-too-far', 'lies more than 5 minutes in the future', 'timestamp'));
  }
  if (history) {
    return time < earliestHistory
      ? err(refuse('clock-too-far', 'lies before the year 2000: is it in seconds?', 'timestamp'))
      : ok(time);
  }
  return time < receivedAt - acceptedPastMs
    ? err(
        refuse(
          'clock-too-far',
          'lies more than 7 days in the past; events of the past are imported with Rebound-History: true',
          'timestamp',
        ),
      )
    : ok(time);
}
