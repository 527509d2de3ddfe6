import { describe, expect, it } from '@jest/globals';
import { parseStat } from './cpu.js';

describe('a line of /proc/<pid>/stat', () => {
  it('is read from behind the command, which may hold spaces and brackets', () => {
    const line = `4242 (post gres) (x) S 17 4242 4242 0 -1 4194560 1 2 3 4 100 20 3 4 20 0 1 0 99 0 0`;
    expect(parseStat(line)).toEqual({ parent: 17, ticks: 127 });
  });
});
