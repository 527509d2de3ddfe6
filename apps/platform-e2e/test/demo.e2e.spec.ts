import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { profileChanged } from '@rebound/contracts';
import { type DemoRun, promiseNames, runDemo, shortcomings } from '@rebound/simulator';
import { TestBus } from '@rebound/testing';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

jest.setTimeout(480_000);

let run: DemoRun | undefined;
let spansFolder: string;
let spansFile: string;

beforeAll(async () => {
  spansFolder = await mkdtemp(path.join(os.tmpdir(), 'rebound-demo-spans-'));
  spansFile = path.join(spansFolder, 'spans.ndjson');
  // The services of the demo inherit this; all that they trace is kept.
  Object.assign(process.env, { OTEL_SPANS_FILE: spansFile, OTEL_SAMPLE_RATIO: '1' });
  // The demo's topics have the default prefix: it gets servers of its own, not those of the run.
  for (const variable of ['KAFKA_BROKERS', 'DATABASE_URL', 'REDIS_URL']) delete process.env[variable];
  // A day, a night and a morning: the demo itself takes longer to show more.
  const span = { storyHours: 16, openByHours: 30, hours: 36 };
  run = await runDemo({ people: 150, seed: 7, killAtHour: 9, span, log: () => undefined });
});
afterAll(async () => {
  await run?.world.close();
  if (run) await rm(run.world.folder, { recursive: true });
  await rm(spansFolder, { recursive: true });
});

const ran = (): DemoRun => {
  if (!run) throw new Error('the demo has not run');
  return run;
};

describe('kill -9 of the six services in the middle of the demo', () => {
  it('leaves every promise kept', () => {
    const { summary, breaches } = ran();
    expect(breaches).toEqual([]);
    expect(summary.promises).toEqual(Object.fromEntries(promiseNames.map((name) => [name, 0])));
  });

  it('happened while there was something to lose', () => {
    const { summary } = ran();
    const { messages, clicks, conversions, dueToCarrierMs } = summary;
    // Hours without the services leave more people undecided than a calm run may; with more than these it would show nothing.
    expect(shortcomings({ ...summary, eitherWay: 0 })).toEqual([]);
    expect(summary.eitherWay).toBeLessThan(summary.people * 0.4);
    expect(Math.min(messages.submitted, messages.delivered, clicks.human, conversions)).toBeGreaterThan(5);
    // What fell due while they were away went out when they were back.
    expect(dueToCarrierMs.max).toBeGreaterThan(dueToCarrierMs.p50 + 2000);
  });
});

describe('the six services in one process', () => {
  // Ten seconds is the goal, and half of it what a quiet machine needs (docs/performance.md); this one may be shared.
  it('are up soon, with all their tables to be made', () => {
    expect(ran().summary.startSeconds).toBeGreaterThan(0);
    expect(ran().summary.startSeconds).toBeLessThan(20);
  });

  it('take less than 600 MB', () => {
    const megabytes = (ran().summary.memoryMiB * 2 ** 20) / 1e6;
    expect(megabytes).toBeGreaterThan(0);
    expect(megabytes).toBeLessThan(600);
  });
});

describe('after the demo', () => {
  /** Numbers of everybody, and the words of every text, without what is in all of them. */
  const secrets = async (): Promise<string[]> => {
    const { stack, urls } = ran().world;
    const bus = await TestBus.open({ KAFKA_BROKERS: stack.kafkaBrokers, TOPIC_PREFIX: 'rebound.' });
    const profiles = await bus.collect(profileChanged);
    await bus.close();
    const record: unknown = await (await fetch(`${urls.emulator}/emulator/record?limit=10000`)).json();
    const entries = (record as { entries: readonly { to: string; body: string }[] }).entries;
    const numbers = [...profiles.flatMap(({ data }) => data.phone ?? []), ...entries.map(({ to }) => to)];
    // Line by line: a break between two would stand otherwise in what is written as JSON.
    const lines = entries.flatMap(({ body }) => body.split(/https?:/)[0]?.split('\n') ?? []);
    const words = lines.map((line) => line.trim()).filter(({ length }) => length > 15);
    return [...new Set([...numbers.map((number) => number.replace('+', '')), ...words])];
  };
  const tell = (text: string, told: readonly string[]): string[] => told.filter((secret) => text.includes(secret));

  it('no number and no text is in a log', async () => {
    const told = await secrets();
    expect(told.length).toBeGreaterThan(100);
    const { folder } = ran().world;
    const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'));
    expect(logs).toContain('services.log');
    for (const log of logs) {
      const text = await readFile(path.join(folder, log), 'utf8');
      expect({ log, told: tell(text, told) }).toEqual({ log, told: [] });
    }
  });

  it('no number and no text is in a metric', async () => {
    const told = await secrets();
    const { urls } = ran().world;
    for (const name of ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const) {
      const metrics = await (await fetch(`${urls[name]}/metrics`)).text();
      expect(metrics).toContain('rebound_messaging_events_consumed_total');
      expect({ name, told: tell(metrics, told) }).toEqual({ name, told: [] });
    }
  });

  it('no number and no text is in a span', async () => {
    const told = await secrets();
    const spans = await readFile(spansFile, 'utf8');
    for (const name of ['POST /v1/batch', 'twilio submit', 'twilio receipt'])
      expect(spans).toContain(`"name":"${name}"`);
    expect(tell(spans, told)).toEqual([]);
  });
});
