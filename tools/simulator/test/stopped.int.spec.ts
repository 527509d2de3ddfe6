import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const demo = path.resolve(import.meta.dirname, '../dist/demo.js');
const running: ChildProcess[] = [];
const folders: string[] = [];
/** Where a test failed: the demo and its services are one process group, its servers are noted in the run's folder. */
afterEach(async () => {
  for (const child of running.splice(0).filter(({ exitCode }) => exitCode === null)) {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await once(child, 'exit');
  }
  for (const folder of folders.splice(0)) {
    const notes = (await readdir(folder, { recursive: true })).filter((name) => /\bprocesses\/.*\.json$/.test(name));
    for (const note of notes) {
      const { pid } = JSON.parse(await readFile(path.join(folder, note), 'utf8')) as { pid: number };
      process.kill(pid, 'SIGKILL');
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});

/** Whether somebody takes connections on that port of this machine. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('Ctrl-C', () => {
  it.each([
    ['while the servers start', /up on port|in Docker/],
    ['while people shop', /opt-ins imported/],
  ])('%s ends the demo and everything it has started', async (_, moment) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'rebound-stopped-test-'));
    folders.push(folder);
    await chmod(folder, 0o711);
    // Servers of its own, whatever ours are.
    const env = { ...process.env, TMPDIR: folder, KAFKA_BROKERS: '', DATABASE_URL: '', REDIS_URL: '' };
    const child = spawn(process.execPath, [demo, '--once', '--json', '--people', '20'], {
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running.push(child);
    const said: string[] = [];
    let told = false;
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (!told && moment.test(line)) told = child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number];
    expect([code, said.at(-1)]).toEqual([2, 'stopped']);
    const ports = said.flatMap((line) => /up on port (\d+)/.exec(line)?.[1] ?? []).map(Number);
    expect(await Promise.all(ports.map(answers))).toEqual(ports.map(() => false));
    expect((await readdir(folder)).filter((name) => name.startsWith('rebound-stack-'))).toEqual([]);
  });
});
