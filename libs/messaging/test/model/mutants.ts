import { inTransaction } from '@rebound/persistence';
import type { RuntimePorts } from '../../src/assemble-runtime.js';
import type { WireRecord } from '../../src/kafka/record-sink.js';
import type { Runtime } from '../../src/runtime.js';
import type { Tampering } from './member.js';

/** `change` applied to what an object's methods do; everything else of it stays. */
function altered<T extends object>(whole: T, changes: Partial<T>): T {
  return new Proxy(whole, {
    get: (target, name) => {
      const change: unknown = Reflect.get(changes, name);
      const value: unknown = change ?? Reflect.get(target, name);
      return typeof value === 'function' && change === undefined ? value.bind(target) : value;
    },
  });
}

/** Publishes what was left over, but lets its partitions be read on meanwhile. */
function leftoversLater(runtime: Runtime): Runtime {
  const { outbox, source, sink, pace } = runtime;
  const publishSome = (topic: string, partitions: readonly number[]): Promise<number> =>
    inTransaction(source, async (tx) => {
      const batches = await outbox.leftovers(tx, topic, partitions);
      for (const { records } of batches) await sink.send(records);
      await outbox.removeRead(tx, batches);
      return batches.length;
    });
  const publish = async (topic: string, partitions: readonly number[]): Promise<void> => {
    for (let count = 1; count > 0;) {
      count = await publishSome(topic, partitions).catch(() => pace.pause(100).then(() => 1));
    }
  };
  const later: Partial<typeof outbox> = {
    leftovers: async (_tx, topic, partitions) => {
      pace.after(1, () => void publish(topic, partitions));
      return [];
    },
    hasLeftovers: async () => false,
  };
  return altered(runtime, { outbox: altered(outbox, later) });
}

/** Believes the position that stands there once everything that was left over is published. */
function positionLast(runtime: Runtime): Runtime {
  const { offsets, outbox, source } = runtime;
  let stored: Awaited<ReturnType<typeof offsets.read>> = new Map();
  return altered(runtime, {
    offsets: altered(offsets, { read: async (...asked) => (stored = await offsets.read(...asked)) }),
    outbox: altered(outbox, {
      hasLeftovers: async (topic, partitions) => {
        const more = await outbox.hasLeftovers(topic, partitions);
        const states = await inTransaction(source, (tx) => offsets.read(tx, topic, partitions));
        for (const [partition, state] of states) stored.set(partition, state);
        return more;
      },
    }),
  });
}

/** Takes a commit without an answer for one that took effect. */
function hopefulOfCommits(ports: RuntimePorts): RuntimePorts {
  const createQueryRunner = () => {
    const runner = ports.source.createQueryRunner();
    return altered(runner, {
      connect: async () => {
        const connection = await runner.connect();
        return altered(connection, {
          query: (sql, params) => {
            const answer = connection.query<never>(sql, params);
            return sql === 'COMMIT' ? answer.catch(() => ({ rows: [], command: 'COMMIT' })) : answer;
          },
        });
      },
    });
  };
  return { ...ports, source: altered(ports.source, { createQueryRunner }) };
}

/** The runtime without one of the things that it rests on, and the promises that are broken then. */
export const mutants: readonly { readonly what: string; readonly breaks: RegExp; readonly tampering: Tampering }[] = [
  {
    what: 'the fence lets everyone pass',
    breaks: /takes effect once|in order|has its effect|is read on/,
    tampering: { unfenced: true },
  },
  {
    what: 'what is decided is published before the commit',
    breaks: /nothing is published that was not committed/,
    tampering: {
      runtime: (runtime) =>
        altered(runtime, {
          outbox: altered(runtime.outbox, {
            insert: async (tx, records: readonly WireRecord[], origin, batch) => {
              await runtime.sink.send(records);
              return runtime.outbox.insert(tx, records, origin, batch);
            },
          }),
        }),
    },
  },
  {
    what: 'a partition that is taken over is not sought',
    breaks: /done in the end/,
    tampering: { fetch: (fetch) => ({ ...fetch, seek: () => undefined }) },
  },
  {
    what: 'what a dead owner left behind is not looked for',
    breaks: /published before its partition is read on|done in the end/,
    tampering: {
      runtime: (runtime) => altered(runtime, { outbox: altered(runtime.outbox, { leftovers: async () => [] }) }),
    },
  },
  {
    what: 'a dead owner left something behind, and its partitions are read on while it is published',
    breaks: /published before its partition is read on/,
    tampering: { runtime: leftoversLater },
  },
  {
    what: 'a position is believed that a late commit reached after what was left behind was looked for',
    breaks: /published before its partition is read on|done in the end/,
    tampering: { runtime: positionLast },
  },
  {
    what: 'a commit without an answer counts as done',
    breaks: /has its effect|done in the end|not committed|read on/,
    tampering: { ports: hopefulOfCommits },
  },
  {
    what: 'nobody looks again for what a commit without an answer may still bring',
    breaks: /done in the end/,
    tampering: {
      runtime: (runtime) => {
        const { outbox } = runtime;
        return altered(runtime, { outbox: altered(outbox, { abandoned: (tx, ms) => outbox.abandoned(tx, ms, 1e9) }) });
      },
    },
  },
  {
    what: 'batches of a dead owner are deleted whole, however much of them was read',
    breaks: /leaves the outbox before it is published/,
    tampering: {
      runtime: (runtime) =>
        altered(runtime, {
          outbox: altered(runtime.outbox, {
            removeRead: (tx, batches) =>
              runtime.outbox.removeRead(
                tx,
                batches.map((batch) => ({ ...batch, last: 1_000_000 })),
              ),
          }),
        }),
    },
  },
  {
    what: 'a send turns the order around',
    breaks: /in order per key/,
    tampering: {
      ports: (ports) => ({ ...ports, sink: { send: (records) => ports.sink.send(records.toReversed()) } }),
    },
  },
  {
    what: 'timers fire by the clock alone',
    breaks: /no timer fires before/,
    tampering: {
      caughtUp: (caughtUp, clock) => altered(caughtUp, { instant: async () => clock.now() }),
    },
  },
  {
    what: 'timers count as fired whether or not they were still there',
    breaks: /takes effect once|fires? once|timer/,
    tampering: {
      dueTimers: (dueTimers) =>
        altered(dueTimers, {
          lock: async () => true,
          finish: async (tx, timers) => {
            await dueTimers.finish(tx, timers);
            return new Set(timers.map(({ id }) => id));
          },
        }),
    },
  },
];
