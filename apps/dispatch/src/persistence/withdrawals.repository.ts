import { Injectable } from '@nestjs/common';
import type { Reason } from '@rebound/contracts';
import type { SqlTx } from '@rebound/persistence';
import type { MessageRef } from './stored-message.js';

export type Withdrawal = MessageRef & Readonly<{ reason: Reason; at: number }>;

/** Withdrawals that came before their request. */
@Injectable()
export class WithdrawalsRepository {
  async remember(tx: SqlTx, withdrawals: readonly Withdrawal[]): Promise<void> {
    if (withdrawals.length === 0) return;
    await tx.query(
      `INSERT INTO withdrawals (workspace_id, message_id, reason, at)
       SELECT workspace_id, message_id, reason, to_timestamp(at / 1000)
         FROM unnest($1::text[], $2::uuid[], $3::text[], $4::float8[]) AS early (workspace_id, message_id, reason, at)
       ON CONFLICT DO NOTHING`,
      [
        withdrawals.map(({ workspaceId }) => workspaceId),
        withdrawals.map(({ messageId }) => messageId),
        withdrawals.map(({ reason }) => reason),
        withdrawals.map(({ at }) => at),
      ],
    );
  }

  async of(tx: SqlTx, refs: readonly MessageRef[]): Promise<Withdrawal[]> {
    const rows = await tx.query<{ workspace_id: string; message_id: string; reason: Reason; at: number }>(
      `SELECT w.workspace_id, w.message_id, w.reason, round(extract(epoch FROM w.at) * 1000)::float8 AS at
         FROM withdrawals AS w JOIN unnest($1::text[], $2::uuid[]) AS wanted (workspace_id, message_id)
        USING (workspace_id, message_id)`,
      [refs.map(({ workspaceId }) => workspaceId), refs.map(({ messageId }) => messageId)],
    );
    return rows.map(({ workspace_id, message_id, reason, at }) => ({
      workspaceId: workspace_id,
      messageId: message_id,
      reason,
      at,
    }));
  }
}
