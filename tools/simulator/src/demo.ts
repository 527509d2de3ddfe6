// `npm run demo`
import { demoProgram } from './demo/program.js';
import { runDemo } from './demo/run-demo.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
process.exitCode = await demoProgram({
  args: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
  run: runDemo,
});
