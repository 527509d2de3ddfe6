import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import { everyWorkspace, type Pause, type PauseScope } from '../domain/pauses.js';

export type PauseRecord = Pause & Readonly<{ note?: string; madeBy: string; madeAt: number }>;

type Row = Readonly<{
  workspace_id: string;
  pause_id: string;
  scope: PauseScope;
  target: string | null;
  note: string | null;
  made_by: string;
  made_at: number;
}>;

const columns = `workspace_id, pause_id, scope, target, note, made_by,
  round(extract(epoch FROM made_at) * 1000)::float8 AS made_at`;

const pauseOf = (row: Row): PauseRecord => ({
  pauseId: row.pause_id,
  workspaceId: row.workspace_id,
  scope: row.scope,
  ...(row.target === null ? {} : { target: row.target }),
  ...(row.note === null ? {} : { note: row.note }),
  madeBy: row.made_by,
  madeAt: row.made_at,
});

@Injectable()
export class PausesRepository {
  /** All that are in force for these workspaces, those for all workspaces included. */
  async inForce(tx: Pick<SqlTx, 'query'>, workspaceIds: readonly string[]): Promise<PauseRecord[]> {
    const rows = await tx.query<Row>(
      `SELECT ${columns} FROM pauses WHERE workspace_id = ANY ($1::text[]) ORDER BY workspace_id, made_at`,
      [[everyWorkspace, ...workspaceIds]],
    );
    return rows.map(pauseOf);
  }

  /** @returns the pause as it stands: the same scope and target are paused once */
  async add(tx: SqlTx, pause: PauseRecord): Promise<{ pause: PauseRecord; made: boolean }> {
    const made = await tx.query(
      `INSERT INTO pauses (workspace_id, pause_id, scope, target, note, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))
       ON CONFLICT (workspace_id, scope, coalesce(target, '')) DO NOTHING RETURNING pause_id`,
      [
        pause.workspaceId,
        pause.pauseId,
        pause.scope,
        pause.target ?? null,
        pause.note ?? null,
        pause.madeBy,
        pause.madeAt,
      ],
    );
    const rows = await tx.query<Row>(
      `SELECT ${columns} FROM pauses WHERE workspace_id = $1 AND scope = $2 AND coalesce(target, '') = coalesce($3, '')`,
      [pause.workspaceId, pause.scope, pause.target ?? null],
    );
    return { pause: rows[0] ? pauseOf(rows[0]) : pause, made: made.length > 0 };
  }

  /** @returns whether there was such a pause */
  async remove(tx: SqlTx, workspaceId: string, pauseId: string): Promise<boolean> {
    const rows = await tx.query(`DELETE FROM pauses WHERE workspace_id = $1 AND pause_id = $2 RETURNING 1`, [
      workspaceId,
      pauseId,
    ]);
    return rows.length > 0;
  }
}
