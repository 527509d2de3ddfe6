import { Random } from '@rebound/simulator';
import {
  carrierKinds,
  essentialKinds,
  type FaultKind,
  type FaultKindRow,
  faultKinds,
  furtherKinds,
} from './fault-kinds.js';

/** One fault as planned. Instants are real ms from the opening of the storefront. */
export type PlannedFault = Readonly<{
  at: number;
  lastsMs: number;
  kind: FaultKind;
  /** The process or the service it strikes; absent where the kind says it all. */
  target?: string;
}>;

export type PlanOptions = Readonly<{
  seed: number;
  /** How long people are active. */
  loadMs: number;
  /** Names of the processes, and of the services, that can be struck. */
  processes: readonly string[];
  services: readonly string[];
}>;

export type Plan = Readonly<{
  /** One after the other, each with time to recover before the next. */
  ours: readonly PlannedFault[];
  /** What the carrier does meanwhile, whatever state we are in. */
  carriers: readonly PlannedFault[];
}>;

/** Before the first fault: people have to have begun. */
export const quietAtFirstMs = 12_000;
/** After the last one: its consequences are to be seen while people are still active. */
export const quietAtLastMs = 8_000;
/** A run with room for all kinds. */
export const roomForAllMs = 150_000;
/** Some rest between recovery and the next fault. */
const rest: readonly [number, number] = [500, 3_000];

/**
 * What is done when: the same seed, the same plan. Kinds and targets are drawn like cards, so that each comes up before any
 * comes up again. A short run has the essential kinds only.
 */
export function planFaults(options: PlanOptions): Plan {
  const random = new Random(options.seed);
  const mostOfAll = options.loadMs >= roomForAllMs ? [...essentialKinds, ...furtherKinds] : essentialKinds;
  return {
    ours: track(random.fork(1), mostOfAll, options),
    carriers: track(random.fork(2), carrierKinds, options),
  };
}

function track(
  random: Random,
  kinds: readonly FaultKind[],
  { loadMs, processes, services }: PlanOptions,
): PlannedFault[] {
  const decks = {
    kind: deckOf(random, kinds),
    process: deckOf(random, processes),
    service: deckOf(random, services),
  };
  const planned: PlannedFault[] = [];
  for (let at = quietAtFirstMs; ;) {
    const kind = decks.kind();
    const { on, lasts, settles }: FaultKindRow = faultKinds[kind];
    const lastsMs = random.int(...lasts);
    if (at + lastsMs + quietAtLastMs > loadMs) return planned;
    const target = on === 'process' || on === 'service' ? { target: decks[on]() } : {};
    planned.push({ at, lastsMs, kind, ...target });
    at += lastsMs + settles + random.int(...rest);
  }
}

/** Deals all of a list in a random order, then all of it again. */
function deckOf<T>(random: Random, cards: readonly T[]): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...cards];
    const card = random.pick(left);
    left.splice(left.indexOf(card), 1);
    return card;
  };
}
