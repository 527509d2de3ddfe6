import { isoDate } from '@rebound/kernel';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Days since the epoch, UTC. */
export const dayOf = (ms: number): number => Math.floor(ms / dayMs);

export const dateOf = (day: number): string => isoDate(day * dayMs);

/**
 * The day an event counts as arrived, and the first day on which the same event can have arrived before. A client's retry
 * carries the time of the event itself, so it cannot have arrived earlier than that (an hour is for clocks that are wrong);
 * days that are not kept any more are not asked.
 * @param keptDays how many days before today are kept
 */
export function arrivalDays(
  { time, recordedAt }: { readonly time: number; readonly recordedAt: number },
  now: number,
  keptDays: number,
): { day: number; since: number } {
  const today = dayOf(now);
  const oldest = today - keptDays;
  // What is read again from far back must not wait for a day that is about to be dropped.
  const recorded = dayOf(recordedAt);
  const day = recorded > oldest ? recorded : today;
  const since = Math.max(oldest, dayOf(Math.min(time, recordedAt) - hourMs));
  return { day, since: Math.min(day, since) };
}
