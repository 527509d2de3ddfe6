import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process of which the CPU counts, with all its children. */
export interface Watched {
  readonly name: string;
  readonly pid: number;
}

interface Stat {
  readonly parent: number;
  /** User and system time, its own and that of children it has waited for, in clock ticks (proc(5): fields 14 to 17). */
  readonly ticks: number;
}

/** The line of /proc/<pid>/stat: the command in brackets may hold anything, so fields are counted from the last bracket. */
export function parseStat(line: string): Stat {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(fields[field - 3]);
  return { parent: at(4), ticks: at(14) + at(15) + at(16) + at(17) };
}

let ticksASecond: number | undefined;

const microsPerTick = (): number => {
  ticksASecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return 1e6 / ticksASecond;
};

export function requireProc(): void {
  if (process.platform !== 'linux') {
    throw new Error(`CPU is read from /proc, which ${process.platform} does not have: benchmarks run on Linux only`);
  }
}

function readStats(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      stats.set(pid, parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')));
    } catch {
      // It ended while we looked: its time is its parent's now.
    }
  }
  return stats;
}

/** CPU of each process and its descendants so far, µs. A PostgreSQL backend that ended stays counted in its postmaster. */
export function cpuMicros(watched: readonly Watched[]): Record<string, number> {
  const stats = readStats();
  const children = Map.groupBy(stats.keys(), (pid) => stats.get(pid)?.parent ?? 0);
  const ticksOf = (pid: number): number =>
    (stats.get(pid)?.ticks ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + ticksOf(child), 0);
  const micros: Record<string, number> = {};
  for (const { name, pid } of watched) micros[name] = (micros[name] ?? 0) + ticksOf(pid) * microsPerTick();
  return micros;
}

/** Counts from now on. */
export class CpuMeter {
  private readonly before: Record<string, number>;
  private readonly ownBefore = process.cpuUsage();

  constructor(private readonly watched: readonly Watched[]) {
    this.before = cpuMicros(watched);
  }

  /** Since the start, by process, µs. */
  read(): Record<string, number> {
    const now = cpuMicros(this.watched);
    return Object.fromEntries(Object.entries(now).map(([name, micros]) => [name, micros - (this.before[name] ?? 0)]));
  }

  /** Of this process, which makes the load, µs. */
  readOwn(): number {
    const { user, system } = process.cpuUsage(this.ownBefore);
    return user + system;
  }
}
