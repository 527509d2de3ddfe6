import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BufferFull } from '../api/producer.js';
import type { WireRecord } from '../kafka/record-sink.js';
import { limitsWithin, MicroBatcher, type MicroBatcherLimits } from './micro-batcher.js';

const record = (value: string, key = 'k'): WireRecord => ({ topic: 't', key, value });

/** A sink whose sends are answered by the test, and a clock that the test moves. */
function bench(limits: Partial<MicroBatcherLimits> = {}) {
  const sends: { values: (string | null)[]; resolve: () => void; reject: (error: Error) => void }[] = [];
  let time = 0;
  let timers: { at: number; then: () => void }[] = [];
  const batcher = new MicroBatcher(
    {
      sink: {
        send: (records) =>
          new Promise((resolve, reject) => {
            sends.push({ values: records.map(({ value }) => value), resolve, reject });
          }),
      },
      now: () => time,
      after: (ms, then) => timers.push({ at: time + ms, then }),
      isRefusal: (error) => error instanceof Error && error.message === 'too large',
    },
    {
      lingerMs: 3,
      apartMs: 0,
      fullAt: 4,
      maxRecords: 6,
      maxBytes: 100_000,
      boundRecords: 10,
      boundBytes: 1_000_000,
      giveUpAfterMs: 100,
      firstRetryMs: 10,
      longestRetryMs: 40,
      ...limits,
    },
  );
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const pass = async (ms: number): Promise<void> => {
    time += ms;
    const due = timers.filter(({ at }) => at <= time);
    timers = timers.filter(({ at }) => at > time);
    for (const { then } of due) then();
    await settle();
  };
  return { batcher, sends, pass, settle };
}

const outcome = (promise: Promise<void>): { value: string } => {
  const seen = { value: 'pending' };
  promise.then(
    () => (seen.value = 'acknowledged'),
    (error: Error) => (seen.value = error.message),
  );
  return seen;
};

describe('the micro-batching buffer', () => {
  it('waits a few ms for company, then sends together', async () => {
    const { batcher, sends, pass } = bench();
    const first = outcome(batcher.send([record('a')]));
    await pass(2);
    const second = outcome(batcher.send([record('b')]));
    expect(sends).toEqual([]);
    await pass(1);
    expect(sends.map(({ values }) => values)).toEqual([['a', 'b']]);
    expect(first.value).toBe('pending');
    sends[0]?.resolve();
    await pass(0);
    expect([first.value, second.value]).toEqual(['acknowledged', 'acknowledged']);
  });

  it('sends at once when it is full, and collects while a send is under way', async () => {
    const { batcher, sends, settle } = bench();
    void batcher.send(['a', 'b', 'c', 'd'].map((value) => record(value)));
    expect(sends).toHaveLength(1);
    void batcher.send([record('e')]);
    void batcher.send([record('f')]);
    expect(sends).toHaveLength(1);
    sends[0]?.resolve();
    await settle();
    expect(sends[1]?.values).toEqual(['e', 'f']);
  });

  it('gathers for a while after a send, unless it is full', async () => {
    const { batcher, sends, pass } = bench({ apartMs: 10 });
    void batcher.send([record('a')]);
    await pass(3);
    void batcher.send([record('b')]);
    sends[0]?.resolve();
    await pass(5);
    void batcher.send([record('c')]);
    await pass(4);
    expect(sends).toHaveLength(1);
    await pass(1);
    expect(sends[1]?.values).toEqual(['b', 'c']);
    void batcher.send(['d', 'e', 'f', 'g'].map((value) => record(value)));
    sends[1]?.resolve();
    await pass(0);
    expect(sends[2]?.values).toEqual(['d', 'e', 'f', 'g']);
  });

  it('refuses at once what does not fit under the bound, in records and in bytes', async () => {
    const { batcher } = bench({ boundRecords: 5, boundBytes: 1000 });
    void batcher.send([record('a'), record('b'), record('c')]);
    await expect(batcher.send([record('d'), record('e'), record('f')])).rejects.toBeInstanceOf(BufferFull);
    await expect(batcher.send([record('x'.repeat(900))])).rejects.toBeInstanceOf(BufferFull);
    expect(batcher.buffered.records).toBe(3);
  });

  it('gives the room back when records are acknowledged', async () => {
    const { batcher, sends, pass } = bench({ boundRecords: 1 });
    void batcher.send([record('a')]);
    await pass(3);
    sends[0]?.resolve();
    await pass(0);
    expect(batcher.buffered).toEqual({ records: 0, bytes: 0 });
    void batcher.send([record('b')]);
    await pass(3);
    expect(sends[1]?.values).toEqual(['b']);
  });

  it('repeats a failed send in order before anything that came later', async () => {
    const { batcher, sends, pass } = bench();
    const first = outcome(batcher.send([record('a')]));
    await pass(3);
    void batcher.send([record('b')]);
    sends[0]?.reject(new Error('broker away'));
    await pass(0);
    await pass(10);
    expect(sends[1]?.values).toEqual(['a']);
    sends[1]?.resolve();
    await pass(0);
    expect(first.value).toBe('acknowledged');
    expect(sends[2]?.values).toEqual(['b']);
  });

  it('tells the callers after it has tried for long enough', async () => {
    const { batcher, sends, pass } = bench();
    const lost = outcome(batcher.send([record('a')]));
    await pass(3);
    for (let round = 0; round < 5; round += 1) {
      sends.at(-1)?.reject(new Error('broker away'));
      await pass(0);
      await pass(40);
    }
    expect(lost.value).toBe('broker away');
    expect(batcher.buffered.records).toBe(0);
  });

  it('finds the one record that the broker refuses and lets the others through', async () => {
    const { batcher, sends, pass } = bench();
    const calls = ['a', 'big', 'c', 'd'].map((value) => outcome(batcher.send([record(value)])));
    for (let round = 0; round < 8; round += 1) {
      await pass(0);
      const last = sends.at(-1);
      if (last?.values.includes('big')) last.reject(new Error('too large'));
      else last?.resolve();
    }
    await pass(0);
    expect(calls.map(({ value }) => value)).toEqual(['acknowledged', 'too large', 'acknowledged', 'acknowledged']);
  });

  it('never sends more than fits, loses nothing, and keeps the order, whatever comes when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }), async (sizes) => {
        const { batcher, sends, pass } = bench({ boundRecords: 1000 });
        let next = 0;
        const calls = sizes.map((size) =>
          outcome(batcher.send(Array.from({ length: size }, () => record(String(next++))))),
        );
        for (let answered = 0; answered < 60; answered += 1) {
          await pass(3);
          sends[answered]?.resolve();
        }
        await pass(0);
        expect(calls.every(({ value }) => value === 'acknowledged')).toBe(true);
        expect(sends.every(({ values }) => values.length <= 6)).toBe(true);
        expect(sends.flatMap(({ values }) => values)).toEqual(Array.from({ length: next }, (_, n) => String(n)));
      }),
      { numRuns: 30 },
    );
  });
});

it('keeps less in a process with a small heap', () => {
  expect(limitsWithin(120 * 1_048_576).boundBytes).toBe(10 * 1_048_576);
  expect(limitsWithin(4096 * 1_048_576).boundBytes).toBe(32 * 1_048_576);
});
