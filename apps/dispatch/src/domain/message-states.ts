import { isFinal, type MessageState, type Reason } from '@rebound/contracts';

/**
 * Which state may follow which: the only place that says so. `submitted` may follow a waiting state because a receipt
 * proves an acceptance that a look-up had denied. Final states end a message: nothing follows.
 */
const moves: Readonly<Record<MessageState, readonly MessageState[]>> = {
  requested: [],
  queued: ['deferred', 'submitting', 'submitted', 'suppressed', 'withdrawn'],
  deferred: ['deferred', 'submitting', 'submitted', 'suppressed', 'withdrawn'],
  submitting: ['submitted', 'unknown', 'failed', 'deferred'],
  unknown: ['submitted', 'queued', 'unconfirmed'],
  submitted: ['sent', 'delivered', 'undelivered', 'failed', 'unconfirmed'],
  sent: ['delivered', 'undelivered', 'failed', 'unconfirmed'],
  delivered: [],
  undelivered: [],
  failed: [],
  unconfirmed: [],
  suppressed: [],
  withdrawn: [],
  'held-out': [],
};

/** In these a message waits for the gate: it can still be withdrawn, deferred or suppressed. */
export const waitingStates = ['queued', 'deferred'] as const satisfies readonly MessageState[];

export const isWaiting = (state: MessageState): boolean => state === 'queued' || state === 'deferred';

export const mayFollow = (from: MessageState, to: MessageState): boolean => moves[from].includes(to);

/** Where a message stands: its latest state, and how many states were published for it so far. */
export type Standing = Readonly<{
  state: MessageState;
  reason?: Reason;
  /** Of the last published state; 0 before the first. */
  sequence: number;
}>;

export type Move = Readonly<{
  to: MessageState;
  reason?: Reason;
  /** Business instant, epoch ms. */
  at: number;
}>;

/** A move that was made: what is stored and published. */
export type StateChange = Move & Readonly<{ sequence: number; final: boolean }>;

/** Thrown for a move that the table does not know: a mistake in this program, never in the data. */
export class IllegalMove extends Error {
  constructor(from: MessageState, to: MessageState) {
    super(`a message cannot go from ${from} to ${to}`);
    this.name = 'IllegalMove';
  }
}

/**
 * Makes the moves one after the other and numbers them.
 * @throws IllegalMove
 */
export function advance(
  standing: Standing,
  steps: readonly Move[],
): Readonly<{ standing: Standing; changes: readonly StateChange[] }> {
  let current = standing;
  const changes: StateChange[] = [];
  for (const move of steps) {
    if (!mayFollow(current.state, move.to)) throw new IllegalMove(current.state, move.to);
    const sequence = current.sequence + 1;
    changes.push({ ...move, sequence, final: isFinal(move.to) });
    current = { state: move.to, sequence, ...(move.reason ? { reason: move.reason } : {}) };
  }
  return { standing: current, changes };
}
