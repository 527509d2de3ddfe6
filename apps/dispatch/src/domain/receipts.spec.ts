import { describe, expect, it } from '@jest/globals';
import type { MessageState } from '@rebound/contracts';
import fc from 'fast-check';
import type { ReceiptStatus } from '../carriers/carrier.js';
import { advance, type Standing } from './message-states.js';
import { readReceipt } from './receipts.js';

const after = (start: Standing, statuses: readonly ReceiptStatus[]): { standing: Standing; states: MessageState[] } => {
  let standing = start;
  const states: MessageState[] = [];
  for (const [index, status] of statuses.entries()) {
    const reading = readReceipt(standing, { status }, index);
    if (reading.kind === 'ignored') continue;
    const made = advance(standing, reading.moves);
    standing = made.standing;
    states.push(...made.changes.map(({ to }) => to));
  }
  return { standing, states };
};

const submitted: Standing = { state: 'submitted', sequence: 2 };

describe('receipts', () => {
  it('move a message forward', () => {
    expect(after(submitted, ['queued', 'sent', 'delivered']).states).toEqual(['sent', 'delivered']);
  });

  it('that come out of order never move it back', () => {
    expect(after(submitted, ['delivered', 'sent', 'queued']).states).toEqual(['delivered']);
    expect(readReceipt({ state: 'delivered', sequence: 4 }, { status: 'sent' }, 1)).toEqual({
      kind: 'ignored',
      because: 'late',
    });
  });

  it('that come twice count once', () => {
    expect(readReceipt({ state: 'delivered', sequence: 4 }, { status: 'delivered' }, 1)).toEqual({
      kind: 'ignored',
      because: 'duplicate',
    });
    expect(readReceipt({ state: 'sent', sequence: 4 }, { status: 'sent' }, 1)).toMatchObject({ because: 'duplicate' });
  });

  it.each(['submitting', 'unknown', 'queued', 'deferred'] as const)(
    'prove the acceptance of a message that is %s',
    (state) => {
      expect(after({ state, sequence: 1 }, ['delivered']).states).toEqual(['submitted', 'delivered']);
    },
  );

  it('that tell of an opt-out say so', () => {
    expect(readReceipt(submitted, { status: 'undelivered', class: 'opt_out' }, 7)).toEqual({
      kind: 'moves',
      moves: [{ to: 'undelivered', reason: 'carrier-opt-out', at: 7 }],
    });
  });

  it('end in the same state in whatever order and however often they come', () => {
    const final = fc.constantFrom<ReceiptStatus>('delivered', 'undelivered', 'failed', 'expired', 'cancelled');
    const start = fc.constantFrom<MessageState>('submitting', 'unknown', 'submitted', 'sent');
    const delivery = fc
      .tuple(final, fc.integer({ min: 1, max: 4 }))
      .chain(([end, copies]) =>
        fc.shuffledSubarray<ReceiptStatus>(
          ['queued', 'queued', 'sent', 'sent', ...Array.from({ length: copies }, () => end)],
          { minLength: 5 },
        ),
      )
      .filter((statuses) => statuses.some((status) => status !== 'queued' && status !== 'sent'));
    fc.assert(
      fc.property(start, delivery, (state, statuses) => {
        const end = statuses.find((status) => status !== 'queued' && status !== 'sent') ?? 'delivered';
        const expected = after({ state, sequence: 1 }, [end]).standing;
        const got = after({ state, sequence: 1 }, statuses);
        expect({ state: got.standing.state, reason: got.standing.reason }).toEqual({
          state: expected.state,
          reason: expected.reason,
        });
        // Each state is entered once, and the acceptance comes before what follows from it.
        expect(new Set(got.states).size).toBe(got.states.length);
      }),
    );
  });
});
