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
    [6e-7, 'EUR', 0],
    [-0.001, 'EUR', 0],
    [' 12.3 ', 'EUR', 1230],
    ['12.', 'EUR', 1200],
    ['12', 'EUR', 1200],
    // As written. In binary it is a little less than half a cent.
    [17_592_186_044_416.055, 'EUR', 1_759_218_604_441_606],
    ['0.994', 'EUR', 99],
    ['0.5', 'JPY', 1],
    ['0.49', 'JPY', 0],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('reads %p %s as %p', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toEqual({ ok: true, value: minor });
  });

  const noDecimal = 'amount must be a decimal such as 12.30';
  const noCurrency = 'currency must be an ISO 4217 code such as EUR';
  it.each([
    ['12,30', 'EUR', noDecimal],
    ['', 'EUR', noDecimal],
    ['x12', 'EUR', noDecimal],
    ['1e3', 'EUR', noDecimal],
    ['1234567890123456', 'EUR', noDecimal],
    ['90071992547409.92', 'EUR', 'amount is too large'],
    [Number.NaN, 'EUR', 'amount must be a finite number'],
    [Infinity, 'EUR', 'amount must be a finite number'],
    ['12', 'euro', noCurrency],
    ['12', 'EURO', noCurrency],
    ['12', 'xEUR', noCurrency],
  ])('refuses %p %s: %s', (amount, currency, error) => {
    expect(toMinor(amount, currency)).toEqual({ ok: false, error });
  });

  it('reads back what fromMinor writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        expect(toMinor(fromMinor(minor, currency), currency)).toEqual({ ok: true, value: minor });
      }),
    );
  });
});

it.each([
  [1230, 'EUR', '12.30'],
  [5, 'EUR', '0.05'],
  [-5, 'EUR', '-0.05'],
  [0, 'EUR', '0.00'],
  [1230, 'JPY', '1230'],
  [1230, 'KWD', '1.230'],
])('fromMinor writes %p %s as %p', (minor, currency, text) => {
  expect(fromMinor(minor, currency)).toBe(text);
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
    // Exactly 14.29, 28.57, 57.14.
    expect(allocate(100, [1, 2, 4])).toEqual([14, 29, 57]);
    // Exactly 2.5, 0.25, 2.25.
    expect(allocate(5, [10, 1, 9])).toEqual([3, 0, 2]);
    // Exactly 0.4, 1.6, 2.8, 0.2.
    expect(allocate(5, [2, 8, 14, 1])).toEqual([0, 2, 3, 0]);
    expect(allocate(-1, [0, 1])).toEqual([0, -1]);
    expect(allocate(0, [1, 2])).toEqual([0, 0]);
  });

  it.each([
    [100, []],
    [100, [0, 0]],
    [100, [1, -1, 3]],
    [100, [Number.NaN]],
    [1.5, [1]],
  ])('refuses %p by %p', (total, weights) => {
    expect(() => allocate(total, weights)).toThrow(
      'allocate needs an integer total and weights of which at least one is above 0',
    );
  });
});
