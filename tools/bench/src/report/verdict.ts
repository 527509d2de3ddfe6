import type { Verdict } from '../benchmark.js';

/** CPU of the bare drain on the machine the absolute targets were set on, µs a request (design: performance). */
export const referenceDrainMicros = 22.8;

interface Asked {
  readonly target: string;
  readonly found: number | undefined;
  /** µs of the drain in this run, where the goal is absolute: a machine half as fast has to do half as much. */
  readonly drainMicros?: number | undefined;
  /** False where a counter that must be zero is not: then nothing was measured. */
  readonly sound: boolean;
}

function judge(relation: Verdict['relation'], goal: number, asked: Asked): Verdict {
  const { target, found, sound } = asked;
  const met = found !== undefined && (relation === 'at least' ? found >= goal : found <= goal);
  const outcome = !sound || found === undefined || Number.isNaN(found) ? 'not measured' : met ? 'met' : 'missed';
  return { target, relation, goal, found: sound ? found : undefined, scaled: asked.drainMicros !== undefined, outcome };
}

export const atLeast = (goal: number, asked: Asked): Verdict =>
  judge('at least', asked.drainMicros === undefined ? goal : (goal * referenceDrainMicros) / asked.drainMicros, asked);

export const atMost = (goal: number, asked: Asked): Verdict =>
  judge('at most', asked.drainMicros === undefined ? goal : (goal * asked.drainMicros) / referenceDrainMicros, asked);

/** How many times `a` is `b`; undefined where one of them is not known. */
export const ratio = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined || b === 0 ? undefined : a / b;
