import { describe, expect, it } from '@jest/globals';
import { readToTheEnd } from './end-observer.js';

describe('partitions that are read to their end', () => {
  it('are those that end where they are read to', () => {
    const positions = new Map([
      [0, 10],
      [1, 10],
      [2, 0],
    ]);
    const bounds = [
      { partition: 0, end: 10 },
      { partition: 1, end: 11 },
      { partition: 2, end: 0 },
      { partition: 3, end: 0 },
    ];
    expect(readToTheEnd(positions, bounds)).toEqual(
      new Map([
        [0, 10],
        [2, 0],
      ]),
    );
  });
});
