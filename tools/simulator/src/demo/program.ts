import { StackError } from '@rebound/stack';
import { demoHelp, type DemoOptions, parseDemoOptions, UsageError } from './options.js';
import type { runDemo } from './run-demo.js';
import { demoKeys } from './set-up-shop.js';
import { printSummary } from './summary.js';
import { serviceNames } from './urls.js';
import { allHeld } from './verdict.js';
import type { World } from './world-under-test.js';

export interface Surface {
  readonly args: readonly string[];
  /** With `--json` nothing but the summary. */
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborts when somebody wants it to end. */
  readonly signal: AbortSignal;
  readonly run: typeof runDemo;
}

/** The demo as a program. @returns its exit code: 0 all held, 1 not, 2 it could not be run */
export async function demoProgram(surface: Surface): Promise<number> {
  const { args, stdout, stderr } = surface;
  try {
    const options = parseDemoOptions(args);
    if (options !== 'help') return await play(options, surface);
    stdout.write(demoHelp);
    return 0;
  } catch (error) {
    stderr.write(`${messageOf(error)}\n`);
    return 2;
  }
}

async function play(options: DemoOptions, { stdout, stderr, signal, run }: Surface): Promise<number> {
  const out = options.json ? stderr : stdout;
  const log = (line: string) => void out.write(`${line}\n`);
  const { summary, breaches, world } = await run({ ...options, log, live: out, signal });
  try {
    out.write(printSummary(summary, breaches));
    if (options.json) stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    const held = allHeld(summary);
    if (!held) log(`not everything held; the logs are in ${world.folder}`);
    if (!options.once && !signal.aborted) await stayUp(world, out, signal);
    return held ? 0 : 1;
  } finally {
    log('stopping…');
    await world.close();
  }
}

async function stayUp(world: World, out: NodeJS.WriteStream, signal: AbortSignal): Promise<void> {
  const { urls, stack, rootKey, folder } = world;
  out.write(
    [
      'It stays up; Ctrl-C stops everything.',
      ...serviceNames.map((name) => `  ${name.padEnd(16)}${urls[name]}   (API: /docs, metrics: /metrics)`),
      `  ${'carrier'.padEnd(16)}${urls.emulator}`,
      `  ${'Kafka'.padEnd(16)}${stack.kafkaBrokers}`,
      `  ${'PostgreSQL'.padEnd(16)}${stack.databaseUrl}`,
      `  ${'Redis'.padEnd(16)}${stack.redisUrl}`,
      `  ${'logs'.padEnd(16)}${folder}`,
      '',
      'To try:',
      `  curl -s -H 'authorization: Bearer ${demoKeys.viewer}' ${urls.analytics}/v1/reports/attribution`,
      `  REBOUND_KEY=${rootKey} npm run --silent rebound -- diff definitions/demo --url ${urls.campaigns}`,
      `  curl -s -u '${demoKeys.server}:' -H 'content-type: application/json' -d '{"userId":"you","event":"Product Added","properties":{"cart_id":"c1","product_id":"p1","quantity":1}}' ${urls.ingest}/v1/track`,
      '',
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** What is nobody's fault in here is told in a line, everything else with where it happened. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected =
    error instanceof StackError || error instanceof UsageError || error.message === 'stopped' || 'code' in error;
  return expected ? error.message : (error.stack ?? error.message);
}
