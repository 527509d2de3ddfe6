import { describe, expect, it } from '@jest/globals';
import { defineTopic } from '@rebound/contracts';
import { FixedClock } from '@rebound/kernel';
import { silentLogger } from '@rebound/observability';
import type { BatchControl, FetchedBatch } from '../kafka/topic-consumer.js';
import { realPace } from '../pace.js';
import type { LoadSession } from './load-processor.js';
import type { Load } from './split-load.js';
import type { Taken } from './take-over.js';
import { TopicReader } from './topic-reader.js';

const topic = defineTopic({ name: 'in.v1', key: 'x', cleanup: 'delete', description: 'in' });

/** A reader whose takeovers and transactions are answered by the test. */
function bench() {
  const calls: string[] = [];
  const takeovers: { partitions: readonly number[]; answer: (next: Record<number, number | string>) => void }[] = [];
  const loads: { load: Load; session: LoadSession; end: () => void }[] = [];
  const reader = new TopicReader({
    runtime: {
      topicPrefix: 'p.',
      clock: new FixedClock(1000),
      settleMs: 0,
      pace: realPace,
      logger: silentLogger,
      publisher: { disown: () => undefined, hasRoom: true, room: async () => undefined },
    },
    reading: { topic, contracts: new Map(), label: 'test', handle: async () => undefined },
    decoding: { service: 'test', contracts: new Map() },
    fetch: {
      hold: (partitions) => calls.push(`hold ${partitions.join()}`),
      release: (partitions) => calls.push(`release ${partitions.join()}`),
      seek: (partition, offset) => calls.push(`seek ${partition} ${offset}`),
    },
    takeOver: (partitions) =>
      new Promise((resolve) => {
        const taken = (value: number | string): Taken =>
          typeof value === 'string'
            ? { kind: 'stopped', reason: value }
            : { kind: 'ready', state: { next: value, caughtUp: 0, watermarkAt: 0 } };
        takeovers.push({
          partitions,
          answer: (next) => resolve(new Map(Object.entries(next).map(([p, value]) => [Number(p), taken(value)]))),
        });
      }),
    process: (load, session) => new Promise((resolve) => loads.push({ load, session, end: resolve })),
    limits: { maxRecords: 100, gatherMs: 0, longestGatherMs: 0, maxInFlight: 2 },
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const fetch = async (partition: number, from: number, to: number, stale = false) => {
    let accepted = false;
    const batch: FetchedBatch = {
      partition,
      from,
      to,
      highWatermark: to,
      records: Array.from({ length: to - from }, (_, n) => ({
        offset: from + n,
        key: null,
        value: null,
        timestamp: 0,
      })),
    };
    const control: BatchControl = {
      heartbeat: async () => undefined,
      accept: () => (accepted = true),
      isStale: () => stale,
    };
    await reader.batch(batch, control);
    return accepted;
  };
  const assign = async (next: Record<number, number | string>) => {
    reader.assigned(Object.keys(next).map(Number));
    await settle();
    takeovers.at(-1)?.answer(next);
    await settle();
  };
  const offsets = (load: Load | undefined) => load?.flatMap(({ records }) => records.map(({ offset }) => offset));
  return { reader, calls, takeovers, loads, settle, fetch, assign, offsets };
}

describe('reading a topic', () => {
  it('fetches nothing before the partitions are taken over, and always seeks', async () => {
    const { reader, calls, takeovers, settle } = bench();
    reader.assigned([0, 1]);
    expect(calls).toEqual(['hold 0,1']);
    await settle();
    takeovers[0]?.answer({ 0: 5, 1: 0 });
    await settle();
    expect(calls).toEqual(['hold 0,1', 'seek 0 5', 'seek 1 0', 'release 0,1']);
  });

  it('puts what is fetched through, and goes on behind it', async () => {
    const { assign, fetch, loads, offsets, settle, reader } = bench();
    await assign({ 0: 5 });
    expect(await fetch(0, 5, 8)).toBe(true);
    expect(offsets(loads[0]?.load)).toEqual([5, 6, 7]);
    expect(await fetch(0, 8, 9)).toBe(true);
    expect(loads).toHaveLength(1);
    loads[0]?.session.committed(loads[0].load);
    loads[0]?.end();
    await settle();
    expect(loads[1]?.load[0]).toMatchObject({ before: 8, after: 9 });
    expect(reader.takeUncommitted()).toEqual(new Map([[0, 8]]));
  });

  it('drops what was fetched before a seek, and what leaves a gap: then it looks again where it stands', async () => {
    const { assign, fetch, loads, takeovers, settle, calls } = bench();
    await assign({ 0: 5 });
    expect(await fetch(0, 5, 8, true)).toBe(false);
    expect(await fetch(0, 9, 12)).toBe(false);
    expect(loads).toEqual([]);
    await settle();
    expect(takeovers).toHaveLength(2);
    takeovers[1]?.answer({ 0: 5 });
    await settle();
    expect(calls.slice(-3)).toEqual(['hold 0', 'seek 0 5', 'release 0']);
  });

  it('voids everything of an earlier assignment, also a takeover that comes late', async () => {
    const { assign, reader, takeovers, fetch, loads, calls, settle } = bench();
    await assign({ 0: 5 });
    await fetch(0, 5, 8);
    expect(loads[0]?.session.current()).toBe(true);
    reader.assigned([1]);
    expect(loads[0]?.session.current()).toBe(false);
    expect(await fetch(0, 8, 9)).toBe(false);
    await settle();
    const late = takeovers.at(-1);
    reader.assigned([2]);
    late?.answer({ 1: 0 });
    await settle();
    expect(calls).not.toContain('seek 1 0');
  });

  it('takes over anew only after the transaction under way has ended', async () => {
    const { assign, reader, takeovers, fetch, loads, settle } = bench();
    await assign({ 0: 5 });
    await fetch(0, 5, 8);
    reader.assigned([0]);
    await settle();
    expect(takeovers).toHaveLength(1);
    loads[0]?.end();
    await settle();
    expect(takeovers).toHaveLength(2);
  });

  it('reads on elsewhere when a partition stops', async () => {
    const { assign, reader, calls, fetch, loads, settle } = bench();
    await assign({ 0: 'went back in time', 1: 0 });
    expect(reader.stopped).toEqual(new Map([[0, 'went back in time']]));
    expect(calls).not.toContain('seek 0 0');
    expect(await fetch(1, 0, 2)).toBe(true);
    loads[0]?.session.stop(1, 1, 'cannot be read');
    loads[0]?.end();
    await settle();
    expect([...reader.stopped.keys()]).toEqual([0, 1]);
    expect(await fetch(1, 2, 3)).toBe(false);
    await reader.quiesce();
  });

  it('makes fetching wait when too much waits here, and goes on when it is taken', async () => {
    const { assign, fetch, loads, settle, reader } = bench();
    await assign({ 0: 0, 1: 0 });
    let accepted = false;
    void fetch(0, 0, 4600).then((value) => (accepted = value));
    for (let turn = 0; turn < 30; turn += 1) await settle();
    expect(accepted).toBe(false);
    for (let done = 0; done < 20; done += 1) {
      loads[done]?.session.committed(loads[done]?.load ?? []);
      loads[done]?.end();
      for (let turn = 0; turn < 4; turn += 1) await settle();
    }
    expect(accepted).toBe(true);
    await Promise.all([reader.quiesce(), ...loads.map(({ end }) => end())]);
  });

  it('begins nothing once it is to end, and waits for what is under way', async () => {
    const { assign, fetch, loads, reader, settle } = bench();
    await assign({ 0: 0 });
    await fetch(0, 0, 2);
    let quiet = false;
    void reader.quiesce().then(() => (quiet = true));
    await settle();
    expect(quiet).toBe(false);
    expect(await fetch(0, 2, 3)).toBe(true);
    loads[0]?.end();
    await settle();
    expect(quiet).toBe(true);
    expect(loads).toHaveLength(1);
  });
});
