import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, fromMinor, toMinor } from './money.js';

describe('toMinor', () => {
  it.each([
    ['12.30', 'EUR', 1230],
    [12.3, 'EUR', 1230],
    [1.005, 'EUR', 101],
    [-4.5, 'USD', -450],
    [1200, 'JPY', 1200],
    ['1.2345', 'KWD', 1235],
    [0.1 + 0.2, 'EUR', 30],
    [1e-7, 'EUR', 0],
  ])('reads %p %s as %p', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toEqual({ ok: true, value: minor });
  });

  it.each([
    ['12,30', 'EUR'],
    [Number.NaN, 'EUR'],
    ['1e3', 'EUR'],
    ['12', 'euro'],
  ])('refuses %p %s', (amount, currency) => {
    expect(toMinor(amount, currency).ok).toBe(false);
  });

  it('reads back what fromMinor writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        expect(toMinor(fromMinor(minor, currency), currency)).toEqual({ ok: true, value: minor });
      }),
    );
  });
});

describe('allocate', () => {
  it('adds up to the total, whatever the weights, and never strays a unit from the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc
          .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
          .filter((w) => w.some((x) => x > 0)),
        (total, weights) => {
          const parts = allocate(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) => expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThanOrEqual(1));
        },
      ),
    );
  });

  it('gives the odd cents to the largest remainders', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });
});
