import { describe, expect, it } from '@jest/globals';
import { plainValue, plainVariables } from './untrusted-text.js';

describe('values from outside', () => {
  it('are cut to whole characters without a space at the end', () => {
    expect(plainValue('abc', 3)).toBe('abc');
    expect(plainValue('ab cd', 3)).toBe('ab');
    expect(plainValue('a\u0000b', 10)).toBe('a b');
    expect(plainValue('a   b', 10)).toBe('a b');
    // Longer in units than it is in characters, and than what is read of most.
    expect(plainValue('😀'.repeat(1_500), 1_500)).toBe('😀'.repeat(1_500));
  });

  it('are dropped where they are no value, too many, or too deep', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 'x' : { next: deep(levels - 1) });
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + depthOf(Object.values(value)[0]) : 0;
    expect(plainVariables({ a: null, b: undefined, c: () => 1, d: Symbol('x'), e: 1n }, 10)).toStrictEqual({});
    expect(plainVariables({ a: [null, 1, true, 'x'] }, 10)).toEqual({ a: [undefined, 1, true, 'x'] });
    expect(depthOf(plainVariables({ next: deep(20) }, 10))).toBe(6);
    const wide = Object.fromEntries([...Array(300).keys()].map((i) => [`k${i}`, i]));
    expect(Object.keys(plainVariables(wide, 10))).toHaveLength(200);
    expect(plainVariables({ a: [...Array(1_200).keys()] }, 10)['a']).toHaveLength(1_000);
    const lists = (levels: number): unknown => (levels === 0 ? 'x' : [lists(levels - 1)]);
    expect(depthOf(plainVariables({ a: lists(20) }, 10))).toBe(6);
  });
});
