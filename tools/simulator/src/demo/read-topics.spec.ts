import { describe, expect, it } from '@jest/globals';
import { type Counts, fingerprint } from './read-topics.js';

const counts: Counts = {
  signals: {},
  states: { delivered: 2, suppressed: 1 },
  everIn: {},
  suppressed: {},
  clicks: { human: 0, bot: 0 },
  optOuts: 0,
  conversions: 1,
  creditedMinor: { EUR: 100, USD: 200 },
  acknowledgedOnTopic: 3,
  rejected: 0,
  open: 0,
};

describe('the fingerprint of the results', () => {
  it('is the same in whatever order partitions were read', () => {
    const other = { ...counts, states: { suppressed: 1, delivered: 2 }, creditedMinor: { USD: 200, EUR: 100 } };
    expect(fingerprint(other)).toBe(fingerprint(counts));
  });

  it('changes with whatever comes of what was done', () => {
    expect(fingerprint({ ...counts, states: { delivered: 3 } })).not.toBe(fingerprint(counts));
    expect(fingerprint({ ...counts, creditedMinor: { EUR: 100, USD: 199 } })).not.toBe(fingerprint(counts));
  });
});
