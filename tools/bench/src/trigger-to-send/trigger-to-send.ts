import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, BenchOptions, Row, Sample } from '../benchmark.js';
import { measureDrain } from '../drain/drain.js';
import { postRequest } from '../load/http-connection.js';
import { type LoadTarget, openLoop } from '../load/load.js';
import { leaverOf, phoneOf, single, textsInAHundred } from '../load/shop-events.js';
import { CpuMeter, type Watched } from '../measure/cpu.js';
import { type Contender, interleave, isSound } from '../measure/rounds.js';
import { atMost } from '../report/verdict.js';
import { type Carrier, startCarrier } from '../world/carrier.js';
import { Platform } from '../world/platform.js';
import { freePort, type World } from '../world/world.js';

/** How long after the last event a text may come before it counts as lost. */
const patienceMs = 20_000;

interface Way {
  readonly name: string;
  readonly carrier: Carrier;
  readonly watched: readonly Watched[];
  readonly target: LoadTarget;
  /** The first number of so many events. */
  take(events: number): number;
}

/** From the instant an event was due to be posted to the carrier's taking of the text that follows from it. */
function open(way: Way, { seconds }: Pick<BenchOptions, 'seconds'>, perSecond: number): Contender {
  return {
    name: way.name,
    async turn(warmUpSeconds): Promise<Sample> {
      const all = Math.floor(perSecond * (seconds + warmUpSeconds));
      const first = way.take(all);
      const before = (await way.carrier.received()).length;
      const running = openLoop(
        { ...way.target, request: (n) => way.target.request(first + n) },
        { perSecond, seconds: seconds + warmUpSeconds, connections: 128, measureFrom: warmUpSeconds },
      );
      await pause(warmUpSeconds * 1000);
      const meter = new CpuMeter(way.watched);
      const { refused, dueAt } = await running;
      const [cpu, loadCpu] = [meter.read(), meter.readOwn()];
      const expected = new Map(
        dueAt.flatMap((due, n) => {
          const leaver = leaverOf(first + n);
          return leaver === undefined
            ? []
            : [[phoneOf(leaver), { due, counts: n >= warmUpSeconds * perSecond }] as const];
        }),
      );
      const deadline = Date.now() + patienceMs;
      let texts = (await way.carrier.received()).slice(before);
      while (texts.length < expected.size && Date.now() < deadline) {
        await pause(50);
        texts = (await way.carrier.received()).slice(before);
      }
      const latenciesMs = texts.flatMap(({ to, at }) => {
        const event = expected.get(to);
        return event?.counts ? [at - event.due] : [];
      });
      const people = new Set(texts.map(({ to }) => to));
      return {
        items: Math.floor(perSecond * seconds),
        seconds,
        cpu,
        loadCpu,
        latenciesMs,
        wrong: {
          refused,
          'never sent': [...expected.keys()].filter((to) => !people.has(to)).length,
          'sent twice': texts.length - people.size,
          'sent to others': [...people].filter((to) => !expected.has(to)).length,
        },
      };
    },
  };
}

async function ours(world: World, consents: number): Promise<Way> {
  const platform = await Platform.start(world, consents);
  return {
    name: 'ours',
    carrier: platform.carrier,
    watched: platform.watched(['kafka', 'postgres', 'redis']),
    target: platform.target('/v1/track', single('ours', 100_000)),
    take: (events) => platform.take(events),
  };
}

async function peer(world: World, consents: number): Promise<Way> {
  const [databaseUrl, port] = [await world.database(), await freePort()];
  const carrier = await startCarrier(world, 'http://127.0.0.1:1/');
  const child = await world.start({
    name: 'peer',
    script: path.join(import.meta.dirname, 'peer-bullmq-pipeline.js'),
    env: {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      REDIS_URL: world.stack.redisUrl,
      PREFIX: `${world.prefix}pipeline`,
      CARRIER_URL: carrier.url,
      CARRIER_ACCOUNT: carrier.account.accountSid,
      CARRIER_TOKEN: carrier.account.authToken,
    },
  });
  await child.started();
  await child.ask(
    'consents',
    Array.from({ length: consents }, (_, n) => phoneOf(n)),
  );
  const url = `http://127.0.0.1:${port}/v1/track`;
  const [request, body] = [postRequest(url, {}), single('peer', 100_000)];
  let sent = 0;
  return {
    name: 'Nest + BullMQ pipeline',
    carrier,
    watched: world.watch([child], ['postgres', 'redis']),
    target: { url, request: (n) => request(body(n)) },
    take: (events) => {
      const first = sent;
      sent += Math.ceil(events / 100) * 100;
      return first;
    },
  };
}

export const triggerToSend: Benchmark = {
  name: 'trigger-to-send',
  about: 'event POST to the carrier has the text, at a constant rate; against a pipeline of BullMQ queues',
  async run(world, options) {
    const { rounds, seconds, warmUpSeconds, oursOnly } = options;
    const perSecond = options.rate;
    const events = perSecond * rounds * (seconds + warmUpSeconds) + 100 * (rounds + 20);
    const consents = Math.ceil((events / 100) * textsInAHundred);
    const ways = [await ours(world, consents), ...(oursOnly ? [] : [await peer(world, consents)])];
    // The peer cannot follow the full rate on two cores, and its latency would be that of its backlog.
    const rates = [perSecond, Math.min(perSecond, 200)];
    const rows: Row[] = [];
    const contenders = ways.map((way, n) => open(way, options, rates[n] ?? perSecond));
    rows.push(
      ...(await interleave(`${rates.slice(0, ways.length).join(' and ')} ev/s`, contenders, {
        rounds,
        warmUpSeconds,
        log: world.log,
      })),
    );
    const drain = await measureDrain(world, options);
    const own = rows[0];
    const absolute = { sound: own !== undefined && isSound(own), drainMicros: drain?.microsTotal };
    const cores = own?.microsTotal === undefined ? undefined : (own.microsTotal * perSecond) / 1e6;
    return {
      rows,
      ...(drain?.microsTotal === undefined ? {} : { drainMicros: drain.microsTotal }),
      verdicts: [
        atMost(50, { target: 'event to carrier, p50, ms', found: own?.latencyMs?.p50, ...absolute }),
        atMost(250, { target: 'event to carrier, p99, ms', found: own?.latencyMs?.p99, ...absolute }),
        atMost(1.2, { target: 'cores in use by the whole flow', found: cores, ...absolute }),
      ],
      notes: ['CPU is per event posted, of which two in a hundred lead to a text; latency is of the texts.'],
    };
  },
};
