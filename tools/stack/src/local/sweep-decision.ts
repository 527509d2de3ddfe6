import type { ProcessFacts } from './processes.js';
import type { Owner, ProcessRecord } from './run-directory.js';

/** A directory without an owner may be one that is just being made. */
const youngMs = 60_000;

export interface RunFacts {
  owner: Owner | undefined;
  ownerAlive: boolean;
  ageMs: number;
  processes: { record: ProcessRecord; facts: ProcessFacts | undefined }[];
}

export type SweepDecision =
  { kind: 'leave'; reason: 'in use' | 'just begun' } | { kind: 'sweep'; end: ProcessRecord[]; removeData: boolean };

/** Decides about one run's directory. Only processes that are proven ours are ended: number, start and command line. */
export function decideSweep(run: RunFacts): SweepDecision {
  if (run.ownerAlive) return { kind: 'leave', reason: 'in use' };
  if (run.owner === undefined && run.ageMs < youngMs) return { kind: 'leave', reason: 'just begun' };
  const end = run.processes.filter(({ record, facts }) => isOurs(record, facts)).map(({ record }) => record);
  return { kind: 'sweep', end, removeData: run.owner?.keepData !== true };
}

/** The system gives numbers out again, so the number alone proves nothing. */
export function isOurs(record: ProcessRecord, facts: ProcessFacts | undefined): boolean {
  return (
    facts !== undefined &&
    facts.startedAt === record.startedAt &&
    record.marks.some((mark) => facts.command.includes(mark))
  );
}
