import { describe, expect, it } from '@jest/globals';
import { decideSweep, isOurs, type RunFacts } from './sweep-decision.js';

const record = { pid: 4711, startedAt: '100', marks: ['/runs/a', '127.0.0.1:20001'], crashSignal: 'SIGKILL' } as const;
const owner = { pid: 1, startedAt: '50', keepData: false };
const orphan: RunFacts = {
  owner,
  ownerAlive: false,
  ageMs: 0,
  processes: [
    { record: { ...record, marks: [...record.marks] }, facts: { startedAt: '100', command: 'java /runs/a' } },
  ],
};

describe('decideSweep', () => {
  it('leaves a run whose owner lives', () => {
    expect(decideSweep({ ...orphan, ownerAlive: true })).toEqual({ kind: 'leave', reason: 'in use' });
  });

  it('leaves a directory that is just being made and sweeps it once it is old', () => {
    const unowned = { ...orphan, owner: undefined, processes: [] };
    expect(decideSweep({ ...unowned, ageMs: 59_999 })).toEqual({ kind: 'leave', reason: 'just begun' });
    expect(decideSweep({ ...unowned, ageMs: 60_000 })).toEqual({ kind: 'sweep', end: [], removeData: true });
  });

  it('ends the servers of a killed run and removes its data', () => {
    const decision = decideSweep(orphan);
    expect(decision).toMatchObject({ kind: 'sweep', end: [{ pid: 4711 }], removeData: true });
  });

  it('ends the servers but not the data of a killed run that was to keep it', () => {
    const decision = decideSweep({ ...orphan, owner: { ...owner, keepData: true } });
    expect(decision).toMatchObject({ kind: 'sweep', end: [{ pid: 4711 }], removeData: false });
  });

  it('ends no process that is gone or is another by now', () => {
    const stranger = { ...orphan, processes: orphan.processes.map((each) => ({ ...each, facts: undefined })) };
    expect(decideSweep(stranger)).toMatchObject({ kind: 'sweep', end: [] });
  });
});

describe('isOurs', () => {
  const ours = { ...record, marks: [...record.marks] };

  it('knows a server by its start and its command line', () => {
    expect(isOurs(ours, { startedAt: '100', command: 'postgres -D /runs/a/postgres' })).toBe(true);
    expect(isOurs(ours, { startedAt: '100', command: 'redis-server 127.0.0.1:20001' })).toBe(true);
  });

  it('is not fooled by a number that was given out again', () => {
    expect(isOurs(ours, { startedAt: '101', command: 'postgres -D /runs/a/postgres' })).toBe(false);
    expect(isOurs(ours, { startedAt: '100', command: 'vim notes' })).toBe(false);
    expect(isOurs(ours, undefined)).toBe(false);
  });
});
