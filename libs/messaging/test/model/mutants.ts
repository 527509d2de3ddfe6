import type { WireRecord } from '../../src/kafka/record-sink.js';
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

/** The runtime without one of the things that it rests on, and the promises that are broken then. */
export const mutants: readonly { readonly what: string; readonly breaks: RegExp; readonly tampering: Tampering }[] = [
  {
    what: 'the fence lets everyone pass',
    breaks: /takes effect once|in order/,
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
    breaks: /done in the end|in order per key/,
    tampering: {
      runtime: (runtime) => altered(runtime, { outbox: altered(runtime.outbox, { leftovers: async () => [] }) }),
    },
  },
  {
    what: 'batches of a dead owner are deleted whole, however much of them was read',
    breaks: /done in the end|in order per key/,
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
