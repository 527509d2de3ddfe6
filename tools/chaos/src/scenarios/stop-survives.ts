import {
  applyDefinitions,
  demoNumber,
  hour,
  importConsents,
  keysKnown,
  localCluster,
  placeById,
  type Story,
  submissionsOf,
} from '@rebound/simulator';
import { inboundTopic } from '@rebound/contracts';
import { readTopic } from '@rebound/messaging';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChaosWorld, startChaosWorld } from '../fleet/chaos-world.js';
import { identityOf, leavingOf, sendToEdge } from '../probing/edge.js';
import { DatabaseView } from '../running/database-view.js';
import { inflict } from '../running/inflict.js';
import { settle } from '../running/settle.js';
import { hasStopped } from '../running/stop-ledger.js';

export const outages = ['kafka', 'postgres', 'dispatch'] as const;
export type StopOutage = (typeof outages)[number];

/** What became of the STOPs that were written while something was away. */
export type StopResult = Readonly<{
  outage: StopOutage;
  lastedMs: number;
  stops: number;
  /** Not on dispatch.inbound, or not known to consent. */
  lost: number;
  /** Marketing texts that the carrier took after the person's STOP. */
  textsAfterStop: number;
  /** Of those who wrote nothing: how many there were, and how many got their text. */
  others: number;
  reached: number;
  held: boolean;
  folder: string;
}>;

