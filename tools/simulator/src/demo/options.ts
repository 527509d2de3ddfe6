import { parseArgs } from 'node:util';

export type DemoOptions = Readonly<{
  people: number;
  seed: number;
  /** End after the summary instead of staying up. */
  once: boolean;
  /** The summary as JSON on stdout, everything else on stderr. */
  json: boolean;
}>;

export const demoHelp = `npm run demo -- [options]

Starts Kafka, PostgreSQL and Redis, the six services, a carrier that speaks Twilio's API and a storefront whose people shop,
leave, come back and answer. Two and a half virtual days pass in about two minutes. At the end it compares what was
promised with what happened.

  --once        end after the summary; the exit code is 0 only if every promise held
  --json        print the summary as JSON on stdout; progress goes to stderr
  --people N    how many shoppers and travellers (default 2000)
  --seed N      another seed is another town (default 1)
  --help        this text
`;

/** @throws Error with one line that says which option and why */
export function parseDemoOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      people: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    once: values.once,
    json: values.json,
    people: integer('--people', values.people, 1, 9000),
    seed: integer('--seed', values.seed, 0, 2 ** 31),
  };
}

function integer(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw new Error(`${option} must be a whole number from ${low} to ${high}`);
  return value;
}
