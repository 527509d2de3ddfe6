import {
  applyDefinitions,
  type Done,
  hour,
  importConsents,
  judge,
  peopleEitherWay,
  keysKnown,
  type Outage,
  openStorefront,
  populate,
  type PopulationOptions,
  serviceNames,
  setFaults,
  type Story,
  submissionsOf,
  untakenOf,
} from '@rebound/simulator';
import { rm } from 'node:fs/promises';
import { type ChaosWorld, startChaosWorld } from '../fleet/chaos-world.js';
import { planFaults } from '../plan/plan-faults.js';
import { Probes } from '../probing/probes.js';
import { carryOut } from './carry-out.js';
import { DatabaseView } from './database-view.js';
import { deadLetters } from './dead-letters.js';
import { type ChaosBreach, type ChaosResult, countPromises, eitherWayLimit } from './result.js';
import { type Settled, settle } from './settle.js';
import { lostStops } from './stop-ledger.js';
import { lineOf, summariseRecovery, type TimelineEntry } from './timeline.js';

export interface ChaosOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly fleet: boolean;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface ChaosRun {
  readonly result: ChaosResult;
  readonly breaches: readonly ChaosBreach[];
}

/** Virtual ms in a real one: an outage of ten seconds is forty minutes, about as long as a cart's patience. */
export const scale = 240;
/** What lies closer together than this, in real ms, may go either way. */
const latencyMs = 4_000;
/** DISPATCH_CONSENT_STALE_MS of the services, and some. */
const consentStaleMs = 32_000;
const closeEarly = { text: 'PT1H', ms: hour };
const peopleAMinute = 100;
/** Between the clock's start and the opening: the services come up, definitions and consents are applied. */
const startAllowanceMs = 25_000;
const settleWithinMs = 150_000;
/** Of messages without an end; the rest is counted. */
const mostTold = 10;
/**
 * A Friday afternoon at which texts may go out in all places of the simulator, and for hours to come, so that what an outage
 * held back need not wait for another day.
 */
const peopleStopAt = Date.UTC(2026, 5, 12, 13, 30);

/** Runs it from nothing to nothing. @throws Error('stopped') when the signal aborts */
export async function runChaos(options: ChaosOptions): Promise<ChaosRun> {
  const started = performance.now();
  const hours = (options.minutes * 60_000 * scale) / hour;
  const world = await startChaosWorld({
    fleet: options.fleet,
    log: options.log,
    closeEarly: closeEarly.text,
    signal: options.signal,
    clock: () => ({
      virtualStart: peopleStopAt - hours * hour - startAllowanceMs * scale,
      realStart: Date.now(),
      scale,
    }),
  });
  const probes = new Probes(world);
  const database = new DatabaseView(world.stack.databaseUrl);
  let held = false;
  try {
    const scene = await openScene(world, probes, options, hours);
    const { timeline, done } = await live(world, probes, database, scene, options);
    const run = await look(world, probes, database, { scene, timeline, done, options, started });
    held = run.result.held;
    return run;
  } finally {
    await probes.close();
    await database.close();
    await world.close();
    if (held) await rm(world.folder, { recursive: true, force: true });
  }
}

interface Scene {
  readonly population: PopulationOptions;
  readonly stories: readonly Story[];
  /** Virtual instant at which people stop doing new things. */
  readonly until: number;
}

async function openScene(world: ChaosWorld, probes: Probes, options: ChaosOptions, hours: number): Promise<Scene> {
  await applyDefinitions(world);
  await keysKnown(world);
  await setFaults(world);
  await probes.start();
  const population: PopulationOptions = {
    people: Math.round(options.minutes * peopleAMinute),
    seed: options.seed,
    margin: latencyMs * scale * 1.15,
    start: world.clock.now() + 2_000 * scale,
    span: { storyHours: hours - 1.5, openByHours: hours - 0.75, hours },
  };
  const stories = populate(population);
  const recorded = await importConsents(world, stories);
  options.log(`definitions are applied, ${recorded} opt-ins imported; the storefront opens`);
  return { population, stories, until: population.start + hours * hour };
}

