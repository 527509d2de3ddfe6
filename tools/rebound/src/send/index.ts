import { InvalidArgumentError, Option, type Command } from 'commander';
import { setTimeout as pause } from 'node:timers/promises';
import { fromWhereTheUserIs } from '../commands/connection.js';
import { exitCodes, Failure } from '../failure.js';
import { EdgeClient } from './edge-client.js';
import type { Line } from './line.js';
import { loadMapping } from './mapping.js';
import { readCsv } from './read-csv.js';
import { readNdjson } from './read-ndjson.js';
import { sendFile, type Summary } from './send-file.js';
import { ShownProgress, summaryText } from './show-progress.js';

interface SendOptions {
  readonly url: string;
  readonly key?: string;
  readonly workspace?: string;
  readonly format?: 'ndjson' | 'csv';
  readonly mapping?: string;
  readonly history: boolean;
  readonly resume: boolean;
  readonly concurrency: number;
  readonly rate?: number;
  readonly report?: string;
  readonly json: boolean;
}

const examples = `
Examples:
  npm run rebound -- send events.ndjson --key rb_shop_…
  npm run rebound -- send orders.csv --mapping orders.map.yaml --history
  npm run rebound -- send events.ndjson --resume

A line without an id gets one made of the file's content and the line's number, so that sending again doubles nothing.
Ctrl-C stops after what is under way; --resume goes on there.`;

const positive = (text: string): number => {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError('Must be a number above 0.');
};
const positiveInteger = (text: string): number => {
  const number = positive(text);
  if (Number.isInteger(number)) return number;
  throw new InvalidArgumentError('Must be a whole number.');
};

/** Adds `rebound send <file>`. */
export function sendCommand(program: Command): void {
  program
    .command('send')
    .argument('<file>', 'NDJSON (Segment messages or CloudEvents, one a line) or CSV')
    .summary('stream a file of events to ingest')
    .description(
      'Streams a file of events through the same HTTP path as every other event. Tells each line that was refused, with its reason, and can go on after an interruption.',
    )
    .addOption(
      new Option('--url <url>', 'base URL of ingest').env('REBOUND_INGEST_URL').default('http://localhost:7001'),
    )
    .addOption(new Option('--key <key>', 'a server key').env('REBOUND_WRITE_KEY'))
    .option('--workspace <name>', 'with the root key: the workspace it acts in')
    .addOption(new Option('--format <format>', 'by default told from the name').choices(['ndjson', 'csv']))
    .option('--mapping <file>', 'for CSV: YAML that says which column is which field')
    .option('--history', 'events of the past, of any age: they update profiles and never trigger a message', false)
    .option('--resume', 'go on where an interrupted sending of this file stopped', false)
    .option('--concurrency <n>', 'requests under way at a time', positiveInteger, 4)
    .option('--rate <events>', 'most events a second', positive)
    .option('--report <file>', 'where refused lines are written (default: <file>.rejected.ndjson)')
    .option('--json', 'print the summary as JSON', false)
    .addHelpText('after', examples)
    .action(run);
}

async function run(given: string, options: SendOptions): Promise<void> {
  const { url, key, workspace, history, resume, concurrency, rate, report, json } = options;
  if (!key) throw new Failure('no key: give a server key by --key or in REBOUND_WRITE_KEY', exitCodes.usage);
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new Failure(`${url} is not a URL such as http://localhost:7001`, exitCodes.usage);
  }
  const file = fromWhereTheUserIs(given);
  const lines = await readerOf(file, options);
  const shown = new ShownProgress(process.stderr, () => performance.now());
  const signal = interruption(shown);
  const wait = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal });
  const client = new EdgeClient(
    { url, key, history, ...(workspace === undefined ? {} : { workspace }) },
    {
      fetch,
      pause: wait,
      now: () => performance.now(),
      onRetry: (reason, ms) => shown.note(`${url}: ${reason}; again in ${(ms / 1000).toFixed(1)} s`),
    },
  );
  try {
    const summary = await sendFile({
      file,
      lines,
      client,
      url,
      history,
      resume,
      concurrency,
      report: report === undefined ? `${file}.rejected.ndjson` : fromWhereTheUserIs(report),
      signal,
      onProgress: (progress) => shown.show(progress),
      onNote: (note) => shown.note(note),
      pause: wait,
      ...(rate === undefined ? {} : { rate }),
    });
    shown.clear();
    tell(summary, json);
  } finally {
    shown.clear();
  }
}

async function readerOf(
  file: string,
  { format, mapping }: SendOptions,
): Promise<(file: string) => AsyncIterable<Line>> {
  const csv = format === 'csv' || (format === undefined && (mapping !== undefined || /\.(csv|tsv)$/i.test(file)));
  if (!csv) return readNdjson;
  if (mapping === undefined) throw new Failure('CSV needs --mapping <file>', exitCodes.usage);
  const columns = await loadMapping(fromWhereTheUserIs(mapping));
  return (one) => readCsv(one, columns);
}

function tell(summary: Summary, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(summary, null, 2) : summaryText(summary)}\n`);
  if (summary.interrupted) process.exitCode = 130;
  else if (summary.refused > 0) process.exitCode = exitCodes.refused;
}

/** A Ctrl-C comes several times: the terminal tells the whole group, npm and our scripts hand it on. Later ones are meant. */
const echoesWithinMs = 2000;

/** The first Ctrl-C stops in good order, a second one at once. Listens to the end, so that no late echo cuts the summary off. */
function interruption(shown: ShownProgress): AbortSignal {
  const controller = new AbortController();
  let toldAt: number | undefined;
  const stop = (): void => {
    if (toldAt === undefined) {
      toldAt = performance.now();
      shown.note('stopping');
      controller.abort(new Error('interrupted'));
    } else if (performance.now() - toldAt >= echoesWithinMs) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return controller.signal;
}
