import type { Clock } from '@rebound/kernel';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Breach, judge } from '../judge/judge.js';
import { populate } from '../stories/population.js';
import { submissionsOf, untakenOf } from '../judge/submissions.js';
import { demoSpan, hour, type Span, virtualStart } from '../world/timings.js';
import { showLive } from './live-view.js';
import { openStorefront } from './open-storefront.js';
import { fingerprint, readResults } from './read-topics.js';
import { applyDefinitions, importConsents, keysKnown, setFaults } from './set-up-shop.js';
import { type Summary, summarise } from './summary.js';
import { type Step, untilStopped } from './until-stopped.js';
import { startWorld, type World } from './world-under-test.js';

export interface RunOptions {
  readonly people: number;
  readonly seed: number;
  readonly log: (line: string) => void;
  /** Where the funnel is shown while it runs; absent: nowhere. */
  readonly live?: NodeJS.WriteStream;
  /** kill -9 of the six services when so many virtual hours have passed, and a start on the same ports. */
  readonly killAtHour?: number;
  /** The virtual hours in which the stories play; the demo's unless given. */
  readonly span?: Span;
  readonly signal?: AbortSignal;
}

export interface DemoRun {
  readonly summary: Summary;
  readonly breaches: readonly Breach[];
  /** Still running: whoever asked for the run closes it. */
  readonly world: World;
}

/** Virtual ms in a real one: two and a half days in two minutes. */
const scale = 1800;
/** Real ms that the services may take to come up before the first morning. */
const startAllowanceMs = 16_000;
/** What lies closer together than this, in real ms, may go either way. */
const latencyMs = 3000;
const closeEarly = { text: 'PT1H', ms: hour };
/** Real ms within which everything has to have come to its end once people have stopped. */
const drainDeadlineMs = 45_000;

export async function runDemo(options: RunOptions): Promise<DemoRun> {
  const { span = demoSpan, signal } = options;
  const step = untilStopped(signal);
  const started = performance.now();
  const latency = latencyMs * scale;
  const world = await startWorld({
    clock: () => ({ virtualStart, realStart: Date.now() + startAllowanceMs, scale }),
    log: options.log,
    closeEarly: closeEarly.text,
    signal,
  });
  const watching: { stop(): unknown }[] = [];
  try {
    await step(() => applyDefinitions(world));
    await step(() => keysKnown(world));
    await step(() => setFaults(world));
    const population = {
      people: options.people,
      seed: options.seed,
      margin: latency * 1.15,
      start: firstMorning(world.clock),
      span,
    };
    const stories = populate(population);
    const imported = await step(() => importConsents(world, stories));
    options.log(`definitions are applied; ${imported} opt-ins imported`);

    const memory = watchMemory(world);
    watching.push(memory);
    const storefront = openStorefront(world, population, population.start + span.hours * hour);
    if (options.live) watching.push(showLive(options.live, world.clock, world.urls, storefront.progress));
    const outages: { from: number; to: number }[] = [];
    const killing = killAt(world, population.start, options, outages);
    await step(() => Promise.all([Promise.race([storefront.finished, world.failed]), killing]));
    options.log('people have stopped; waiting until everything has come to its end');
    const { topics, counts } = await drain(world, options.log, step);

    const submissions = await submissionsOf(world.urls.emulator);
    const untaken = await untakenOf(world.urls.emulator);
    const tolerance = { latency, closeEarly: closeEarly.ms };
    const judgement = judge({
      stories,
      done: storefront.done,
      submissions,
      untaken,
      topics,
      outages,
      tolerance,
    });
    const summary = summarise({
      seconds: (performance.now() - started) / 1000,
      people: options.people,
      seed: options.seed,
      virtualHours: span.hours,
      done: storefront.done,
      counts,
      judgement,
      scale,
      memoryMiB: memory.stop(),
      startSeconds: world.startSeconds,
    });
    return { summary, breaches: judgement.breaches, world };
  } catch (error) {
    await world.close();
    throw error;
  } finally {
    for (const watch of watching) watch.stop();
  }
}

/** When the stories begin: where the services need longer to come up than was thought, so many hours later. */
function firstMorning(clock: Clock): number {
  const late = clock.now() - virtualStart;
  return virtualStart + Math.max(0, Math.ceil(late / hour)) * hour;
}

async function killAt(
  world: World,
  start: number,
  { killAtHour, log }: RunOptions,
  outages: { from: number; to: number }[],
): Promise<void> {
  if (killAtHour === undefined) return;
  await untilVirtual(world.clock, start + killAtHour * hour);
  log('kill -9 of the six services');
  outages.push(await world.killStandalone());
  log('they are ready again');
}

/** Waits until every candidate has come to its end and the results stand still. */
async function drain(world: World, log: (line: string) => void, step: Step): ReturnType<typeof readResults> {
  const deadline = performance.now() + drainDeadlineMs;
  let before = '';
  let open = 0;
  for (;;) {
    const results = await readResults(world.stack.kafkaBrokers, 'rebound.');
    const now = fingerprint(results.counts);
    if ((results.counts.open === 0 && now === before) || performance.now() > deadline) return results;
    if (results.counts.open !== open) log(`waiting for ${(open = results.counts.open)} messages to come to their end`);
    before = now;
    await step(() => pause(1000));
  }
}

/** The most memory that the services' process has held, MiB; 0 where the system does not tell. */
function watchMemory(world: World): { stop(): number } {
  let most = 0;
  const look = async () => {
    const status = await readFile(`/proc/${world.standalone().pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  };
  const timer = setInterval(() => void look(), 1000);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(most);
    },
  };
}

const untilVirtual = (clock: Clock, instant: number): Promise<void> =>
  pause(Math.max(0, (instant - clock.now()) / clock.scale));
