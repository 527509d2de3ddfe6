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

  --once        end after the summary; the exit code is 0 only if every promise held, and there was something to hold: every
                event acknowledged, texts due and delivered, a fair draw of whom to hold out, next to nobody undecided
  --json        print the summary as JSON on stdout; progress goes to stderr
  --people N    how many shoppers and travellers (default 2000)
  --seed N      another seed is another town (default 1)
  --help        this text
`;

/** The command line is wrong; the message is one line that says which option and why. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseDemoOptions(args: readonly string[]): DemoOptions | 'help' {
  const values = valuesOf(args);
  if (values.help) return 'help';
  return {
    once: values.once,
    json: values.json,
    people: integer('--people', values.people, 1, 9000),
    seed: integer('--seed', values.seed, 0, 2 ** 31),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        people: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // The first line says what is wrong, what follows how to write an option that begins with a dash.
    throw new UsageError((error as TypeError).message.split('\n')[0]);
  }
}

function integer(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high)
    throw new UsageError(`${option} must be a whole number from ${low} to ${high}, not "${text}"`);
  return value;
}
