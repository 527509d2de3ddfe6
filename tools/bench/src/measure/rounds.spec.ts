import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../benchmark.js';
import { summariseLatencies } from './latency.js';
import { interleave, isSound, summarise } from './rounds.js';

const sample = (items: number, cpu: Record<string, number>, more: Partial<Sample> = {}): Sample => ({
  items,
  seconds: 2,
  cpu,
  wrong: {},
  ...more,
});

describe('turns', () => {
  it('are taken A-B-A-B, the first ones with the whole warm-up', async () => {
    const taken: string[] = [];
    const contender = (name: string) => ({
      name,
      turn: async (warmUpSeconds: number) => {
        taken.push(`${name} ${warmUpSeconds}`);
        return sample(10, { node: 100 });
      },
    });
    await interleave('x', [contender('a'), contender('b')], { rounds: 2, warmUpSeconds: 3, log: () => undefined });
    expect(taken).toEqual(['a 3', 'b 3', 'a 1', 'b 1']);
  });

  it('become the median of the rate and of the CPU of each process', () => {
    const row = summarise('x', 'ours', [
      sample(100, { node: 1000, broker: 100 }),
      sample(200, { node: 1000, broker: 100 }),
      sample(400, { node: 8000, broker: 400 }),
    ]);
    expect(row).toMatchObject({ rate: 100, items: 700, microsPerItem: { node: 10, broker: 1 }, microsTotal: 11 });
  });

  it('have no CPU where one of the processes could not be seen', () => {
    expect(summarise('x', 'ours', [sample(1, {})])).toMatchObject({ microsPerItem: undefined, microsTotal: undefined });
  });

  it('do not count when a counter that must be zero is not, or when nothing was done', () => {
    const row = (more: Partial<Sample>, items = 5) =>
      summarise('x', 'ours', [sample(items, {}, more), sample(items, {})]);
    expect(isSound(row({ wrong: { lost: 0 } }))).toBe(true);
    expect(isSound(row({ wrong: { lost: 1 } }))).toBe(false);
    expect(isSound(row({}, 0))).toBe(false);
  });
});

describe('latencies', () => {
  it('are summed up by nearest rank', () => {
    const latencies = Array.from({ length: 1000 }, (_, n) => 1000 - n);
    expect(summariseLatencies(latencies)).toEqual({ p50: 500, p99: 990, p999: 999, max: 1000, count: 1000 });
    expect(summariseLatencies([])).toBeUndefined();
  });
});
