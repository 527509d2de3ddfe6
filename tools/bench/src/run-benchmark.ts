import type { BenchOptions, Outcome } from './benchmark.js';
import { requireProc } from './measure/cpu.js';
import { describeMachine, type Machine } from './measure/machine.js';
import { benchmarks } from './registry.js';
import { World } from './world/world.js';

export interface Report extends Outcome {
  readonly name: string;
  readonly machine: Machine;
  readonly options: BenchOptions;
}

/** Starts servers, measures one after the other, and takes everything down again. */
export async function runBenchmarks(
  names: readonly string[],
  options: BenchOptions,
  log: (line: string) => void,
): Promise<Report[]> {
  requireProc();
  // Before the servers are up an exit is enough: what was begun is ended on the way out. One Ctrl-C may come several times.
  let end = (code: number): void => process.exit(code);
  for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
    process.on(signal, () => end(code));
  }
  const world = await World.open({ log, profile: options.profile, fast: options.quick });
  end = (code) => {
    end = () => undefined;
    void world.close().finally(() => process.exit(code));
  };
  try {
    const machine = await describeMachine(world.stack.databaseUrl);
    const reports: Report[] = [];
    for (const name of names) {
      const benchmark = benchmarks.find((one) => one.name === name);
      if (!benchmark) throw new RangeError(`there is no benchmark called ${name}`);
      const outcome = await benchmark.run(world, options);
      // A smoke run shows that it works, not how fast.
      reports.push({ name, machine, options, ...outcome, verdicts: options.quick ? [] : outcome.verdicts });
      await world.clear();
    }
    return reports;
  } finally {
    await world.close();
  }
}
