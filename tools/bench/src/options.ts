import { parseArgs } from 'node:util';
import type { BenchOptions } from './benchmark.js';
import { benchmarks } from './registry.js';

export const help = `Measures how fast it is, against peers in the same run. Needs Linux, and the machine for itself.

  npm run bench -- <name…> [options]

${benchmarks.map(({ name, about }) => `  ${name.padEnd(17)}${about}`).join('\n')}

  --json             one JSON document on stdout (a list for several names) instead of tables
  --quick            a smoke run of some seconds; its figures mean nothing
  --rounds <n>       how often ours and each peer take their turn (3)
  --seconds <n>      measured in each turn (10), after --warm-up <n> seconds (3; later turns take a third of it)
  --people <n>       segmentation: people that have state before (default: none but those of the backlog)
  --events <n>       segmentation: events in the backlog (500000)
  --pending <n>      timers: what stands in the future meanwhile (1000000)
  --rate <n>         trigger-to-send: events a second (1000; the peer gets at most the 200 that it can follow)
  --ours-only        without peers
  --profile <folder> CPU profiles of our processes, as .cpuprofile files for any viewer
  --help             this text

Rules: turns are interleaved A-B-A-B and the median counts; CPU is that of all processes that take part, servers included,
read from /proc; PostgreSQL waits for the disk, Kafka for all replicas; a count that must be zero and is not makes the
figures void. The exit code says whether every target was met: 0; missed: 1; could not be measured: 2.
`;

export type Parsed =
  | { readonly help: true }
  | { readonly names: readonly string[]; readonly json: boolean; readonly options: BenchOptions };

/** @throws RangeError with one line on what is wrong */
export function parseOptions(args: readonly string[]): Parsed {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      people: { type: 'string' },
      events: { type: 'string' },
      pending: { type: 'string' },
      rate: { type: 'string' },
      'ours-only': { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { help: true };
  const known = benchmarks.map(({ name }) => name);
  if (positionals.length === 0 || !positionals.every((name) => known.includes(name))) {
    throw new RangeError(`name a benchmark: ${known.join(', ')}`);
  }
  const { quick } = values;
  const count = (
    option: 'rounds' | 'seconds' | 'warm-up' | 'people' | 'events' | 'pending' | 'rate',
    usual: number,
  ): number => {
    const text = values[option];
    const value = text === undefined ? usual : Number(text);
    if (!(value >= 0) || !Number.isFinite(value)) throw new RangeError(`--${option} must be a number`);
    return value;
  };
  return {
    names: positionals,
    json: values.json,
    options: {
      quick,
      rounds: Math.max(1, count('rounds', quick ? 1 : 3)),
      seconds: Math.max(0.1, count('seconds', quick ? 0.5 : 10)),
      warmUpSeconds: count('warm-up', quick ? 0.3 : 3),
      ...(values.people === undefined ? {} : { people: count('people', 0) }),
      events: Math.max(1, count('events', quick ? 20_000 : 500_000)),
      pending: count('pending', quick ? 200 : 1_000_000),
      rate: Math.max(1, count('rate', quick ? 50 : 1000)),
      oursOnly: values['ours-only'],
      ...(values.profile === undefined ? {} : { profile: values.profile }),
    },
  };
}
