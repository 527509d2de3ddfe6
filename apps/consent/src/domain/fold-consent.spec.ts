import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anEntry as entry } from '../../test/samples.js';
import { foldConsent, noConsent } from './fold-consent.js';
import { brokenAt, chainHash, chainStart } from './ledger-chain.js';
import { entryIdOf, type LedgerEntry } from './ledger-entry.js';

const fold = (...entries: LedgerEntry[]) => entries.reduce(foldConsent, noConsent);
const status = (consent: ReturnType<typeof fold>) =>
  Object.fromEntries(Object.entries(consent.purposes).map(([purpose, { status }]) => [purpose, status]));

describe('an opt-in', () => {
  it('grants the purposes it names and no other', () => {
    expect(status(fold(entry({ kind: 'opt-in', purposes: ['cart-reminders'] })))).toEqual({
      'cart-reminders': 'granted',
    });
  });

  it('of an old list does not bring back someone who opted out since', () => {
    const state = fold(
      entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt: 1 }),
      entry({ kind: 'stop', sender: 'main', occurredAt: 5 }),
      entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt: 3, recordedAt: 9 }),
    );
    expect(status(state).marketing).toBe('revoked');
  });

  it('given anew after an opt-out counts', () => {
    const state = fold(
      entry({ kind: 'opt-out', occurredAt: 5 }),
      entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt: 6 }),
    );
    expect(status(state).marketing).toBe('granted');
  });
});

describe('STOP', () => {
  it('revokes every promotional purpose, whether granted or not, and stops the sender', () => {
    const state = fold(
      entry({ kind: 'opt-in', purposes: ['marketing', 'transactional'] }),
      entry({ kind: 'stop', sender: 'main', occurredAt: 2000 }),
    );
    expect(status(state)).toEqual({
      marketing: 'revoked',
      'cart-reminders': 'revoked',
      'booking-reminders': 'revoked',
      transactional: 'granted',
    });
    expect(state.stoppedSenders).toEqual(['main']);
  });

  it('in the same instant as an opt-in wins, in either order', () => {
    const optIn = entry({ kind: 'opt-in', purposes: ['marketing'] });
    const stop = entry({ kind: 'stop', sender: 'main' });
    expect(status(fold(optIn, stop)).marketing).toBe('revoked');
    expect(status(fold(stop, optIn)).marketing).toBe('revoked');
  });
});

describe('START', () => {
  it('brings back what was held before the STOP and nothing else', () => {
    const state = fold(
      entry({ kind: 'opt-in', purposes: ['cart-reminders'], occurredAt: 1 }),
      entry({ kind: 'stop', sender: 'main', occurredAt: 2 }),
      entry({ kind: 'stop', sender: 'main', occurredAt: 3 }),
      entry({ kind: 'start', sender: 'main', occurredAt: 4 }),
    );
    expect(status(state)).toEqual({
      marketing: 'revoked',
      'cart-reminders': 'granted',
      'booking-reminders': 'revoked',
    });
    expect(state.stoppedSenders).toEqual([]);
  });

  it('brings it back on the terms it was held on', () => {
    const confirmedAt = '2026-11-20T10:05:00.000Z';
    const evidence = { source: 'form', basis: 'enquiry' as const, confirmedAt };
    const stop = entry({ kind: 'stop', sender: 'main', occurredAt: 2 });
    const held = entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt: 1, expiresAt: 99, evidence });
    const back = fold(
      held,
      stop,
      { ...stop, entryId: 'again' },
      entry({ kind: 'start', sender: 'main', occurredAt: 4 }),
    );
    expect(back.purposes.marketing).toMatchObject({
      status: 'granted',
      expiresAt: 99,
      basis: 'enquiry',
      confirmedAt: Date.parse(confirmedAt),
    });
  });

  it('grants nothing to someone who never agreed', () => {
    expect(status(fold(entry({ kind: 'start', sender: 'main' })))).toEqual({});
  });

  it('does not undo an opt-out that was not a STOP', () => {
    const state = fold(
      entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt: 1 }),
      entry({ kind: 'opt-out', purposes: ['marketing'], occurredAt: 2 }),
      entry({ kind: 'start', sender: 'main', occurredAt: 3 }),
    );
    expect(status(state).marketing).toBe('revoked');
  });
});

