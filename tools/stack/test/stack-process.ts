import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerName } from '../src/index.js';
import { processFacts } from '../src/local/processes.js';
import { sweepOrphans } from '../src/local/sweep.js';

const main = path.resolve(import.meta.dirname, '../dist/main.js');

export interface StackProcess {
  readonly process: ChildProcess;
  /** What it prints once all servers are up. */
  readonly up: Promise<{ readonly pids: Readonly<Partial<Record<ServerName, number>>> }>;
  /** Its lines on stderr. */
  readonly said: readonly string[];
  /** Resolves with such a line, also where it has been said. */
  saying(text: RegExp): Promise<string>;
  readonly exit: Promise<number | NodeJS.Signals>;
}

/** Those of these processes that are there. */
export const alive = (pids: readonly number[]): number[] => pids.filter((pid) => processFacts(pid) !== undefined);

/** Waits until none of these processes is there any more: one that is killed is so a moment before it is gone. */
export async function gone(pids: readonly number[]): Promise<void> {
  while (alive(pids).length > 0) await delay(20);
}

/** `npm run stack -- --json --fast` in temporary folders of the test's own, which no other run sweeps and that sweep no other. */
export class StackProcesses {
  private readonly folders: string[] = [];
  private readonly running: StackProcess[] = [];

  async folder(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'rebound-stack-test-'));
    this.folders.push(folder);
    // PostgreSQL may run as another user.
    await chmod(folder, 0o711);
    return folder;
  }

  start(folder: string, env: Readonly<Record<string, string>>): StackProcess {
    const child = spawn(process.execPath, [main, '--json', '--fast'], {
      env: { ...process.env, ...env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    const errors = createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
    const ended = exit.then((end) => Promise.reject(new Error(`it ended (${end}): ${said.join('\n')}`)));
    ended.catch(() => undefined);
    const printed = once(createInterface({ input: child.stdout }), 'line');
    const up = Promise.race([printed, ended]).then(([line]) => JSON.parse(String(line)) as Awaited<StackProcess['up']>);
    up.catch(() => undefined);
    const saying = async (text: RegExp): Promise<string> => {
      for (;;) {
        const line = said.find((one) => text.test(one));
        if (line !== undefined) return line;
        await Promise.race([once(errors, 'line'), ended]);
      }
    };
    const started: StackProcess = { process: child, up, said, saying, exit };
    this.running.push(started);
    return started;
  }

  /** Leaves nothing behind, also after a test that failed. */
  async close(): Promise<void> {
    for (const { process: child, exit } of this.running.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exit;
    }
    for (const folder of this.folders.splice(0)) {
      await sweepOrphans(() => undefined, folder);
      await rm(folder, { recursive: true });
    }
  }
}
