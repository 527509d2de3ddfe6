import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@rebound/testing';
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import path from 'node:path';

const bootstrap = path.resolve(import.meta.dirname, '../../../tools/workspace/bootstrap.mjs');
const fixture = path.join(import.meta.dirname, 'fixtures/slow-service.mjs');
const children: ChildProcess[] = [];

type Child = {
  process: ChildProcess;
  lines: () => Record<string, unknown>[];
  output: () => string;
  exit: Promise<unknown[]>;
};

const run = (args: readonly string[], env: Record<string, string> = {}): Child =>
  observed(spawn(process.execPath, [fixture, ...args], { env: { PATH: process.env.PATH, PORT: '0', ...env } }));

/** As npm's scripts start it, in a process group of its own, as a terminal gives it to a command. */
const runByScript = (): Child =>
  observed(
    spawn(process.execPath, [bootstrap, '--', fixture], {
      env: { PATH: process.env.PATH, PORT: '0' },
      detached: true,
    }),
  );

function observed(child: ChildProcessWithoutNullStreams): Child {
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const lines = () =>
    output
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line): Record<string, unknown> => JSON.parse(line));
  return { process: child, lines, output: () => output, exit: once(child, 'exit') };
}

async function started(child: Child): Promise<string> {
  const line = await until(() => child.lines().find(({ msg }) => msg === 'ready'), { timeoutMs: 60_000 });
  return String(line['url']);
}

type Answer = { status: number | undefined; connection: string | undefined; text: string };

/** A request whose body is sent in two parts, so that it is under way for as long as the test wants. */
function slowRequest(url: string) {
  const outgoing = request(`${url}/slow`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  const answer = new Promise<Answer>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection, text }));
    });
  });
  outgoing.write('{"a":');
  return { answer, finish: () => outgoing.end('1}') };
}

// A child runs what is built, and a process takes seconds to start on a busy machine.
jest.setTimeout(90_000);
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) killAll(child);
});

/** With what it started, where it leads a group. */
function killAll(child: ChildProcess): void {
  child.kill('SIGKILL');
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // It leads none, or nobody of it is left.
  }
}

async function takesNothingNew(child: ReturnType<typeof run>, url: string): Promise<void> {
  await until(() => child.lines().some(({ msg }) => msg === 'stopping'));
  await until(() =>
    fetch(`${url}/health/live`).then(
      () => false,
      () => true,
    ),
  );
}

describe('a service in its process', () => {
  it('finishes what is under way when told to stop, takes nothing new, and exits 0', async () => {
    const child = run([]);
    const url = await started(child);
    const slow = slowRequest(url);
    await until(async () => (await fetch(`${url}/metrics`)).ok);
    child.process.kill('SIGTERM');
    await takesNothingNew(child, url);
    slow.finish();
    expect(await slow.answer).toEqual({ status: 200, connection: 'close', text: '{"got":{"a":1}}' });
    expect(await child.exit).toEqual([0, null]);
    expect(child.lines().at(-1)).toMatchObject({ msg: 'drained', service: 'slow' });
  });

  it('gives up at the deadline and exits 1', async () => {
    const child = run([], { DRAIN_TIMEOUT_MS: '100' });
    const url = await started(child);
    const slow = slowRequest(url);
    slow.answer.catch(() => undefined);
    await until(async () => (await fetch(`${url}/metrics`)).ok);
    child.process.kill('SIGTERM');
    expect(await child.exit).toEqual([1, null]);
    expect(child.output()).toContain('not drained within the deadline');
  });

  it('exits at once when told twice', async () => {
    const child = run([], { DRAIN_TIMEOUT_MS: '60000' });
    const url = await started(child);
    const slow = slowRequest(url);
    slow.answer.catch(() => undefined);
    // Answered behind the slow request's arrival: now there is something to drain.
    await until(async () => (await fetch(`${url}/metrics`)).ok);
    child.process.kill('SIGTERM');
    await until(() => child.lines().some(({ msg }) => msg === 'stopping'));
    // Signals close to the first are taken for its echo: it is told until it heeds.
    await until(() => !child.process.kill('SIGTERM') || child.process.exitCode !== null);
    expect(await child.exit).toEqual([130, null]);
  });

  it('takes a Ctrl-C that comes from the terminal and from the script that started it for one, and drains', async () => {
    const child = runByScript();
    const url = await started(child);
    const slow = slowRequest(url);
    await until(async () => (await fetch(`${url}/metrics`)).ok);
    process.kill(-(child.process.pid ?? 0), 'SIGINT');
    await takesNothingNew(child, url);
    slow.finish();
    expect(await slow.answer).toMatchObject({ status: 200 });
    expect(await child.exit).toEqual([0, null]);
    expect(child.lines().at(-1)).toMatchObject({ msg: 'drained' });
  });

  it('ends on an error nobody expected, and tells of it what may be told', async () => {
    const child = run([]);
    const url = await started(child);
    await fetch(`${url}/die`, { method: 'POST' }).catch(() => undefined);
    expect(await child.exit).toEqual([70, null]);
    expect(child.lines().at(-1)).toMatchObject({ level: 'error', error: { type: 'Error', reason: 'unexpected' } });
    expect(child.output()).not.toContain('34600000001');
  });

  it('refuses to start with settings that are wrong, and says which, why and what would do', async () => {
    const child = run([], { PORT: 'http', OTEL_SAMPLE_RATIO: '7' });
    expect((await child.exit)[0]).toBe(1);
    expect(child.output()).toMatch(/PORT must be a number \(for example: PORT=7001\)/);
    expect(child.output()).toMatch(/OTEL_SAMPLE_RATIO must not be greater than 1/);
  });

  it('refuses to start when its port is taken', async () => {
    const port = new URL(await started(run([]))).port;
    const second = run([], { SLOW_PORT: port });
    expect((await second.exit)[0]).toBe(1);
    expect(second.output()).toContain('EADDRINUSE');
  });

  it('prints its settings and its usage', async () => {
    const settings = run(['settings']);
    expect((await settings.exit)[0]).toBe(0);
    expect(settings.output()).toMatch(/SLOW_PORT or PORT\n {4}Port to listen on/);
    const help = run(['--help']);
    await help.exit;
    expect(help.output()).toContain('migrate');
    expect((await run(['dance']).exit)[0]).toBe(2);
  });
});
