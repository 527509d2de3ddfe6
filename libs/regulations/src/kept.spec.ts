import { describe, expect, it } from '@jest/globals';
import { Kept } from './kept.js';

describe('what is kept', () => {
  const asked: number[] = [];
  const ask = (kept: Kept<number, boolean>, ...keys: readonly number[]): number[] => {
    asked.length = 0;
    for (const key of keys) kept.of(key, () => asked.push(key) < 0);
    return asked;
  };

  it('is found once, also where the answer is no', () => {
    const kept = new Kept<number, boolean>(2);
    expect(kept.of(1, () => false)).toBe(false);
    expect(kept.of(1, () => true)).toBe(false);
    expect(kept.of(2, () => true)).toBe(true);
  });

  it('is forgotten once there is no more room', () => {
    const kept = new Kept<number, boolean>(2);
    expect(ask(kept, 1, 2, 1, 2)).toEqual([1, 2]);
    expect(ask(kept, 3, 3)).toEqual([3]);
    expect(ask(kept, 1, 3, 2)).toEqual([1, 2]);
  });
});
