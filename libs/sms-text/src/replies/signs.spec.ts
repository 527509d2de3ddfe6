import { describe, expect, it } from '@jest/globals';
import { moodsOf, signOf } from './signs.js';

describe('signs', () => {
  it('that say "no more of this" count beside three words at most, angry ones alone', () => {
    expect(signOf('🛑')).toBe('🛑');
    expect(signOf('😡')).toBe('😡');
    expect(signOf('😡🛑')).toBe('🛑');
    expect([1, 3, 4].map((words) => signOf('🛑', words))).toEqual(['🛑', '🛑', undefined]);
    expect(signOf('😡', 1)).toBeUndefined();
    expect(signOf('👍')).toBeUndefined();
  });

  it('show a mood', () => {
    expect(moodsOf('🙄 a 😍')).toEqual(['weary', 'kind']);
    expect(moodsOf('🙏')).toEqual(['kind']);
    expect(moodsOf('🤬')).toEqual(['weary']);
    expect(moodsOf('🚲')).toEqual([]);
  });
});
