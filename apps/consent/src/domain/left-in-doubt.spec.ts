import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anEntry as entry } from '../../test/samples.js';
import { foldConsent, noConsent } from './fold-consent.js';
import { leftInDoubt } from './left-in-doubt.js';
import { entryKinds } from './ledger-entry.js';

describe('what is left in doubt', () => {
  it('is what nothing behind it settles, by the time it was written', () => {
    const [first, second] = [entry({ kind: 'pause', occurredAt: 10 }), entry({ kind: 'pause', occurredAt: 14 })];
    const stop = entry({ kind: 'stop', occurredAt: 12 });
    expect(leftInDoubt([first, stop, second])).toEqual({
      settled: [{ workspaceId: 'demo', phoneKey: 'k', by: { upTo: 12 } }],
      open: [second],
    });
    expect(leftInDoubt([first, second, stop]).open).toEqual([second]);
    expect(leftInDoubt([stop, first]).open).toEqual([first]);
  });

  it('is left of what somebody has not looked at, though it was written before', () => {
    const seen = entry({ kind: 'pause', inboundId: 'i2', occurredAt: 14 });
    const unseen = entry({ kind: 'pause', inboundId: 'i1', occurredAt: 10 });
    const look = entry({ kind: 'resume', inboundId: 'i2', occurredAt: 14 });
    expect(leftInDoubt([unseen, seen, look]).open).toEqual([unseen]);
  });

  it('is of one number', () => {
    const pause = entry({ kind: 'pause' });
    const others = [entry({ kind: 'resume', phoneKey: 'other' }), entry({ kind: 'resume', workspaceId: 'other' })];
    expect(leftInDoubt([pause, ...others]).open).toEqual([pause]);
  });

  it('is left where the number is paused, and only there', () => {
    const anEntry = fc.record({
      kind: fc.constantFrom(...entryKinds),
      occurredAt: fc.nat({ max: 5 }),
      inboundId: fc.constantFrom('i1', 'i2'),
    });
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 8 }), (story) => {
        const entries = story.map((fields) => entry(fields));
        expect(leftInDoubt(entries).open.length > 0).toBe(entries.reduce(foldConsent, noConsent).paused);
      }),
    );
  });
});