describe('a pause', () => {
  it('holds until it is resumed, and keeps the reply that caused it', () => {
    const paused = fold(entry({ kind: 'pause', inboundId: 'i1' }));
    expect(paused).toMatchObject({ paused: true, lastInboundIds: ['i1'] });
    expect(foldConsent(paused, entry({ kind: 'resume' }))).not.toHaveProperty('doubts');
    expect(foldConsent(paused, entry({ kind: 'resume' })).paused).toBe(false);
  });

  it('stops no sender where the person has agreed again since: a later wish wins', () => {
    const agreed = entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt: 5 });
    const late = fold(agreed, entry({ kind: 'stop', sender: 'main', occurredAt: 1 }));
    expect([late.stoppedSenders, status(late).marketing]).toEqual([[], 'granted']);
    expect(fold(agreed, entry({ kind: 'stop', sender: 'main', occurredAt: 5 })).stoppedSenders).toEqual(['main']);
  });

  it('is not lifted by looks at single replies where there are more than are remembered, or none is', () => {
    const many = Array.from({ length: 103 }, (_, at) => entry({ kind: 'pause', inboundId: `i${at}`, occurredAt: at }));
    const looks = many.map(({ inboundId = '' }) => entry({ kind: 'resume', inboundId }));
    const seen = fold(...many, ...looks);
    expect(seen.paused).toBe(true);
    expect(foldConsent(seen, entry({ kind: 'stop', sender: 'main', occurredAt: 102 })).paused).toBe(false);
    expect(foldConsent(seen, entry({ kind: 'resume' })).paused).toBe(false);
    const old = { ...noConsent, paused: true };
    expect(foldConsent(old, entry({ kind: 'resume', inboundId: 'i1' })).paused).toBe(true);
    expect(foldConsent(old, entry({ kind: 'resume' })).paused).toBe(false);
  });

  it('is lifted by who looked at all of it, whatever clock the replies were written by', () => {
    const ahead = fold(entry({ kind: 'pause', inboundId: 'i1', occurredAt: 9_000 }));
    expect(foldConsent(ahead, entry({ kind: 'resume', occurredAt: 8_000 })).paused).toBe(false);
  });

  it.each<[string, Parameters<typeof entry>[0], boolean]>([
    ['STOP', { kind: 'stop', sender: 'main' }, false],
    ['an opt-out of everything', { kind: 'opt-out', purposes: [] }, false],
    ['an opt-out of one purpose', { kind: 'opt-out', purposes: ['marketing'] }, true],
    [
      'an opt-out of every purpose but orders',
      { kind: 'opt-out', purposes: ['marketing', 'cart-reminders', 'booking-reminders'] },
      false,
    ],
    ['START', { kind: 'start', sender: 'main' }, false],
    ['an opt-in', { kind: 'opt-in', purposes: ['marketing'] }, true],
  ])('and %s after it: waits for somebody to look is %s', (_, then, waits) => {
    const doubt = [
      entry({ kind: 'pause', inboundId: 'i1', occurredAt: 4 }),
      entry({ kind: 'pause', inboundId: 'i2', occurredAt: 2 }),
    ];
    expect(fold(...doubt, entry({ ...then, occurredAt: 4 })).paused).toBe(waits);
    // Said before the doubt, and heard of later: it settles nothing.
    expect(fold(...doubt, entry({ ...then, occurredAt: 3 })).paused).toBe(true);
  });
});

describe('opt-ins and opt-outs of one purpose', () => {
  const wish = fc.record({
    kind: fc.constantFrom('opt-in' as const, 'opt-out' as const),
    occurredAt: fc.integer({ min: 1, max: 50 }),
  });

  it('end in the same status in whatever order they are recorded', () => {
    fc.assert(
      fc.property(
        fc
          .array(wish, { minLength: 1, maxLength: 8 })
          .chain((wishes) => fc.tuple(fc.constant(wishes), fc.shuffledSubarray(wishes, { minLength: wishes.length }))),
        ([wishes, shuffled]) => {
          const end = (list: typeof wishes) =>
            status(fold(...list.map((w) => entry({ ...w, purposes: ['marketing'] })))).marketing;
          expect(end(shuffled)).toBe(end(wishes));
        },
      ),
    );
  });
});

describe('the ledger chain', () => {
  it('shows which line was changed', () => {
    let previous = chainStart;
    const lines = [1, 2, 3].map((occurredAt) => {
      const line = entry({ kind: 'opt-in', purposes: ['marketing'], occurredAt });
      previous = chainHash(previous, line);
      return { entry: line, hash: previous };
    });
    expect(brokenAt(lines)).toBeUndefined();
    expect(
      brokenAt(lines.map((line, i) => (i === 1 ? { ...line, entry: { ...line.entry, occurredAt: 9 } } : line))),
    ).toBe(1);
  });
});

describe('entryIdOf', () => {
  const base = { workspaceId: 'demo', phoneKey: 'k', kind: 'opt-in' as const, occurredAt: 5 };
  it('is the same for a retry, whatever the order of purposes', () => {
    expect(entryIdOf({ ...base, purposes: ['marketing', 'cart-reminders'] })).toBe(
      entryIdOf({ ...base, purposes: ['cart-reminders', 'marketing'] }),
    );
  });
  it('follows the idempotency key where there is one', () => {
    expect(entryIdOf({ ...base, purposes: [] }, 'a')).not.toBe(entryIdOf({ ...base, purposes: [] }, 'b'));
  });
});
