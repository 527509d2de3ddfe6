import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intersected, merged, type Interval } from './intervals.js';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, length]): Interval => ({ from, to: from + length }));
const some = fc.array(interval, { maxLength: 8 });
const covered = (intervals: readonly Interval[]): number[] =>
  Array.from({ length: 40 }, (_, moment) => moment).filter((moment) =>
    intervals.some(({ from, to }) => from <= moment && moment < to),
  );
/** Sorted, none of them empty, and room between one and the next. */
const isApart = (intervals: readonly Interval[]): boolean =>
  intervals.every(({ from, to }, at) => from < to && from > (intervals[at - 1]?.to ?? -1));

describe('intervals', () => {
  it('merged cover what they covered, and are apart', () => {
    fc.assert(
      fc.property(some, (list) => {
        expect(covered(merged(list))).toEqual(covered(list));
        expect(isApart(merged(list))).toBe(true);
      }),
    );
  });

  it('intersected cover what both cover, and none is empty', () => {
    fc.assert(
      fc.property(some.map(merged), some.map(merged), (one, other) => {
        const both = intersected(one, other);
        expect(covered(both)).toEqual(covered(one).filter((moment) => covered(other).includes(moment)));
        expect(both.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });
});
