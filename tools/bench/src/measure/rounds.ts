import type { Row, Sample } from '../benchmark.js';
import { median, summariseLatencies } from './latency.js';

export interface Contender {
  readonly name: string;
  /** One turn. @param warmUpSeconds to be spent before anything counts */
  turn(warmUpSeconds: number): Promise<Sample>;
}

export interface Rounds {
  readonly rounds: number;
  readonly warmUpSeconds: number;
  readonly log: (line: string) => void;
}

/** Lets the contenders take turns, A-B-A-B, so that what the machine does meanwhile happens to all of them. */
export async function interleave(
  name: string,
  contenders: readonly Contender[],
  { rounds, warmUpSeconds, log }: Rounds,
): Promise<Row[]> {
  const samples = new Map<Contender, Sample[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const sample = await contender.turn(round === 0 ? warmUpSeconds : warmUpSeconds / 3);
      samples.get(contender)?.push(sample);
      log(`${name}, ${contender.name}, turn ${round + 1} of ${rounds}: ${shown(sample)}`);
    }
  }
  return [...samples].map(([contender, all]) => summarise(name, contender.name, all));
}

function shown({ items, seconds, cpu, wrong }: Sample): string {
  const micros = Object.values(cpu).reduce((sum, value) => sum + value, 0) / items;
  const bad = Object.entries(wrong).filter(([, count]) => count !== 0);
  return [
    `${Math.round(items / seconds)}/s`,
    ...(Object.keys(cpu).length > 0 ? [`${micros.toFixed(1)} µs each`] : []),
    ...bad.map(([what, count]) => `${count} ${what}`),
  ].join(', ');
}

/** Medians over the turns: of the rate, and of the CPU of each process by itself. */
export function summarise(name: string, contender: string, samples: readonly Sample[]): Row {
  const seen = samples.every(({ cpu }) => Object.keys(cpu).length > 0);
  const processes = [...new Set(samples.flatMap(({ cpu }) => Object.keys(cpu)))];
  const perItem = (of: (sample: Sample) => number): number =>
    median(samples.map((sample) => of(sample) / Math.max(1, sample.items)));
  const microsPerItem = seen
    ? Object.fromEntries(processes.map((process) => [process, perItem(({ cpu }) => cpu[process] ?? 0)]))
    : undefined;
  const wrong: Record<string, number> = {};
  for (const sample of samples) {
    for (const [what, count] of Object.entries(sample.wrong)) wrong[what] = (wrong[what] ?? 0) + count;
  }
  const withLoad = samples.some(({ loadCpu }) => loadCpu !== undefined);
  return {
    case: name,
    contender,
    rounds: samples.length,
    items: samples.reduce((sum, { items }) => sum + items, 0),
    rate: median(samples.map(({ items, seconds }) => items / seconds)),
    microsPerItem,
    microsTotal: seen ? perItem(({ cpu }) => Object.values(cpu).reduce((sum, value) => sum + value, 0)) : undefined,
    loadMicrosPerItem: withLoad ? perItem(({ loadCpu }) => loadCpu ?? 0) : undefined,
    latencyMs: summariseLatencies(samples.flatMap(({ latenciesMs }) => latenciesMs ?? [])),
    wrong,
  };
}

export const isSound = ({ wrong, items }: Row): boolean =>
  items > 0 && Object.values(wrong).every((count) => count === 0);
