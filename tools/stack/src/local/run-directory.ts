import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StackError } from '../stack.js';
import { processFacts } from './processes.js';

export const runPrefix = 'rebound-stack-';

/** A server that is just ending may still be writing. */
export const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** Who started a run, so that a later start can tell an orphan from a neighbour. */
export interface Owner {
  pid: number;
  startedAt: string;
  /** Kept data outlives its owner; only the servers are orphans then. */
  keepData: boolean;
}

/** A server's process as noted at its start. Every process of ours shows one of `marks` in its command line. */
export interface ProcessRecord {
  pid: number;
  startedAt: string;
  marks: string[];
  /** The signal that ends it at once and lets it give back what the system holds for it. */
  crashSignal: NodeJS.Signals;
}

/** One run's directory: the servers' data, their logs, and the notes by which a sweep finds what was left behind. */
export class RunDirectory {
  private constructor(
    readonly location: string,
    readonly keepData: boolean,
  ) {}

  /** @throws StackError if kept data of that name is in use by a running stack. */
  static async create(name: string, keepData: boolean, parent = tmpdir()): Promise<RunDirectory> {
    const label = name.replaceAll(/[^a-zA-Z0-9_-]/g, '-');
    const kept = path.join(parent, `${runPrefix}${userLabel()}-kept-${label}`);
    if (keepData) await mkdir(kept, { recursive: true });
    const location = keepData ? kept : await mkdtemp(path.join(parent, `${runPrefix}${userLabel()}-${label}-`));
    // PostgreSQL may run as another user: it must be able to pass through, but not to look around.
    await chmod(location, 0o711);
    const directory = new RunDirectory(location, keepData);
    const owner = await readOwner(location);
    if (owner && isAlive(owner)) {
      throw new StackError(
        `the kept data "${name}" is in use by process ${owner.pid}; stop it first or use another name`,
      );
    }
    directory.own();
    return directory;
  }

  private own(): void {
    const facts = processFacts(process.pid);
    const owner: Owner = { pid: process.pid, startedAt: facts?.startedAt ?? '', keepData: this.keepData };
    writeFileSync(path.join(this.location, 'owner.json'), JSON.stringify(owner), { mode: 0o600 });
  }

  path(...parts: string[]): string {
    return path.join(this.location, ...parts);
  }

  /** Notes a server's process. Synchronous, so that no moment is left in which a kill of ours would leave it unknown. */
  record(name: string, record: ProcessRecord): void {
    mkdirSync(this.path('processes'), { recursive: true });
    writeFileSync(this.path('processes', `${name}.json`), JSON.stringify(record));
  }

  forget(name: string): void {
    rmSync(this.path('processes', `${name}.json`), { force: true });
  }

  /** Unless the data is to be kept: then the owner's note stays too, and tells the sweeps so. */
  async remove(): Promise<void> {
    if (!this.keepData) await rm(this.location, removal);
  }

  /** Synchronous, for the way out: a server that was told to end writes for a moment longer, and `rmSync` retries without a pause. */
  removeNow(): void {
    if (this.keepData) return;
    for (let attempt = 1; attempt <= 40 && existsSync(this.location); attempt += 1) {
      if (attempt > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      try {
        rmSync(this.location, { recursive: true, force: true });
      } catch (error) {
        // Something was written meanwhile: the next attempt sees it.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
      }
    }
  }

  /** The end of a server's log, for an error message. */
  tailOf(file: string, lines = 12): string {
    try {
      return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
    } catch {
      return '';
    }
  }
}

export async function readOwner(location: string): Promise<Owner | undefined> {
  return readJson<Owner>(path.join(location, 'owner.json'));
}

export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

export function isAlive(owner: Owner): boolean {
  return processFacts(owner.pid)?.startedAt === owner.startedAt;
}

const userLabel = (): string => String(process.getuid?.() ?? 'user');
