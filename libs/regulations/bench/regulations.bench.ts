// What a decision with its trace costs, in µs. Node runs this file as it is, after a build:
//   node libs/regulations/bench/regulations.bench.ts [--json]
import {
  capsFor,
  hours,
  legalWindow,
  Regulations,
  requirementsFor,
  RuleBook,
  ruleBook,
  type LegalQuery,
  type Whereabouts,
} from '@rebound/regulations';

/** Medians over the rounds, for each decision: µs of this process's CPU, and of wall time, which a busy machine stretches. */
export type Measured = Readonly<{
  name: string;
  decisions: number;
  cpuMicroseconds: number;
  microseconds: number;
  targetMicroseconds?: number;
}>;

const minute = 60_000;
const start = Date.parse('2026-11-20T00:00:00Z');
const rounds = 5;

const place = (country: string, zones: readonly string[], states: readonly string[] = []): Whereabouts => ({
  countries: [country],
  states,
  zones,
  evidence: 'address',
});
const continental = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'];
const madrid = place('ES', ['Europe/Madrid']);
const unknownUs = place('US', continental);

/** Where the people of a busy shop are: some hundred places, half of them in the US, one in four without a state. */
const places: readonly Whereabouts[] = [
  ...[
    'FL',
    'OK',
    'WA',
    'TX',
    'CT',
    'MD',
    'NJ',
    'MS',
    'AL',
    'LA',
    'MA',
    'CA',
    'IL',
    'MI',
    'MN',
    'KY',
    'RI',
    'OR',
    'VA',
    'NY',
  ].flatMap((state) => continental.map((zone) => place('US', [zone], [`US-${state}`]))),
  ...Array.from({ length: 40 }, () => unknownUs),
  ...['ES', 'FR', 'GB', 'DE', 'IT', 'PT', 'NL', 'BE', 'AT', 'PL', 'SE'].flatMap((country) =>
    ['Europe/Madrid', 'Europe/London', 'Europe/Lisbon'].map((zone) => place(country, [zone])),
  ),
  place('BR', ['America/Sao_Paulo', 'America/Manaus', 'America/Noronha']),
  place('IN', ['Asia/Kolkata']),
  place('AU', ['Australia/Sydney', 'Australia/Perth', 'Australia/Lord_Howe']),
];
const workspaceHours = hours('mon-sat 10:00-19:00');

const query = (whereabouts: Whereabouts, now: number): LegalQuery => ({
  whereabouts,
  now,
  class: 'marketing',
  acceptDefaultRules: false,
  workspaceHours,
});

function measured(name: string, decisions: number, decide: (index: number) => unknown, target?: number): Measured {
  const wall: number[] = [];
  const cpu: number[] = [];
  let seen = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const cpuBefore = process.cpuUsage();
    for (let index = 0; index < decisions; index += 1) if (decide(index) !== undefined) seen += 1;
    const { user, system } = process.cpuUsage(cpuBefore);
    wall.push(((performance.now() - began) * 1000) / decisions);
    cpu.push((user + system) / decisions);
  }
  if (seen !== rounds * decisions) throw new Error(`${name}: ${rounds * decisions - seen} questions without an answer`);
  return {
    name,
    decisions,
    cpuMicroseconds: median(cpu),
    microseconds: median(wall),
    ...(target === undefined ? {} : { targetMicroseconds: target }),
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Runs all cases, about three seconds. */
export function benchRegulations(): readonly Measured[] {
  const warm = 200_000;
  const day = '2026-11-20';
  const spread = (index: number): LegalQuery =>
    query(places[index % places.length] ?? madrid, start + ((index * 7919) % 1440) * minute);
  for (let index = 0; index < 20_000; index += 1) legalWindow(spread(index));
  return [
    measured('warm, one zone', warm, (index) => legalWindow(query(madrid, start + (index % 1440) * minute)), 20),
    measured(
      'warm, state unknown',
      warm,
      (index) => legalWindow(query(unknownUs, start + (index % 1440) * minute)),
      20,
    ),
    measured('warm, many places', warm, (index) => legalWindow(spread(index)), 20),
    measured(
      'warm, with caps and requirements',
      warm,
      (index) => {
        const asked = spread(index);
        const { whereabouts } = asked;
        capsFor(whereabouts, {}, day);
        requirementsFor({ place: whereabouts, day, class: 'marketing' });
        return legalWindow(asked);
      },
      20,
    ),
    measured('cold day: every decision on a day not asked for yet', 2_000, coldDays()),
    measured('cold place: every decision by a new rule book', 200, (index) =>
      new Regulations(new RuleBook(ruleBook.files)).legalWindow(spread(index)),
    ),
  ];
}

function coldDays(): () => unknown {
  let day = 0;
  return () => legalWindow(query(unknownUs, start + (day += 1) * 1440 * minute));
}

if (process.argv[1] === import.meta.filename) {
  const results = benchRegulations();
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
  else {
    console.log('   CPU µs   wall µs  a decision');
    for (const { name, cpuMicroseconds, microseconds, targetMicroseconds } of results) {
      const target = targetMicroseconds === undefined ? '' : `  (target ${targetMicroseconds})`;
      const figures = [cpuMicroseconds, microseconds].map((value) => value.toFixed(2).padStart(9)).join(' ');
      console.log(`${figures}  ${name}${target}`);
    }
  }
}
