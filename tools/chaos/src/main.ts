// `npm run chaos`
import { StackError } from '@rebound/stack';
import { help, parseOptions } from './options.js';
import { printResult } from './running/result.js';
import { runChaos } from './running/run-chaos.js';
import { outages, printStops, type StopResult, stopSurvives } from './scenarios/stop-survives.js';

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const out = options.json ? process.stderr : process.stdout;
  const log = (line: string): void => void out.write(`${line}\n`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!stop.signal.aborted) log('stopping…');
      stop.abort(new Error('stopped'));
    });
  const running = { ...options, log, signal: stop.signal };
  if (options.scenario === 'stop-survives') {
    const results: StopResult[] = [];
    for (const outage of outages) results.push(await stopSurvives(outage, running));
    out.write(printStops(results));
    if (options.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
    return results.every(({ held }) => held) ? 0 : 1;
  }
  const { result, breaches } = await runChaos(running);
  out.write(printResult(result, breaches));
  if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return result.held ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof StackError || message === 'stopped' || message.startsWith('--');
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${expected || isUsage || !(error instanceof Error) ? message : (error.stack ?? message)}\n`);
  process.exitCode = 2;
}
