import { describe, expect, it } from '@jest/globals';
import { isPlausible } from './holdout.js';

describe('a draw', () => {
  it.each([
    // Binomial tails of ten with one in ten: 1 - F(6) = 9.1e-6, 1 - F(7) = 3.7e-7.
    [7, 10, 0.1, true],
    [8, 10, 0.1, false],
    // 0.9 to the power of 131 is 1.01e-6, to that of 132 9.1e-7.
    [0, 131, 0.1, true],
    [0, 132, 0.1, false],
    [100, 1000, 0.1, true],
    [55, 1000, 0.1, false],
    [150, 1000, 0.1, false],
    [900, 9000, 0.1, true],
    [0, 9000, 0.1, false],
    [0, 0, 0.1, true],
  ])('of %d out of %d with a share of %d is believed: %p', (hits, total, share, believed) =>
    expect(isPlausible(hits, total, share)).toBe(believed),
  );

  it('without a share holds nobody out', () => {
    expect(isPlausible(0, 500, 0)).toBe(true);
    expect(isPlausible(1, 500, 0)).toBe(false);
  });
});
