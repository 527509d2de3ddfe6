import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import type { CheckRecord, Decision } from '../domain/gate/gate.js';
import type { MessageRef } from './stored-message.js';

export type DecisionRecord = MessageRef &
  Readonly<{
    /** Of the state the decision led to. */
    sequence: number;
    at: number;
    decision: Decision['kind'];
    reason?: string;
    checks: readonly CheckRecord[];
    /** Content hashes of the definitions it was made with. */
    hashes: Readonly<Record<string, string>>;
  }>;

type Row = Readonly<{
  sequence: number;
  at: number;
  decision: Decision['kind'];
  reason: string | null;
  checks: readonly CheckRecord[];
  hashes: Readonly<Record<string, string>>;
}>;

@Injectable()
export class DecisionsRepository {
  async add(tx: SqlTx, decisions: readonly DecisionRecord[]): Promise<void> {
    if (decisions.length === 0) return;
    await tx.query(
      `INSERT INTO decisions (workspace_id, message_id, sequence, at, decision, reason, checks, hashes)
       SELECT workspace_id, message_id, sequence, to_timestamp(at / 1000), decision, reason, checks, hashes
         FROM unnest($1::text[], $2::uuid[], $3::int[], $4::float8[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[])
              AS made (workspace_id, message_id, sequence, at, decision, reason, checks, hashes)`,
      [
        decisions.map(({ workspaceId }) => workspaceId),
        decisions.map(({ messageId }) => messageId),
        decisions.map(({ sequence }) => sequence),
        decisions.map(({ at }) => at),
        decisions.map(({ decision }) => decision),
        decisions.map(({ reason }) => reason ?? null),
        decisions.map(({ checks }) => JSON.stringify(checks)),
        decisions.map(({ hashes }) => JSON.stringify(hashes)),
      ],
    );
  }

  /** In the order they were made. */
  async of(tx: Pick<SqlTx, 'query'>, { workspaceId, messageId }: MessageRef): Promise<DecisionRecord[]> {
    const rows = await tx.query<Row>(
      `SELECT sequence, round(extract(epoch FROM at) * 1000)::float8 AS at, decision, reason, checks, hashes
         FROM decisions WHERE workspace_id = $1 AND message_id = $2 ORDER BY sequence`,
      [workspaceId, messageId],
    );
    return rows.map(({ reason, ...row }) => ({
      ...row,
      workspaceId,
      messageId,
      ...(reason === null ? {} : { reason }),
    }));
  }
}
