import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';

export interface PersonRef {
  readonly workspaceId: string;
  readonly personId: string;
}

export interface Merge {
  readonly workspaceId: string;
  readonly from: string;
  readonly into: string;
}

export const personKey = ({ workspaceId, personId }: PersonRef): string => `${workspaceId}\n${personId}`;

interface PersonRow {
  workspace_id: string;
  person_id: string;
  merged_into: string | null;
}

@Injectable()
export class PersonsRepository {
  /**
   * Locks the persons in key order, making rows for new ones, and says who stands for each: what touches a person and what
   * the person buys wait for each other here, so that neither misses the other.
   */
  async lock(tx: SqlTx, refs: readonly PersonRef[]): Promise<(ref: PersonRef) => string> {
    const canonical = new Map<string, string>();
    let open = refs;
    // A merged person leads to another, who has to be locked as well. Merges are flat: two rounds do.
    while (open.length > 0) {
      const rows = await this.lockRows(tx, open);
      open = [];
      for (const row of rows) {
        const ref = { workspaceId: row.workspace_id, personId: row.person_id };
        canonical.set(personKey(ref), row.merged_into ?? row.person_id);
        const next = { workspaceId: row.workspace_id, personId: row.merged_into ?? '' };
        if (row.merged_into && !canonical.has(personKey(next))) open = [...open, next];
      }
    }
    return (ref) => {
      const direct = canonical.get(personKey(ref)) ?? ref.personId;
      return canonical.get(personKey({ ...ref, personId: direct })) ?? direct;
    };
  }

  private async lockRows(tx: SqlTx, refs: readonly PersonRef[]): Promise<PersonRow[]> {
    const params = [refs.map(({ workspaceId }) => workspaceId), refs.map(({ personId }) => personId)];
    await tx.query(
      `INSERT INTO persons (workspace_id, person_id)
       SELECT DISTINCT w, p FROM unnest($1::text[], $2::uuid[]) AS r(w, p) ORDER BY w, p
       ON CONFLICT DO NOTHING`,
      params,
    );
    return tx.query<PersonRow>(
      `SELECT workspace_id, person_id, merged_into FROM persons
        WHERE (workspace_id, person_id) IN (SELECT w, p FROM unnest($1::text[], $2::uuid[]) AS r(w, p))
        ORDER BY workspace_id, person_id
          FOR UPDATE`,
      params,
    );
  }

  /** `into` (canonical already) stands for `from` and for all who were merged into `from` before. Moves touches and orders. */
  async merge(tx: SqlTx, { workspaceId, from, into }: Merge): Promise<void> {
    const params = [workspaceId, from, into];
    await tx.query(
      `UPDATE persons SET merged_into = $3 WHERE workspace_id = $1 AND (person_id = $2 OR merged_into = $2)`,
      params,
    );
    await tx.query(`UPDATE touches SET person_id = $3 WHERE workspace_id = $1 AND person_id = $2`, params);
    await tx.query(`UPDATE orders SET person_id = $3 WHERE workspace_id = $1 AND person_id = $2`, params);
  }
}
