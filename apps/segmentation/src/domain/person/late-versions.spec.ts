import { describe, expect, it } from '@jest/globals';
import { lateVersions } from './late-versions.js';

const read = (...versions: number[]) => versions.map((version) => ({ personId: 'p', version }));
const behind = (known: number, ...versions: number[]) => [
  ...lateVersions(new Map([['p', known]]), read(...versions)).behind,
];

describe('a profile read back from its topic', () => {
  it('is in order while versions rise or repeat', () => {
    expect(behind(0, 1, 2, 2, 3)).toEqual([]);
  });

  it('is behind when the last of it is older than what was read before', () => {
    expect(behind(0, 1, 3, 2)).toEqual(['p']);
    expect(behind(5, 4)).toEqual(['p']);
  });

  it('is in order again once the newest follows', () => {
    expect(behind(0, 3, 2, 3)).toEqual([]);
  });

  it('remembers the highest version', () => {
    expect(lateVersions(new Map([['p', 5]]), read(4, 2)).highest.get('p')).toBe(5);
  });
});
