import { Controller } from '@nestjs/common';
import { profileChanged } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { isPublic, profileOf } from '../domain/person/describe.js';
import { lateVersions } from '../domain/person/late-versions.js';
import { arrayLiteral } from '../persistence/array-literal.js';
import { Keys, loadPersons } from '../persistence/load-rows.js';
import { WorkingSetFactory } from '../working-sets.js';

type Profile = ReceivedEvent<typeof profileChanged>;

/**
 * Segmentation reads its own profiles back. A version below one that was read before is a late duplicate (a process that was
 * stopped and woke up between commit and publish), and compaction would keep it: the current profile is published again.
 */
@Controller()
export class RepairProfilesHandler {
  constructor(private readonly sets: WorkingSetFactory) {}

  @HandlesAtLeisure(profileChanged)
  async handle(events: readonly Profile[], tx: Tx): Promise<void> {
    const workspaces = Map.groupBy(events, ({ workspaceId }) => workspaceId);
    for (const [workspaceId, own] of workspaces) await this.check(tx, workspaceId, own);
  }

  private async check(tx: Tx, workspaceId: string, events: readonly Profile[]): Promise<void> {
    const versions = events.map(({ data }) => ({ personId: data.personId, version: data.version }));
    const ids = [...new Set(versions.map(({ personId }) => personId))].sort();
    const rows = await tx.query<{ person_id: string; version: number }>(
      `SELECT person_id, version FROM read_profiles WHERE workspace_id = $1 AND person_id = ANY ($2::uuid[])`,
      [workspaceId, arrayLiteral('plain', ids)],
    );
    const { highest, behind } = lateVersions(new Map(rows.map((row) => [row.person_id, row.version])), versions);
    await tx.query(
      `INSERT INTO read_profiles (workspace_id, person_id, version)
       SELECT $1, person_id, version FROM unnest($2::uuid[], $3::int[]) AS read (person_id, version)
       ON CONFLICT (workspace_id, person_id) DO UPDATE
         SET version = EXCLUDED.version WHERE read_profiles.version < EXCLUDED.version`,
      [
        workspaceId,
        arrayLiteral('plain', ids),
        arrayLiteral(
          'plain',
          ids.map((id) => highest.get(id) ?? 0),
        ),
      ],
    );
    if (behind.size > 0) await this.publishAgain(tx, workspaceId, behind);
  }

  private async publishAgain(tx: Tx, workspaceId: string, personIds: ReadonlySet<string>): Promise<void> {
    const set = this.sets.make(workspaceId, tx);
    await loadPersons(tx, new Map([[workspaceId, set]]), new Keys().add(set, personIds), true);
    for (const person of set.persons.values()) {
      if (!isPublic(person)) continue;
      tx.publish(profileChanged, {
        workspaceId,
        id: derivedId('profile', workspaceId, person.id, person.version),
        subject: person.id,
        time: person.state.lastSeen,
        data: profileOf(person, set.policy),
      });
    }
  }
}
