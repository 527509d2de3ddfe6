import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import { isKind } from '../domain/definitions/definition-set.js';
import type { DefinitionVersion } from '../domain/definitions/definition-version.js';

export interface VersionRow {
  readonly workspace_id: string;
  readonly kind: string;
  readonly name: string;
  readonly version: number;
  readonly hash: string;
  readonly effective_from: Date;
  readonly removed: boolean;
  readonly body: Record<string, unknown>;
}

export const versionColumns = 'workspace_id, kind, name, version, hash, effective_from, removed, body';

/** Kinds that a newer program wrote are passed over. */
export const toVersion = ({ workspace_id, kind, effective_from, ...rest }: VersionRow): DefinitionVersion[] =>
  isKind(kind)
    ? [
        {
          workspaceId: workspace_id,
          kind,
          name: rest.name,
          version: rest.version,
          hash: rest.hash,
          effectiveFrom: effective_from.getTime(),
          removed: rest.removed,
          body: rest.body,
        },
      ]
    : [];

/** The immutable versions of all definitions. */
@Injectable()
export class DefinitionStore {
  async revision(tx: Pick<SqlTx, 'query'>): Promise<number> {
    const [row] = await tx.query<{ revision: string }>('SELECT revision FROM definition_revision');
    return Number(row?.revision ?? 0);
  }

  /** Whoever holds it is the only one who applies a folder. */
  async lock(tx: SqlTx): Promise<number> {
    const [row] = await tx.query<{ revision: string }>('SELECT revision FROM definition_revision FOR UPDATE');
    return Number(row?.revision ?? 0);
  }

  async since(tx: SqlTx, revision: number): Promise<{ versions: DefinitionVersion[]; revision: number }> {
    const rows = await tx.query<VersionRow & { revision: string }>(
      `SELECT ${versionColumns}, revision FROM definition_versions WHERE revision > $1 ORDER BY revision`,
      [revision],
    );
    return {
      versions: rows.flatMap(toVersion),
      revision: Math.max(revision, ...rows.map((row) => Number(row.revision))),
    };
  }

  /** The latest version of each definition of a workspace, removed ones included. */
  async latest(tx: Pick<SqlTx, 'query'>, workspaceId: string): Promise<DefinitionVersion[]> {
    const rows = await tx.query<VersionRow>(
      `SELECT DISTINCT ON (kind, name) ${versionColumns} FROM definition_versions WHERE workspace_id = $1
        ORDER BY kind, name, version DESC`,
      [workspaceId],
    );
    return rows.flatMap(toVersion);
  }

  async versionsOf(tx: SqlTx, workspaceId: string, kind: string, name: string): Promise<DefinitionVersion[]> {
    const rows = await tx.query<VersionRow>(
      `SELECT ${versionColumns} FROM definition_versions WHERE workspace_id = $1 AND kind = $2 AND name = $3
        ORDER BY version DESC`,
      [workspaceId, kind, name],
    );
    return rows.flatMap(toVersion);
  }

  /** Keeps new versions under the lock. A journey that stopped or went is noted for the job that ends its enrolments. */
  async add(tx: SqlTx, versions: readonly DefinitionVersion[], appliedBy: string): Promise<void> {
    await tx.query(
      `WITH next AS (UPDATE definition_revision SET revision = revision + 1 RETURNING revision)
       INSERT INTO definition_versions (${versionColumns}, revision, applied_by)
       SELECT v.workspace_id, v.kind, v.name, v.version, v.hash, v.effective_from, v.removed, v.body, next.revision, $2
         FROM next, json_to_recordset($1::json) AS v (workspace_id text, kind text, name text, version int, hash text,
              effective_from timestamptz, removed boolean, body json)`,
      [
        JSON.stringify(
          versions.map(({ workspaceId, effectiveFrom, ...rest }) => ({
            ...rest,
            workspace_id: workspaceId,
            effective_from: isoInstant(effectiveFrom),
          })),
        ),
        appliedBy,
      ],
    );
    const journeys = versions.filter(({ kind }) => kind === 'journey');
    await tx.query(
      `WITH journeys AS (
         SELECT * FROM unnest($1::text[], $2::text[], $3::boolean[], $4::float8[])
           AS j (workspace_id, campaign, stopped, at)
       ), started AS (
         DELETE FROM stopped_campaigns s USING journeys j
          WHERE NOT j.stopped AND s.workspace_id = j.workspace_id AND s.campaign = j.campaign
       )
       INSERT INTO stopped_campaigns (workspace_id, campaign, stopped_at)
       SELECT workspace_id, campaign, to_timestamp(at / 1000) FROM journeys WHERE stopped
       ON CONFLICT (workspace_id, campaign) DO NOTHING`,
      [
        journeys.map(({ workspaceId }) => workspaceId),
        journeys.map(({ name }) => name),
        journeys.map(({ removed, body }) => removed || body['status'] === 'stopped'),
        journeys.map(({ effectiveFrom }) => effectiveFrom),
      ],
    );
  }
}
