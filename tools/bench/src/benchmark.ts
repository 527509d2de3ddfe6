import type { World } from './world/world.js';
import type { LatencySummary } from './measure/latency.js';

export interface BenchOptions {
  /** A smoke run: seconds, and as few items as show that everything works. Its figures mean nothing. */
  readonly quick: boolean;
  /** How often ours and each peer take their turn. */
  readonly rounds: number;
  /** Measured in each turn, s. */
  readonly seconds: number;
  /** Before the first turn is measured, s; later turns, in which everything is warm already, take a third of it. */
  readonly warmUpSeconds: number;
  /** People that have state before the measuring begins (segmentation); undefined: those of the backlog. */
  readonly people?: number;
  /** In the backlog of segmentation. */
  readonly events: number;
  /** Timers or jobs that stand in the future while others are fired. */
  readonly pending: number;
  /** Events a second, where they come at a constant rate. */
  readonly rate: number;
  /** Without peers: what we did to our own code is all that is asked. */
  readonly oursOnly: boolean;
  /** A folder for CPU profiles of our processes (`node --cpu-prof`). */
  readonly profile?: string;
}

/** CPU by process, in µs per item. */
export type Micros = Readonly<Record<string, number>>;

/** What one contender did in one turn. */
export interface Sample {
  readonly items: number;
  /** From the first item to the last, s. */
  readonly seconds: number;
  /** CPU of all processes that took part, in µs over the whole turn, by process. Empty where it cannot be seen. */
  readonly cpu: Readonly<Record<string, number>>;
  /** The load generator's own CPU in the turn, µs: stated, never part of the sum. */
  readonly loadCpu?: number;
  /** Counts that must be zero, or the turn does not count: lost, twice, refused. */
  readonly wrong: Readonly<Record<string, number>>;
  readonly latenciesMs?: readonly number[];
}

/** A contender's turns together. */
export interface Row {
  readonly case: string;
  readonly contender: string;
  readonly rounds: number;
  readonly items: number;
  /** Median over the turns, items/s. */
  readonly rate: number;
  /** Median over the turns by process; undefined where the processes cannot be seen. */
  readonly microsPerItem: Micros | undefined;
  readonly microsTotal: number | undefined;
  readonly loadMicrosPerItem: number | undefined;
  readonly latencyMs: LatencySummary | undefined;
  readonly wrong: Readonly<Record<string, number>>;
}

export interface Verdict {
  readonly target: string;
  readonly relation: 'at least' | 'at most';
  /** What is asked, scaled to this machine where `scaled`. */
  readonly goal: number;
  readonly found: number | undefined;
  readonly scaled: boolean;
  readonly outcome: 'met' | 'missed' | 'not measured';
}

export interface Outcome {
  readonly rows: readonly Row[];
  readonly verdicts: readonly Verdict[];
  /** CPU of the bare node:http drain on this machine in this run, µs a request; undefined where nothing is scaled by it. */
  readonly drainMicros?: number;
  readonly notes?: readonly string[];
}

interface Named {
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
}

/** What is measured, and how: one entry of the registry. */
export interface ServerBenchmark extends Named {
  run(world: World, options: BenchOptions): Promise<Outcome>;
}

/** Of a library, in this process: no servers are started for it. */
export interface LibraryBenchmark extends Named {
  runHere(options: BenchOptions, log: (line: string) => void): Promise<Outcome>;
}

export type Benchmark = ServerBenchmark | LibraryBenchmark;
