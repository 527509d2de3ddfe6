import { profileChanged } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import type { NewTimer, Timers } from '@rebound/persistence';
import { isPublic, profileOf } from './domain/person/describe.js';
import type { WorkingSet } from './domain/working-set.js';

/** Publishes the profiles that changed: the last state of a batch, with a version for every change in between. */
export function publishProfiles(tx: Tx, set: WorkingSet): void {
  const { workspaceId, policy } = set;
  for (const person of set.persons.values()) {
    const { changedBy, id, version } = person;
    if (!changedBy || !isPublic(person)) continue;
    tx.publish(profileChanged, {
      workspaceId,
      id: derivedId('profile', workspaceId, id, version),
      subject: id,
      time: changedBy.time,
      recordedAt: changedBy.recordedAt,
      data: profileOf(person, policy),
      ...(changedBy.traceparent === undefined ? {} : { traceparent: changedBy.traceparent }),
    });
  }
}

/** Arms what the decisions ask for. After the rows are written: timers are always locked last. */
export async function armTimers(tx: Tx, timers: Timers, sets: readonly WorkingSet[]): Promise<void> {
  const fresh: NewTimer[] = [];
  const moved: NewTimer[] = [];
  for (const { workspaceId, alarms } of sets) {
    for (const [key, { kind, dueAt, moves, traceparent }] of alarms) {
      const timer = { workspaceId, kind, key, dueAt, ...(traceparent === undefined ? {} : { traceparent }) };
      (moves ? moved : fresh).push(timer);
    }
  }
  await timers.arm(tx, fresh);
  await timers.set(tx, moved);
}
