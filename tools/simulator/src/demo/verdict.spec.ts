import { describe, expect, it } from '@jest/globals';
import { heldSummary } from '../../test/sample-summary.js';
import { promiseNames } from '../judge/judge.js';
import { printSummary, type Summary } from './summary.js';
import { allHeld, shortcomings } from './verdict.js';

describe('a run', () => {
  it('holds where every promise was kept and there was something to keep', () => {
    expect(shortcomings(heldSummary)).toEqual([]);
    expect(allHeld(heldSummary)).toBe(true);
  });

  it.each(promiseNames)('does not hold with one breach of %s', (name) =>
    expect(allHeld({ ...heldSummary, promises: { ...heldSummary.promises, [name]: 1 } })).toBe(false),
  );

  const { events, messages, texts, holdout } = heldSummary;
  it.each<[string, Partial<Summary>, string]>([
    ['refused or lost an event', { events: { ...events, acknowledged: 4999 } }, '1 of 5000 events were not'],
    ['saw no event', { events: { sent: 0, acknowledged: 0, rejected: 0 } }, 'no event was sent'],
    ['took no click', { deedsRefused: 1 }, '1 clicks, replies or consents'],
    ['owed nobody a text', { texts: { ...texts, due: 0 } }, 'no text was due'],
    ['delivered nothing', { messages: { ...messages, delivered: 0 } }, 'no text was delivered'],
    ['left two in a hundred undecided', { eitherWay: 20 }, '20 of 1000 people could be judged either way'],
    ['held out too many', { holdout: { ...holdout, cart: { people: 400, heldOut: 80 } } }, '80 of 400 people who left'],
    ['held out everybody', { holdout: { ...holdout, cart: { people: 400, heldOut: 400 } } }, '400 of 400'],
    ['held out nobody', { holdout: { ...holdout, cart: { people: 400, heldOut: 0 } } }, '0 of 400'],
    [
      'held out one whose journey holds out nobody',
      { holdout: { ...holdout, booking: { people: 150, heldOut: 1 } } },
      '1 of 150 people who left a booking',
    ],
  ])('does not hold where it %s, and says so', (_, change, said) => {
    const summary = { ...heldSummary, ...change };
    expect(shortcomings(summary)).toEqual([expect.stringContaining(said)]);
    expect(allHeld(summary)).toBe(false);
    expect(printSummary(summary, [])).toContain(said);
  });

  it('holds with just less than two in a hundred undecided', () =>
    expect(allHeld({ ...heldSummary, eitherWay: 19 })).toBe(true));
});
