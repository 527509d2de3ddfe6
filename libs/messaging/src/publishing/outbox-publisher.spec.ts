import { describe, expect, it } from '@jest/globals';
import type { WireRecord } from '../kafka/record-sink.js';
import { OutboxPublisher, type OutboxPublisherLimits } from './outbox-publisher.js';

const records = (...values: string[]): WireRecord[] => values.map((value) => ({ topic: 'out', key: 'k', value }));

function bench(limits: Partial<OutboxPublisherLimits> = {}) {
  const sends: { values: (string | null)[]; resolve: () => void; reject: () => void }[] = [];
  const removed: string[][] = [];
  const missing: string[] = [];
  const table = new Map<string, WireRecord[]>();
  const timers: (() => void)[] = [];
  const publisher = new OutboxPublisher(
    {
      send: (batch) =>
        new Promise((resolve, reject) => {
          const values = batch.map(({ value }) => value);
          sends.push({ values, resolve, reject: () => reject(new Error('broker away')) });
        }),
      load: async (batch) => table.get(batch) ?? [],
      remove: async (batches) => void removed.push([...batches]),
      after: (_ms, then) => timers.push(then),
      onMissing: (batch) => missing.push(batch),
      onFault: () => undefined,
      now: () => 0,
    },
    { maxRecords: 3, maxBytes: 10_000, maxInMemory: 4, removeAfterMs: 25, ...limits },
  );
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const fire = async () => {
    for (const then of timers.splice(0)) then();
    await settle();
  };
  const commit = (batch: string, values: string[], source: string | null = 'in', partitions: number[] | null = [0]) => {
    table.set(batch, records(...values));
    void publisher.enqueue({ batch, source, partitions, records: records(...values) });
  };
  return { publisher, sends, removed, missing, table, settle, fire, commit };
}

describe('the outbox publisher', () => {
  it('sends in the order of commits, one send at a time, what waited together', async () => {
    const { sends, settle, commit } = bench();
    commit('1', ['a']);
    commit('2', ['b']);
    commit('3', ['c', 'd']);
    await settle();
    expect(sends.map(({ values }) => values)).toEqual([['a']]);
    sends[0]?.resolve();
    await settle();
    expect(sends[1]?.values).toEqual(['b', 'c', 'd']);
  });

  it('repeats what failed before anything later', async () => {
    const { sends, settle, fire, commit } = bench();
    commit('1', ['a']);
    await settle();
    commit('2', ['b', 'c', 'd']);
    sends[0]?.reject();
    await settle();
    await fire();
    expect(sends[1]?.values).toEqual(['a']);
    sends[1]?.resolve();
    await settle();
    expect(sends[2]?.values).toEqual(['b', 'c', 'd']);
  });

  it('hands published batches to the next transaction, and deletes them itself when none comes', async () => {
    const { publisher, sends, removed, settle, fire, commit } = bench();
    commit('1', ['a']);
    await settle();
    sends[0]?.resolve();
    await settle();
    const taken = publisher.takePublished();
    expect(taken).toEqual(['1']);
    publisher.giveBack(taken);
    await fire();
    expect(removed).toEqual([['1']]);
    expect(publisher.pending).toBe(0);
  });

  it('reads back from the table what was too much for memory', async () => {
    const { publisher, sends, settle, commit } = bench();
    commit('1', ['a', 'b', 'c']);
    commit('2', ['d', 'e']);
    expect(publisher.pending).toBe(5);
    await settle();
    sends[0]?.resolve();
    await settle();
    expect(sends[1]?.values).toEqual(['d', 'e']);
    sends[1]?.resolve();
    await settle();
    expect(publisher.pending).toBe(0);
    commit('3', ['f', 'g', 'h', 'i']);
    await settle();
    expect(sends[2]?.values).toEqual(['f', 'g', 'h']);
    sends[2]?.resolve();
    await settle();
    expect(sends[3]?.values).toEqual(['i']);
  });

  it('makes those who can wait wait while too much is pending', async () => {
    const { publisher, sends, settle, commit } = bench();
    commit('1', ['a', 'b', 'c']);
    commit('2', ['d']);
    let room = false;
    void publisher.room().then(() => (room = true));
    await settle();
    expect(room).toBe(false);
    sends[0]?.resolve();
    await settle();
    expect(room).toBe(true);
  });

  it('leaves the batches of partitions it lost to their new owner, but keeps those it shares', async () => {
    const { publisher, sends, settle, commit } = bench();
    commit('1', ['a'], 'in', [7]);
    await settle();
    commit('2', ['lost'], 'in', [1]);
    commit('3', ['shared'], 'in', [1, 2]);
    commit('4', ['job'], null, null);
    publisher.disown('in', new Set([2, 7]));
    sends[0]?.resolve();
    await settle();
    expect(sends[1]?.values).toEqual(['shared', 'job']);
  });

  it('is settled for a source once its batches are published and their rows deleted', async () => {
    const { publisher, sends, removed, settle, commit } = bench();
    commit('1', ['a']);
    let settled = false;
    void publisher.settled('in').then(() => (settled = true));
    await settle();
    expect(settled).toBe(false);
    sends[0]?.resolve();
    await settle();
    expect(settled).toBe(true);
    expect(removed).toEqual([['1']]);
  });

  it('publishes what stands in the table of a commit that was not answered, and deletes nothing it did not see', async () => {
    const { publisher, sends, removed, missing, table, settle, fire } = bench();
    table.set('1', records('a'));
    publisher.recover('1');
    publisher.recover('2');
    await settle();
    expect(sends[0]?.values).toEqual(['a']);
    sends[0]?.resolve();
    await settle();
    await fire();
    expect(missing).toEqual(['2']);
    expect(removed).toEqual([['1']]);
  });
});
