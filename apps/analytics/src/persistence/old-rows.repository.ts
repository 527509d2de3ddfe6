import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';

const mostAtOnce = 1000;

const tables = [
  ['messages', 'decided_at'],
  ['clicks', 'at'],
  ['touches', 'at'],
  ['opt_outs', 'at'],
  // Those whose order was never heard of.
  ['reductions', 'at'],
  ['enrolments', 'started_at'],
  ['abandonments', 'abandoned_at'],
] as const;

/** Rows by age. Persons stay: who was merged into whom has to be known for as long as anybody may still act. */
@Injectable()
export class OldRowsRepository {
  /** @param before epoch ms. @returns how many rows went, at most a block of each table */
  async delete(tx: SqlTx, before: number): Promise<number> {
    const params = [isoInstant(before), mostAtOnce];
    let gone = await this.deleteOrders(tx, params);
    for (const [table, column] of tables) {
      const rows = await tx.query(
        `DELETE FROM ${table}
          WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
         RETURNING 1`,
        params,
      );
      gone += rows.length;
    }
    return gone;
  }

  /** An order goes with its credits and with what was taken off it. */
  private async deleteOrders(tx: SqlTx, params: readonly unknown[]): Promise<number> {
    const rows = await tx.query(
      `WITH old AS (
         DELETE FROM orders
          WHERE ctid = ANY (ARRAY (SELECT ctid FROM orders WHERE placed_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
         RETURNING workspace_id, order_id
       ), credited AS (
         DELETE FROM credits c USING old WHERE c.workspace_id = old.workspace_id AND c.order_id = old.order_id
       ), reduced AS (
         DELETE FROM reductions r USING old WHERE r.workspace_id = old.workspace_id AND r.order_id = old.order_id
       )
       SELECT FROM old`,
      params,
    );
    return rows.length;
  }
}
