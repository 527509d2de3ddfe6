// `npm run demo`
import { StackError } from '@rebound/stack';
import { demoHelp, parseDemoOptions } from './demo/options.js';
import { demoKeys } from './demo/set-up-shop.js';
import { runDemo } from './demo/run-demo.js';
import { allHeld, printSummary } from './demo/summary.js';
import { serviceNames } from './demo/urls.js';
import type { World } from './demo/world-under-test.js';

async function main(): Promise<number> {
  const options = parseDemoOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(demoHelp);
    return 0;
  }
  const out = options.json ? process.stderr : process.stdout;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const { summary, breaches, world } = await runDemo({
    ...options,
    log: (line) => out.write(`${line}\n`),
    live: out,
    signal: stop.signal,
  });
  try {
    out.write(printSummary(summary, breaches));
    if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    const held = allHeld(summary);
    if (!held) out.write(`not every promise held; the logs are in ${world.folder}\n`);
    if (!options.once && !stop.signal.aborted) await stayUp(world, out, stop.signal);
    return held ? 0 : 1;
  } finally {
    out.write('stopping…\n');
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

try {
  process.exitCode = await main();
} catch (error) {
  const expected =
    error instanceof StackError ||
    (error instanceof Error && (error.message === 'stopped' || error.message.startsWith('--') || 'code' in error));
  process.stderr.write(
    `${expected && error instanceof Error ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 2;
}