export interface StopOptions {
  readonly minutes: number;
  readonly fleet: boolean;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Virtual ms in a real one: a minute is an hour. */
const scale = 60;
const stopping = 40;
const others = 10;
/** Real ms for the services to come up and for people to leave their carts, before the outage. */
const prologueMs = 90_000;
const settleWithinMs = 120_000;
/** When the law lets marketing texts go out in Spain: a Tuesday, 9:00 in Madrid. */
const opening = Date.UTC(2026, 5, 9, 7);

/**
 * Everybody left a cart at night, so that a text waits for the morning. Then something goes away; while it is away most of
 * them write STOP, and in the middle of it the morning comes: when it is back, texts and STOPs are due at once.
 */
export async function stopSurvives(outage: StopOutage, options: StopOptions): Promise<StopResult> {
  const lastsMs = options.minutes * 60_000;
  const beginsAt = opening - (lastsMs / 2) * scale;
  const world = await startChaosWorld({
    fleet: options.fleet,
    log: options.log,
    closeEarly: 'PT1H',
    signal: options.signal,
    clock: () => ({ virtualStart: beginsAt - prologueMs * scale, realStart: Date.now(), scale }),
  });
  const database = new DatabaseView(world.stack.databaseUrl);
  let held = false;
  try {
    const people = await leaveCarts(world, database, options);
    if (world.clock.now() > beginsAt)
      throw new Error(`the machine is too slow: the prologue took more than ${prologueMs / 1000} s`);
    await untilVirtual(world, beginsAt, options.signal);
    options.log(`${outage} goes away for ${lastsMs / 1000} s; ${stopping} people write STOP meanwhile`);
    const fault = { at: 0, lastsMs, ...faultOf[outage] };
    const begun = performance.now();
    const [stops, starting] = await Promise.all([
      writeStops(world, people.slice(0, stopping), lastsMs, options.signal),
      inflict(world, fault, options.signal),
    ]);
    const lastedMs = Math.round(performance.now() - begun);
    options.signal.throwIfAborted();
    options.log(`${outage} is back`);
    await world.processes.ready(starting, settleWithinMs, options.signal);
    await settle(world, database, { withinMs: settleWithinMs, signal: options.signal });
    options.signal.throwIfAborted();
    const result = await judgeStops(world, people, stops, { outage, lastedMs });
    held = result.held;
    return result;
  } finally {
    await database.close();
    await world.close();
    if (held) await rm(world.folder, { recursive: true, force: true });
  }
}

const faultOf = {
  kafka: { kind: 'kafka' },
  postgres: { kind: 'postgres' },
  dispatch: { kind: 'kill-all', target: 'dispatch' },
} as const;

interface Person {
  readonly id: string;
  readonly phone: string;
}

async function leaveCarts(world: ChaosWorld, database: DatabaseView, { signal, log }: StopOptions): Promise<Person[]> {
  await applyDefinitions(world);
  await keysKnown(world);
  const people = Array.from({ length: stopping + others }, (_, index) => ({
    id: `person-${index + 1}`,
    phone: `+346100${10_000 + index}`,
  }));
  await importConsents(world, people.map(storyOf));
  await sendToEdge(
    world,
    people.map(({ id, phone }) => identityOf(id, phone)),
    signal,
  );
  await sendToEdge(
    world,
    people.map(({ id }) => leavingOf(id, `cart-${id}`)),
    signal,
  );
  // One in ten is held out of the journey, so not everybody gets this far.
  while (!signal.aborted && (await database.inState('deferred')) < people.length * 0.75) await pause(200);
  log('everybody has left a cart; their texts wait for the morning');
  return people;
}

const storyOf = ({ id, phone }: Person): Story => ({
  person: {
    id,
    story: 'writes STOP during an outage',
    place: placeById('ES'),
    locale: 'es-ES',
    firstName: 'Probe',
    phone,
    userId: id,
    anonymousIds: [],
  },
  consentedAt: opening - 30 * 24 * hour,
  planned: [],
  reactions: [],
});

interface Stop {
  readonly phone: string;
  readonly sid: string;
  /** Virtual instant at which the carrier had taken it. */
  readonly at: number;
}

/** One after the other, over the whole outage. */
async function writeStops(
  { urls, clock }: ChaosWorld,
  people: readonly Person[],
  lastsMs: number,
  signal: AbortSignal,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const { phone } of people) {
    await pause(lastsMs / (people.length + 1), undefined, { signal }).catch(() => undefined);
    const answer = await fetch(`${urls.emulator}/emulator/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: phone, to: demoNumber, body: 'STOP' }),
    });
    const taken: unknown = await answer.json();
    const sid = typeof taken === 'object' && taken !== null && 'sid' in taken ? String(taken.sid) : '';
    stops.push({ phone, sid, at: clock.now() });
  }
  return stops;
}

async function judgeStops(
  world: ChaosWorld,
  people: readonly Person[],
  stops: readonly Stop[],
  about: Readonly<{ outage: StopOutage; lastedMs: number }>,
): Promise<StopResult> {
  const heard = await inboundIds(world);
  const known = await Promise.all(stops.map(({ phone }) => hasStopped(world.urls.consent, phone)));
  const lost = stops.filter(({ sid }, index) => !heard.has(sid) || !known[index]).length;
  const texts = await submissionsOf(world.urls.emulator);
  const stoppedAt = new Map(stops.map(({ phone, at }) => [phone, at]));
  const after = texts.filter(({ to, acceptedAt }) => acceptedAt > (stoppedAt.get(to) ?? Infinity)).length;
  const silent = people.slice(stopping);
  const reached = silent.filter(({ phone }) => texts.some(({ to }) => to === phone)).length;
  return {
    ...about,
    stops: stops.length,
    lost,
    textsAfterStop: after,
    others: silent.length,
    reached,
    // Without anybody reached nothing would be shown: then no text went out at all.
    held: lost === 0 && after === 0 && reached > 0,
    folder: world.folder,
  };
}

async function inboundIds({ stack }: ChaosWorld): Promise<Set<string>> {
  const ids = new Set<string>();
  await readTopic(localCluster(stack.kafkaBrokers), `rebound.${inboundTopic.name}`, ({ value }) => {
    const event: unknown = JSON.parse(value ?? 'null');
    if (typeof event !== 'object' || event === null || !('data' in event)) return;
    const { data } = event;
    if (typeof data === 'object' && data !== null && 'carrierMessageId' in data) ids.add(String(data.carrierMessageId));
  });
  return ids;
}

async function untilVirtual({ clock }: ChaosWorld, instant: number, signal: AbortSignal): Promise<void> {
  await pause(Math.max(0, (instant - clock.now()) / clock.scale), undefined, { signal }).catch(() => undefined);
  signal.throwIfAborted();
}

/** The results for people. */
export function printStops(results: readonly StopResult[]): string {
  const lines = results.map(
    ({ outage, lastedMs, stops, lost, textsAfterStop, reached, others: silent, held, folder }) =>
      `  ${outage.padEnd(10)}away ${(lastedMs / 1000).toFixed(0)} s: ${stops} STOPs, ${lost} lost, ${textsAfterStop} marketing texts after one; ${reached} of ${silent} others reached${held ? '' : `   BROKEN, logs in ${folder}`}`,
  );
  return ['', 'A STOP survives:', ...lines, ''].join('\n');
}
