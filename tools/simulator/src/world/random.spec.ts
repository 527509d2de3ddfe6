import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';

const ten = (random: Random) => Array.from({ length: 10 }, () => random.next());

describe('a source of chance', () => {
  it('gives the same for the same seed', () => {
    expect(ten(new Random(7))).toEqual(ten(new Random(7)));
    expect(ten(new Random(7).fork(3))).toEqual(ten(new Random(7).fork(3)));
  });

  it('forks without being used up', () => {
    const [used, spared] = [new Random(7), new Random(7)];
    used.fork(1);
    expect(ten(used)).toEqual(ten(spared));
  });

  it('forks into sources of which no seed has those of another', () => {
    const firsts = Array.from({ length: 20 }, (_, seed) =>
      Array.from({ length: 200 }, (_, salt) => new Random(seed).fork(salt).next()),
    ).flat();
    expect(new Set(firsts).size).toBe(firsts.length);
  });
});
