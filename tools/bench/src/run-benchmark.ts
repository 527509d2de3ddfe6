import type { Benchmark, BenchOptions, Outcome } from './benchmark.js';
import { requireProc } from './measure/cpu.js';
import { describeMachine, type Machine } from './measure/machine.js';
import { benchmarks } from './registry.js';
import { World } from './world/world.js';

export interface Report extends Outcome {
  readonly name: string;
  readonly machine: Machine;
  readonly options: BenchOptions;
}

/** Starts servers where one of them needs some, measures one after the other, and takes everything down again. */
export async function runBenchmarks(
  names: readonly string[],
  options: BenchOptions,
  log: (line: string) => void,
): Promise<Report[]> {
  requireProc();
  const chosen = names.map((name) => {
    const benchmark = benchmarks.find((one) => one.name === name);
    if (!benchmark) throw new RangeError(`there is no benchmark called ${name}`);
    return benchmark;
  });
  // Before the servers are up an exit is enough: what was begun is ended on the way out. One Ctrl-C may come several times.
  let end = (code: number): void => process.exit(code);
  for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
    process.on(signal, () => end(code));
  }
  const needsServers = chosen.some((benchmark) => 'run' in benchmark);
  const world = needsServers ? await World.open({ log, profile: options.profile, fast: options.quick }) : undefined;
  if (world) {
    end = (code) => {
      end = () => undefined;
      void world.close().finally(() => process.exit(code));
    };
  }
  const measure = (benchmark: Benchmark): Promise<Outcome> => {
    if ('runHere' in benchmark) return benchmark.runHere(options, log);
    if (!world) throw new Error(`${benchmark.name} was given no servers`);
    return benchmark.run(world, options);
  };
  try {
    const machine = await describeMachine(world?.stack.databaseUrl);
    const reports: Report[] = [];
    for (const benchmark of chosen) {
      const outcome = await measure(benchmark);
      // A smoke run shows that it works, not how fast.
      const verdicts = options.quick ? [] : outcome.verdicts;
      reports.push({ name: benchmark.name, machine, options, ...outcome, verdicts });
      await world?.clear();
    }
    return reports;
  } finally {
    await world?.close();
  }
}
