import { describe, expect, it } from '@jest/globals';
import { FormIndex, type Entry } from './form-index.js';

const found = (index: FormIndex, word: string): Entry[] => {
  const entries: Entry[] = [];
  index.lookUp(word, entries);
  return entries;
};

describe('the index of forms', () => {
  it('has one entry for each form', () => {
    const index = new FormIndex();
    const [exact, stem, tail] = [index.entry('end'), index.entry('end*'), index.entry('*end')];
    expect(new Set([exact, stem, tail]).size).toBe(3);
    expect([index.entry('end'), index.entry('end*'), index.entry('*end')]).toEqual([exact, stem, tail]);
    expect(index.entry('end')).toBe(exact);
    expect([...index.words()]).toEqual(['end']);
  });

  it('finds a word by itself, its stems and its tails', () => {
    const index = new FormIndex();
    const [exact, stem, short, tail] = [
      index.entry('ending'),
      index.entry('end*'),
      index.entry('en*'),
      index.entry('*ing'),
    ];
    expect(found(index, 'ending')).toEqual([exact, short, stem, tail]);
    expect(found(index, 'ending')[2]).toBe(stem);
    expect(found(index, 'end')).toHaveLength(2);
    expect(found(index, 'en')).toEqual([short]);
    expect(found(index, 'e')).toEqual([]);
    expect(found(index, 'ing')).toHaveLength(1);
    expect(found(index, 'ng')).toEqual([]);
    expect(found(index, 'sending')).toEqual([tail]);
  });

  it('finds stems of two letters and more, tails of three and more, both of twenty-four at most', () => {
    const index = new FormIndex();
    for (const size of [1, 2, 3, 24]) {
      index.entry('a'.repeat(size) + '*').fills.add(size);
      index.entry('*' + 'z'.repeat(size)).fills.add(-size);
    }
    const sizes = (word: string): number[] => found(index, word).flatMap(({ fills }) => [...fills]);
    expect(sizes('a'.repeat(30))).toEqual([2, 3, 24]);
    expect(sizes('z'.repeat(30))).toEqual([-3, -24]);
    expect(() => index.entry('a'.repeat(25) + '*')).toThrow('longer than 24 letters');
    expect(() => index.entry('*' + 'a'.repeat(25))).toThrow('longer than 24 letters');
  });
});
