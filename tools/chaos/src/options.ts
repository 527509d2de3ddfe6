import { parseArgs } from 'node:util';
import { type FaultKindRow, faultKinds } from './plan/fault-kinds.js';

export const scenarios = ['faults', 'stop-survives'] as const;
export type Scenario = (typeof scenarios)[number];

export type Options = Readonly<{
  scenario: Scenario;
  minutes: number;
  seed: number;
  fleet: boolean;
  json: boolean;
}>;

const kinds = Object.entries<FaultKindRow>(faultKinds).map(
  ([kind, { description }]) => `    ${kind.padEnd(20)}${description}`,
);

export const help = `npm run chaos -- [options]

People shop at the storefront of the simulator, in virtual time, while processes and servers are taken away by a plan that
follows from the seed. In the end the simulator's truth is compared with what stands on the topics and at the carrier. The
exit code is 0 only if every promise held, every fault was recovered from, and nothing is left in an outbox.

  --minutes N     how long people are active, 1 to 120; starting and settling come on top (default 2, or the
                  length of each outage in stop-survives)
  --seed N        other people, another plan (default 1)
  --fleet         the six services as processes of their own, twice; otherwise two processes with all six
  --scenario S    faults (default): faults by seed, of these kinds:
${kinds.join('\n')}
                  stop-survives: the broker, PostgreSQL and dispatch are away in turn, for N minutes each, while
                  people write STOP
  --json          the result as JSON on stdout; progress goes to stderr
  --help          this text
`;

/** @throws Error with one line that says which option and why */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: 'faults' },
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      fleet: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const scenario = scenarios.find((name) => name === values.scenario);
  if (!scenario) throw new Error(`--scenario must be one of ${scenarios.join(', ')}`);
  const seed = number('--seed', values.seed, 0, 2 ** 31);
  if (!Number.isInteger(seed)) throw new Error('--seed must be a whole number');
  const minutes = number('--minutes', values.minutes, scenario === 'faults' ? 1 : 0.1, 120);
  return { scenario, minutes, seed, fleet: values.fleet, json: values.json };
}

function number(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high))
    throw new Error(`${option} must be a number from ${low} to ${high}`);
  return value;
}
