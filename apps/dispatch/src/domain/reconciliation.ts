import type { LookupOutcome } from '../carriers/carrier.js';
import type { Move, Standing } from './message-states.js';
import { readReceipt } from './receipts.js';

export type ReconcileFacts = Readonly<{
  now: number;
  /** The carrier declares that a look-up that finds nothing proves that nothing was accepted. */
  authoritative: boolean;
  /** So much real time has passed since the submit that an accepted message would show. */
  pastIndexing: boolean;
  /** Nobody waits for this any longer. */
  pastDeadline: boolean;
  /** Looks so far, this one included. */
  looks: number;
}>;

export type ReconcileStep =
  | Readonly<{ kind: 'settled'; moves: readonly Move[]; outcome: 'accepted' | 'not-accepted' | 'given-up' }>
  | Readonly<{ kind: 'look-again'; inMs: number }>;

const firstPauseMs = 2_000;
const longestPauseMs = 300_000;

/**
 * What a look-up says of a message whose outcome is unknown. It is queued again only where its absence is proven (decision
 * 21); else it is asked for until somebody knows or the deadline passes.
 */
export function reconcile(standing: Standing, found: LookupOutcome, facts: ReconcileFacts): ReconcileStep {
  const { now: at } = facts;
  if (found.kind === 'found') {
    const reading = readReceipt(standing, found.receipt, at);
    return { kind: 'settled', outcome: 'accepted', moves: reading.kind === 'moves' ? reading.moves : [] };
  }
  if (found.kind === 'absent' && facts.authoritative && facts.pastIndexing)
    return { kind: 'settled', outcome: 'not-accepted', moves: [{ to: 'queued', at }] };
  if (facts.pastDeadline)
    return { kind: 'settled', outcome: 'given-up', moves: [{ to: 'unconfirmed', reason: 'outcome-unknown', at }] };
  return { kind: 'look-again', inMs: Math.min(firstPauseMs * 2 ** Math.max(0, facts.looks - 1), longestPauseMs) };
}
