import type { EventData, messageStateChanged } from '@rebound/contracts';
import type { Move, Standing } from './message-states.js';

type Told = EventData<typeof messageStateChanged>;

export type Adopted = Readonly<{
  /** As it was published: the table takes it over. */
  standing: Standing;
  /** What follows from it now. */
  moves: readonly Move[];
  /** Nobody knows what the carrier made of it. */
  unknown: boolean;
}>;

/**
 * What dispatch once published of a message and its table does not know: the database went back in time (decision 22). What
 * was published happened. An intent comes back as `unknown`, since its process may have called the carrier, and is
 * reconciled like any other; every other state is taken as it is.
 */
export function adopt(standing: Standing, told: Told, now: number): Adopted | undefined {
  if (told.sequence <= standing.sequence) return undefined;
  const { state, sequence, reason } = told;
  return {
    standing: { state, sequence, ...(reason ? { reason } : {}) },
    moves: state === 'submitting' ? [{ to: 'unknown', at: now }] : [],
    unknown: state === 'submitting' || state === 'unknown',
  };
}
