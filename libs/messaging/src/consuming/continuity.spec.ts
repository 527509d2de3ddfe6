import { describe, expect, it } from '@jest/globals';
import { defineTopic } from '@rebound/contracts';
import type { SqlTx } from '@rebound/persistence';
import { realPace } from '../pace.js';
import { DatabaseContinuity } from './continuity.js';
import { OffsetsStore } from './offsets-store.js';

const topic = (name: string) => defineTopic({ name, key: 'x', cleanup: 'delete', description: name });
const input = topic('in.v1');
const own = topic('own.v1');

function bench() {
  const stored = new Map([
    [input.name, 10],
    [own.name, 5],
  ]);
  const committed = new Map([
    [input.name, 10],
    [own.name, 5],
  ]);
  const ends = new Map([
    [input.name, 20],
    [own.name, 5],
  ]);
  let now = 0;
  const answers: (() => void)[] = [];
  let held = false;
  const tx: Pick<SqlTx, 'query'> = {
    query: async <R>(_sql: string, params: readonly unknown[] = []) => {
      const [topics] = params as [string[]];
      const rows: unknown[] = topics.map((name) => ({
        topic: name,
        partition: 0,
        next: String(stored.get(name) ?? 0),
      }));
      if (held) await new Promise<void>((resolve) => answers.push(resolve));
      return rows as R[];
    },
  };
  const nothing = { query: () => Promise.reject(new Error('not asked')) };
  const continuity = new DatabaseContinuity({
    service: 's',
    topicPrefix: '',
    offsets: new OffsetsStore(nothing),
    pace: { ...realPace, now: () => now },
    admin: {
      partitionCount: async () => 1,
      committed: async (_group, name) => new Map([[0, committed.get(name) ?? 0]]),
      bounds: async (name) => [{ partition: 0, start: 0, end: ends.get(name) ?? 0 }],
    },
  });
  const holds = () => continuity.holds(tx as SqlTx, [input], own);
  const pass = (ms: number) => (now += ms);
  return { stored, committed, ends, holds, pass, answers, hold: (value: boolean) => (held = value) };
}

describe('whether the database is the one that was written to', () => {
  it('is so while it only moves on', async () => {
    const { stored, holds } = bench();
    expect(await holds()).toBe(true);
    stored.set(input.name, 12);
    expect(await holds()).toBe(true);
  });

  it('is not so for a new process, where Kafka was told more', async () => {
    const { stored, holds } = bench();
    stored.set(input.name, 9);
    expect(await holds()).toBe(false);
  });

  it('is not so for a running process at once, and is again when everything has been read again', async () => {
    const { stored, ends, holds } = bench();
    expect(await holds()).toBe(true);
    stored.set(input.name, 15);
    ends.set(own.name, 8);
    stored.set(own.name, 8);
    expect(await holds()).toBe(true);
    stored.set(input.name, 11).set(own.name, 6);
    expect(await holds()).toBe(false);
    stored.set(input.name, 15);
    expect(await holds()).toBe(false);
    stored.set(own.name, 8);
    expect(await holds()).toBe(true);
  });

  it('waits for the own topic to be read to where it ended at the start', async () => {
    const { stored, ends, holds } = bench();
    ends.set(own.name, 7);
    expect(await holds()).toBe(false);
    stored.set(own.name, 7);
    expect(await holds()).toBe(true);
    ends.set(own.name, 9);
    expect(await holds()).toBe(true);
  });

  it('is not doubted because another transaction was answered earlier with more', async () => {
    const { stored, holds, hold, answers } = bench();
    expect(await holds()).toBe(true);
    hold(true);
    const slow = holds();
    await new Promise((resolve) => setImmediate(resolve));
    hold(false);
    stored.set(input.name, 14);
    expect(await holds()).toBe(true);
    for (const answer of answers) answer();
    expect(await slow).toBe(true);
  });
});
