import { describe, expect, it } from '@jest/globals';
import { reconcile, type ReconcileFacts } from './reconciliation.js';

const unknown = { state: 'unknown', sequence: 2 } as const;
const facts: ReconcileFacts = { now: 5, authoritative: true, pastIndexing: true, pastDeadline: false, looks: 1 };

describe('an unknown outcome', () => {
  it('is settled by finding the message', () => {
    const receipt = { carrierMessageId: 'SM1', status: 'delivered' } as const;
    expect(reconcile(unknown, { kind: 'found', receipt }, facts)).toEqual({
      kind: 'settled',
      outcome: 'accepted',
      moves: [
        { to: 'submitted', at: 5 },
        { to: 'delivered', at: 5 },
      ],
    });
  });

  it('is sent again only if its absence is proven', () => {
    expect(reconcile(unknown, { kind: 'absent' }, facts)).toEqual({
      kind: 'settled',
      outcome: 'not-accepted',
      moves: [{ to: 'queued', at: 5 }],
    });
    expect(reconcile(unknown, { kind: 'absent' }, { ...facts, authoritative: false }).kind).toBe('look-again');
    expect(reconcile(unknown, { kind: 'absent' }, { ...facts, pastIndexing: false }).kind).toBe('look-again');
    expect(reconcile(unknown, { kind: 'unanswered', cause: 'timeout' }, facts).kind).toBe('look-again');
  });

  it('is given up at the deadline', () => {
    const late = { ...facts, authoritative: false, pastDeadline: true };
    expect(reconcile(unknown, { kind: 'absent' }, late)).toEqual({
      kind: 'settled',
      outcome: 'given-up',
      moves: [{ to: 'unconfirmed', reason: 'outcome-unknown', at: 5 }],
    });
  });

  it('is asked for less and less often', () => {
    const unanswered = { kind: 'unanswered', cause: 'timeout' } as const;
    expect([1, 2, 3, 30].map((looks) => reconcile(unknown, unanswered, { ...facts, looks }))).toEqual(
      [2_000, 4_000, 8_000, 300_000].map((inMs) => ({ kind: 'look-again', inMs })),
    );
  });
});