async function live(
  world: ChaosWorld,
  probes: Probes,
  database: DatabaseView,
  { population, until }: Scene,
  { minutes, seed, log, signal }: ChaosOptions,
): Promise<{ timeline: TimelineEntry[]; done: readonly Done[] }> {
  const plan = planFaults({
    seed,
    loadMs: minutes * 60_000,
    processes: world.processes.names,
    services: serviceNames,
  });
  const storefront = openStorefront(world, population, until);
  const timeline: TimelineEntry[] = [];
  const onEntry = (entry: TimelineEntry): void => {
    timeline.push(entry);
    log(lineOf(entry));
  };
  const ending = new AbortController();
  const carrying = {
    world,
    probes,
    database,
    openedAt: performance.now(),
    signal: AbortSignal.any([signal, ending.signal]),
    onEntry,
  };
  const acting = Promise.all([carryOut(plan.ours, carrying), carryOut(plan.carriers, carrying)]);
  try {
    await Promise.race([Promise.all([acting, storefront.finished]), world.failed, aborted(signal)]);
  } finally {
    ending.abort();
    await acting.catch(() => undefined);
  }
  return { timeline: timeline.toSorted((a, b) => a.at - b.at), done: storefront.done };
}

interface Lived {
  readonly scene: Scene;
  readonly timeline: readonly TimelineEntry[];
  readonly done: readonly Done[];
  readonly options: ChaosOptions;
  readonly started: number;
}

/** Waits for everything to come to its end, and compares. */
async function look(world: ChaosWorld, probes: Probes, database: DatabaseView, lived: Lived): Promise<ChaosRun> {
  const { scene, timeline, done, options, started } = lived;
  options.log('people have stopped; waiting for everything to come to its end');
  const lostProbes = await probes.finish(settleWithinMs, options.signal);
  const settled = await settle(world, database, { withinMs: settleWithinMs, signal: options.signal });
  options.signal.throwIfAborted();
  const submissions = await submissionsOf(world.urls.emulator);
  const outages = timeline.map(({ away }): Outage => away).concat(probes.slow);
  const judgement = judge({
    stories: scene.stories,
    done: [...done, ...probesDone(probes)],
    submissions,
    untaken: await untakenOf(world.urls.emulator),
    topics: settled.topics,
    outages,
    tolerance: { latency: latencyMs * scale, closeEarly: closeEarly.ms, consentStale: consentStaleMs * scale },
  });
  const stops = done.filter(({ act, ackedAt }) => act.do === 'reply' && act.stops && ackedAt !== undefined);
  const breaches: ChaosBreach[] = [
    ...judgement.breaches,
    ...(await lostStops(world, scene.stories, done)).map((personId) => ({
      promise: 'stopLost' as const,
      personId,
      detail: 'consent does not know of it',
    })),
    ...timeline
      .filter(({ recovery }) => recovery === undefined)
      .map((entry) => ({ promise: 'notRecovered' as const, detail: lineOf(entry).trim() })),
    ...leftOver(settled),
    ...Object.entries(await deadLetters(world.stack.kafkaBrokers, 'rebound.')).map(([topic, count]) => ({
      promise: 'deadLetters' as const,
      detail: `${count} on ${topic}`,
    })),
    ...lostProbes.map((subjectKey) => ({ promise: 'probesLost' as const, detail: subjectKey })),
    ...world.processes.crashes.map(({ ended }) => ({ promise: 'processesEnded' as const, detail: ended })),
  ];
  const people = scene.stories.length;
  const result: ChaosResult = {
    seed: options.seed,
    fleet: options.fleet,
    minutes: options.minutes,
    seconds: Math.round((performance.now() - started) / 1000),
    people,
    events: done.reduce((sum, { act, eventIds }) => sum + (act.do === 'reply' ? 0 : eventIds.length), 0),
    probes: probes.acknowledged.length,
    texts: { ...judgement.texts, accepted: submissions.length },
    eitherWay: peopleEitherWay(judgement),
    stops: stops.length,
    timeline,
    recovery: summariseRecovery(timeline),
    promises: countPromises(breaches),
    held: breaches.length === 0 && peopleEitherWay(judgement) <= people * eitherWayLimit,
    folder: world.folder,
  };
  return { result, breaches };
}

/** Probes are events like all others: what was acknowledged must be there. */
const probesDone = ({ acknowledged }: Probes): Done[] =>
  acknowledged.map((id) => ({ personId: 'probe', act: { do: 'search' }, at: 0, ackedAt: 0, eventIds: [id] }));

function leftOver({ left, counts, longTransactions }: Settled): ChaosBreach[] {
  return [
    ...Object.entries(left.outboxes).map(([service, count]) => ({
      promise: 'outboxNotEmpty' as const,
      detail: `${count} rows of ${service}`,
    })),
    ...(left.openMessages.length + left.callbacks + counts.open > 0
      ? [
          {
            promise: 'notSettled' as const,
            detail: `${left.openMessages.length} messages and ${counts.open} candidates without an end, ${left.callbacks} callbacks`,
          },
          ...[...left.openMessages.slice(0, mostTold), ...longTransactions].map((detail) => ({
            promise: 'notSettled' as const,
            detail,
          })),
        ]
      : []),
  ];
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true }));
