import { setTimeout as pause } from 'node:timers/promises';
import type { ChaosWorld } from '../fleet/chaos-world.js';
import { faultKinds } from '../plan/fault-kinds.js';
import type { PlannedFault } from '../plan/plan-faults.js';
import type { Probes, Recovery } from '../probing/probes.js';
import type { DatabaseView } from './database-view.js';
import { fencedOff } from './fenced-off.js';
import { inflict } from './inflict.js';
import type { TimelineEntry } from './timeline.js';

/** The flow has to come back by itself within this, real ms. */
const recoversWithinMs = 90_000;

export interface Carrying {
  readonly world: ChaosWorld;
  readonly probes: Probes;
  readonly database: DatabaseView;
  /** When the storefront opened, real ms of `performance.now()`. */
  readonly openedAt: number;
  readonly signal: AbortSignal;
  readonly onEntry: (entry: TimelineEntry) => void;
}

/** Carries out a track of the plan: each fault at its time, but never before the system has recovered from the one before. */
export async function carryOut(faults: readonly PlannedFault[], carrying: Carrying): Promise<void> {
  const { openedAt, signal } = carrying;
  for (const fault of faults) {
    await pause(Math.max(0, openedAt + fault.at - performance.now()), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    carrying.onEntry(await carryOutOne(fault, carrying));
  }
}

async function carryOutOne(fault: PlannedFault, carrying: Carrying): Promise<TimelineEntry> {
  const { world, probes, database, openedAt, signal } = carrying;
  const { kind, target } = fault;
  const [from, begun] = [world.clock.now(), performance.now()];
  const fencedBefore = kind === 'pause' ? await fencedOff(world, target) : 0;
  const starting = await inflict(world, fault, signal);
  const endedAt = performance.now();
  const ofCarrier = faultKinds[kind].on === 'carrier';
  const [recovery] = await Promise.all([
    ofCarrier ? carrierRecovery(carrying, endedAt) : probes.recovery(endedAt, recoversWithinMs, signal),
    world.processes.ready(starting, recoversWithinMs, signal).catch(() => undefined),
  ]);
  const stuck = recovery || signal.aborted ? [] : await database.whereabouts(probes.missing).catch(() => []);
  const fenced = kind === 'pause' ? (await fencedOff(world, target)) - fencedBefore : 0;
  return {
    at: Math.round(begun - openedAt),
    kind,
    ...(target === undefined ? {} : { target }),
    lastedMs: Math.round(endedAt - begun),
    ...(recovery ? { recovery } : {}),
    away: { from, to: world.clock.now() },
    ...(fenced > 0 ? { note: `${fenced} transactions of the zombie were refused` } : {}),
    ...(stuck.length > 0 ? { note: `${stuck.length} probes stuck, such as ${stuck.slice(0, 3).join(' · ')}` } : {}),
  };
}

/** After a fault of the carrier: no outcome from before its end is open, and no callback is on its way. */
async function carrierRecovery({ world, database, signal }: Carrying, endedAt: number): Promise<Recovery | undefined> {
  const endedVirtual = world.clock.now();
  while (performance.now() - endedAt < recoversWithinMs && !signal.aborted) {
    const open = await database.openBefore(endedVirtual).catch(() => undefined);
    if (open === 0 && (await carrierPending(world)) === 0) {
      return { httpMs: 0, flowMs: Math.round(performance.now() - endedAt) };
    }
    await pause(100, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

/** Messages on their way at the carrier, and callbacks nobody has taken yet. */
export async function carrierPending({ urls }: ChaosWorld): Promise<number> {
  const answer = await fetch(`${urls.emulator}/emulator/counters`, { signal: AbortSignal.timeout(5_000) });
  const counters: unknown = await answer.json();
  return typeof counters === 'object' && counters !== null && 'pending' in counters ? Number(counters.pending) : NaN;
}
