import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOf } from './share.js';

describe('a share and its interval', () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is as published', (hits, total, low, high) => {
    const share = shareOf(hits, total);
    expect(share.rate).toBe(hits / total);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('has no rate when there is nothing to take it of', () => {
    expect(shareOf(0, 0)).toEqual({ hits: 0, total: 0 });
  });

  it.each([
    [-1, 3],
    [4, 3],
    [0.5, 3],
  ])('refuses %d of %d', (hits, total) => {
    expect(() => shareOf(hits, total)).toThrow(RangeError);
  });

  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

  it('holds the rate, inside 0 to 1, and mirrors that of the misses', () => {
    fc.assert(
      fc.property(counts, ([hits, total]) => {
        const { rate = NaN, low = NaN, high = NaN } = shareOf(hits, total);
        const misses = shareOf(total - hits, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect(high).toBeLessThanOrEqual(1);
        expect(misses.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });

  it('narrows as the numbers grow', () => {
    fc.assert(
      fc.property(counts, ([hits, total]) => {
        const { low = NaN, high = NaN } = shareOf(hits, total);
        const tenfold = shareOf(hits * 10, total * 10);
        expect((tenfold.high ?? NaN) - (tenfold.low ?? NaN)).toBeLessThan(high - low);
      }),
    );
  });
});
