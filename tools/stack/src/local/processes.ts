import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What identifies a process beyond its number, which the system gives out again. */
export interface ProcessFacts {
  /** Opaque, constant for the life of the process. */
  startedAt: string;
  command: string;
}

/** @returns undefined if there is no such process (any more). Synchronous: a start must leave no unrecorded moment. */
export function processFacts(pid: number): ProcessFacts | undefined {
  try {
    return process.platform === 'linux' ? factsFromProc(pid) : factsFromPs(pid);
  } catch {
    return undefined;
  }
}

function factsFromProc(pid: number): ProcessFacts | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  // The second field is the program's name in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' || startTicks === undefined ? undefined : { startedAt: startTicks, command };
}

function factsFromPs(pid: number): ProcessFacts | undefined {
  const line = execFileSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  // lstart is always five words: Sat Nov 21 21:57:39 2026
  const match = /^(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/s.exec(line);
  return match?.[1] && match[2] !== undefined ? { startedAt: match[1], command: match[2] } : undefined;
}

/** Sends a signal; a process that has just gone is no fault. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
