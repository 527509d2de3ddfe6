import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly process: ChildProcess;
  /** Asks it to drain and end; kills it when it does not within the time. */
  stop(withinMs?: number): Promise<void>;
  kill(): Promise<void>;
  /** Rejects when the process ends without having been asked to. */
  readonly failed: Promise<never>;
}

export interface ChildOptions {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** For Node itself. */
  readonly flags?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Everything it prints is appended here. */
  readonly logFile: string;
  readonly ipc?: boolean;
}

const alive = new Set<ChildProcess>();
// Should this process end without having stopped them, none is left behind, one that stands still by SIGSTOP included.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Starts a Node program of ours beside this one. Its environment is ours with `env` on top. */
export function startChild({ name, script, args = [], flags = [], env, logFile, ipc }: ChildOptions): Child {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--disable-warning=ExperimentalWarning', ...flags, script, ...args],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    },
  );
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  let asked = false;
  const ended = once(child, 'exit');
  const failed = ended.then(([code, signal]): never | Promise<never> => {
    log.end();
    if (asked) return new Promise<never>(() => undefined);
    throw new Error(`${name} ended with ${String(signal ?? code)}; its output is in ${logFile}`);
  });
  failed.catch(() => undefined);
  const end = async (signal: NodeJS.Signals) => {
    asked = true;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await ended;
    }
  };
  return {
    name,
    pid: child.pid ?? 0,
    process: child,
    failed,
    stop: async (withinMs = 15_000) => {
      const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
      await end('SIGTERM');
      clearTimeout(late);
    },
    kill: () => end('SIGKILL'),
  };
}
