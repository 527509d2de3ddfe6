import { describe, expect, it } from '@jest/globals';
import { Gathering } from './gathering.js';

const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

describe('gathering', () => {
  it('writes together what comes together, in order', async () => {
    const batches: number[][] = [];
    const gathering = new Gathering<number>(async (items) => void batches.push([...items]), { gatherMs: 1, most: 2 });
    await Promise.all([1, 2, 3].map((n) => gathering.add(n)));
    expect(batches).toEqual([[1, 2], [3]]);
  });

  it('lets an item that cannot be written fail alone', async () => {
    const written: number[] = [];
    const gathering = new Gathering<number>(
      async (items) => {
        if (items.includes(2)) throw new Error('bad');
        written.push(...items);
      },
      { gatherMs: 1, most: 10 },
    );
    const results = await Promise.allSettled([1, 2, 3].map((n) => gathering.add(n)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(written).toEqual([1, 3]);
  });

  it('refuses those who wait while a server is away, or insists', async () => {
    let tries = 0;
    const write = async () => {
      tries += 1;
      if (tries < 3) throw away;
    };
    await expect(new Gathering(write, { gatherMs: 0, most: 1 }).add(1)).rejects.toBe(away);
    await new Gathering(write, { gatherMs: 0, most: 1, insist: true }).add(1);
    expect(tries).toBe(3);
  });

  it('is drained when all is written', async () => {
    let written = 0;
    const gathering = new Gathering<number>(async (items) => void (written += items.length), { gatherMs: 1, most: 1 });
    const all = [1, 2, 3].map((n) => gathering.add(n));
    await gathering.drained();
    expect(written).toBe(3);
    await Promise.all(all);
  });
});
