import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../stack.js';
import { processFacts, signalProcess } from './processes.js';
import { isAlive, readJson, readOwner, removal, runPrefix, type ProcessRecord } from './run-directory.js';
import { decideSweep, isOurs } from './sweep-decision.js';

/** Ends the servers and removes the data of runs whose owner was killed. Runs of other users and live runs stay. */
export async function sweepOrphans(log: Log, parent = tmpdir()): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(runPrefix));
  await Promise.all(names.map((name) => sweepRun(path.join(parent, name), log)));
}

async function sweepRun(location: string, log: Log): Promise<void> {
  const found = await stat(location).catch(() => undefined);
  if (!found?.isDirectory() || (process.getuid && found.uid !== process.getuid())) return;
  const owner = await readOwner(location);
  const decision = decideSweep({
    owner,
    ownerAlive: owner !== undefined && isAlive(owner),
    ageMs: Date.now() - found.mtimeMs,
    processes: await readRecords(path.join(location, 'processes')),
  });
  if (decision.kind === 'leave') return;
  if (decision.end.length > 0) log(`ending ${decision.end.length} servers left behind by a killed run`);
  await Promise.all(decision.end.map(endProcess));
  if (decision.removeData) await rm(location, removal);
  else await rm(path.join(location, 'processes'), { recursive: true, force: true });
}

async function readRecords(folder: string) {
  const names = await readdir(folder).catch(() => []);
  const records = await Promise.all(names.map((name) => readJson<ProcessRecord>(path.join(folder, name))));
  return records
    .filter((record) => record !== undefined)
    .map((record) => ({ record, facts: processFacts(record.pid) }));
}

/** Ends a process at once; one that does not heed its own crash signal within five seconds is killed. */
async function endProcess(record: ProcessRecord): Promise<void> {
  const deadline = Date.now() + 5000;
  signalProcess(record.pid, record.crashSignal);
  while (isOurs(record, processFacts(record.pid))) {
    if (Date.now() > deadline) {
      signalProcess(record.pid, 'SIGKILL');
      return;
    }
    await delay(20);
  }
}
