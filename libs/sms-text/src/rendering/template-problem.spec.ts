import { describe, expect, it } from '@jest/globals';
import { problemOf } from './template-problem.js';

describe('a problem', () => {
  it('has no place where the engine tells none, and is passed on where it is no error', () => {
    expect(problemOf(new Error('odd, line:3, col:2'))).toEqual({ message: 'odd' });
    expect(Object.keys(problemOf(new Error('odd')))).toEqual(['message']);
    for (const token of [null, 7, {}, { getPosition: 1 }])
      expect(problemOf(Object.assign(new Error('odd'), { token }))).toEqual({ message: 'odd' });
    expect(problemOf(Object.assign(new Error('odd, file:a'), { token: { getPosition: () => [2, 5] } }))).toEqual({
      message: 'odd',
      line: 2,
      column: 5,
    });
    expect(() => problemOf('odd')).toThrow('odd');
  });
});
