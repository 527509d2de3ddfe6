import { describe, expect, it } from '@jest/globals';
import { Remembered } from './remembered.js';

describe('what is remembered', () => {
  const asked: string[] = [];
  const ask = (answers: Remembered<boolean>, ...keys: readonly string[]): string[] => {
    asked.length = 0;
    for (const key of keys) answers.of(key, () => asked.push(key) > 0);
    return asked;
  };

  it('is found once, also where the answer is no', () => {
    const answers = new Remembered<boolean>(2);
    expect(answers.of('a', () => false)).toBe(false);
    expect(answers.of('a', () => true)).toBe(false);
    expect(answers.of('b', () => true)).toBe(true);
  });

  it('is forgotten once there is no more room', () => {
    const answers = new Remembered<boolean>(2);
    expect(ask(answers, 'a', 'b', 'a', 'b')).toEqual(['a', 'b']);
    expect(ask(answers, 'c', 'c')).toEqual(['c']);
    expect(ask(answers, 'a', 'c', 'b')).toEqual(['a', 'b']);
  });

  it('is nothing that has a key of more than 80 characters', () => {
    const answers = new Remembered<boolean>(2);
    const [short, long] = ['x'.repeat(80), 'x'.repeat(81)];
    expect(ask(answers, short, short, long, long)).toEqual([short, long, long]);
  });
});
