import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, BenchOptions, Row, Sample } from '../benchmark.js';
import { measureDrain } from '../drain/drain.js';
import { ClosedLoop } from '../load/load.js';
import { hundred, leaverOf, single, textsInAHundred } from '../load/shop-events.js';
import { CpuMeter } from '../measure/cpu.js';
import { isSound, summarise } from '../measure/rounds.js';
import { atLeast } from '../report/verdict.js';
import { Platform } from '../world/platform.js';
import type { World } from '../world/world.js';

const people = 100_000;
const patienceMs = 120_000;

interface Load {
  readonly name: string;
  readonly route: '/v1/track' | '/v1/batch';
  readonly connections: number;
  readonly eventsPerRequest: 1 | 100;
}

const loads: readonly Load[] = [
  { name: 'one event a POST', route: '/v1/track', connections: 128, eventsPerRequest: 1 },
  { name: '100 events a POST', route: '/v1/batch', connections: 8, eventsPerRequest: 100 },
];

/** Waits until the answer is yes. @returns when it was; the time is up: undefined */
async function reached(fact: () => Promise<boolean>): Promise<number | undefined> {
  const deadline = Date.now() + patienceMs;
  while (!(await fact())) {
    if (Date.now() > deadline) return undefined;
    await pause(20);
  }
  return performance.now();
}

interface Turn {
  readonly segmented: Sample;
  readonly sent: Sample;
}

/**
 * As many events as the machine takes for so long, and then until the last of them is through: what piles up before a slower
 * stage is no result. @param withTexts whether what leads to a text gets one
 */
async function turn(
  platform: Platform,
  { route, connections, eventsPerRequest }: Load,
  seconds: number,
  withTexts: boolean,
  run: string,
): Promise<Turn> {
  const first = platform.take(0);
  const before = { texts: (await platform.carrier.received()).length, events: await platform.segmented() };
  const body = eventsPerRequest === 1 ? single(run, people) : hundred(run, people);
  const meter = new CpuMeter(platform.watched(withTexts ? ['kafka', 'postgres', 'redis'] : ['kafka', 'postgres']));
  const started = performance.now();
  const loop = new ClosedLoop(platform.target(route, body), connections, first / eventsPerRequest);
  await pause(seconds * 1000);
  await loop.stop();
  const loadCpu = meter.readOwn();
  const { accepted, refused } = loop.count;
  const items = accepted * eventsPerRequest;
  platform.take(loop.next * eventsPerRequest - first);
  const segmentedAt = await reached(async () => (await platform.segmented()) - before.events >= items);
  const cpuThen = meter.read();

  const leavers = Array.from({ length: items + refused * eventsPerRequest }, (_, n) => leaverOf(first + n));
  const expected = withTexts ? leavers.filter((leaver) => leaver !== undefined).length : 0;
  const texts = async () => (await platform.carrier.received()).slice(before.texts);
  const sentAt = await reached(async () => (await texts()).length >= expected);
  const received = await texts();
  const twice = received.length - new Set(received.map(({ to }) => to)).size;
  const sample = (at: number | undefined, cpu: Record<string, number>, wrong: Record<string, number>): Sample => ({
    items,
    seconds: ((at ?? performance.now()) - started) / 1000,
    cpu,
    loadCpu,
    wrong,
  });
  const lost = items - ((await platform.segmented()) - before.events);
  return {
    segmented: sample(segmentedAt, cpuThen, { refused, 'not segmented': lost }),
    sent: sample(sentAt, meter.read(), {
      refused,
      'never sent': expected - received.length + twice,
      'sent twice': twice,
    }),
  };
}

async function measure(world: World, options: BenchOptions, withTexts: boolean): Promise<Row[]> {
  const { rounds, seconds, warmUpSeconds, quick } = options;
  // More than the machine can take; who left a cart must be able to get a text.
  const most = quick ? 20_000 : 2 * rounds * (seconds + warmUpSeconds) * 20_000;
  const consents = withTexts ? Math.ceil((most / 100) * textsInAHundred) : 0;
  const platform = await Platform.start(world, consents, withTexts ? undefined : ['ingest', 'segmentation']);
  const which = withTexts ? 'all services' : 'ingest and segmentation';
  const turns = new Map<Load, Turn[]>(loads.map((load) => [load, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const load of loads) {
      if (round === 0) await turn(platform, load, warmUpSeconds, withTexts, `warm-${load.eventsPerRequest}`);
      const done = await turn(platform, load, seconds, withTexts, `run-${load.eventsPerRequest}-${round}`);
      const { items, seconds: took } = done.segmented;
      world.log(`${which}, ${load.name}, turn ${round + 1} of ${rounds}: ${Math.round(items / took)}/s segmented`);
      turns.get(load)?.push(done);
    }
  }
  await platform.stop();
  return [...turns].flatMap(([{ name }, all]) => [
    summarise(
      `${name}: segmented`,
      which,
      all.map(({ segmented }) => segmented),
    ),
    ...(withTexts
      ? [
          summarise(
            `${name}: text out`,
            which,
            all.map(({ sent }) => sent),
          ),
        ]
      : []),
  ]);
}

export const flow: Benchmark = {
  name: 'flow',
  about:
    'as many events as go in, until the last is segmented and its text is out: through two services, and through all',
  async run(world, options) {
    const rows = [...(await measure(world, options, false)), ...(await measure(world, options, true))];
    const drain = await measureDrain(world, options);
    const sound = rows.every(isSound);
    const rate = (name: string): number | undefined => rows.find((row) => row.case === name)?.rate;
    const scaled = { sound, drainMicros: drain?.microsTotal };
    return {
      rows,
      ...(drain?.microsTotal === undefined ? {} : { drainMicros: drain.microsTotal }),
      verdicts: [
        atLeast(12_000, {
          target: 'one event a POST, segmented, events/s',
          found: rate('one event a POST: segmented'),
          ...scaled,
        }),
        atLeast(20_000, {
          target: '100 events a POST, segmented, events/s',
          found: rate('100 events a POST: segmented'),
          ...scaled,
        }),
      ],
      notes: ['The rate is of all events until the last one was through, the load beside it on the same cores.'],
    };
  },
};
