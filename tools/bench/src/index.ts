export type { Benchmark, BenchOptions, Outcome, Row, Sample, Verdict } from './benchmark.js';
export { help, parseOptions } from './options.js';
export { benchmarks } from './registry.js';
export { printOutcome } from './report/table.js';
export { type Report, runBenchmarks } from './run-benchmark.js';
