import { Injectable } from '@nestjs/common';
import type { EventData, messageStateChanged } from '@rebound/contracts';
import type { SqlTx } from '@rebound/persistence';
import type { MessageRef } from './stored-message.js';

export type Told = MessageRef & Readonly<{ data: EventData<typeof messageStateChanged> }>;

/** What was published of messages whose request has not been read (again) yet. */
@Injectable()
export class AdoptionsRepository {
  /** Keeps the highest sequence of each message. @param told one a message */
  async remember(tx: SqlTx, told: readonly Told[]): Promise<void> {
    if (told.length === 0) return;
    await tx.query(
      `INSERT INTO adoptions AS a (workspace_id, message_id, sequence, at, data)
       SELECT workspace_id, message_id, sequence, at, data
         FROM json_to_recordset($1::json) AS fresh (workspace_id text, message_id uuid, sequence int, at timestamptz, data jsonb)
        ORDER BY workspace_id, message_id
       ON CONFLICT (workspace_id, message_id) DO UPDATE
          SET sequence = EXCLUDED.sequence, at = EXCLUDED.at, data = EXCLUDED.data
        WHERE a.sequence < EXCLUDED.sequence`,
      [
        JSON.stringify(
          told.map(({ workspaceId, messageId, data }) => ({
            workspace_id: workspaceId,
            message_id: messageId,
            sequence: data.sequence,
            at: data.at,
            data,
          })),
        ),
      ],
    );
  }

  /**
   * Nobody reads adoptions until this transaction has ended, and all who read them before have ended: to decide between
   * `remember` and the table of messages, which no row lock can hold together.
   */
  async lock(tx: SqlTx): Promise<void> {
    await tx.query(`LOCK TABLE adoptions IN ACCESS EXCLUSIVE MODE`, []);
  }

  /** Whoever inserts a message asks here before: see `lock`. */
  async of(tx: SqlTx, refs: readonly MessageRef[]): Promise<Told[]> {
    const rows = await tx.query<{ workspace_id: string; message_id: string; data: Told['data'] }>(
      `SELECT workspace_id, message_id, data FROM adoptions
         JOIN unnest($1::text[], $2::uuid[]) AS wanted (workspace_id, message_id) USING (workspace_id, message_id)`,
      [refs.map(({ workspaceId }) => workspaceId), refs.map(({ messageId }) => messageId)],
    );
    return rows.map(({ workspace_id, message_id, data }) => ({
      workspaceId: workspace_id,
      messageId: message_id,
      data,
    }));
  }

  /** How far the table knows each of these; messages it does not know are missing. */
  async sequences(tx: SqlTx, refs: readonly MessageRef[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ workspace_id: string; message_id: string; sequence: number }>(
      `SELECT workspace_id, message_id, sequence FROM messages
         JOIN unnest($1::text[], $2::uuid[]) AS wanted (workspace_id, message_id) USING (workspace_id, message_id)`,
      [refs.map(({ workspaceId }) => workspaceId), refs.map(({ messageId }) => messageId)],
    );
    return new Map(rows.map((row) => [`${row.workspace_id} ${row.message_id}`, row.sequence]));
  }
}
