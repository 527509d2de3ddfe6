import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SqlSource } from '../sql-source.js';
import type { SqlTx } from '../sql-tx.js';
import type { DueTimer } from './timer.js';
import { inKeyOrder } from './timers.js';

interface Row {
  readonly workspace_id: string;
  readonly kind: string;
  readonly key: string;
  readonly id: string;
  readonly due_at: number;
  readonly traceparent: string | null;
  readonly payload: Record<string, unknown> | null;
}

const columns = `workspace_id, kind, key, id, (extract(epoch FROM due_at) * 1000)::float8 AS due_at, traceparent, payload`;
const notAside = `(aside_until IS NULL OR aside_until < now())`;

/** Longest that a transaction that fires timers may go without a statement. */
const longestPauseMs = 5000;

const timerOf = ({ workspace_id, kind, key, id, due_at, traceparent, payload }: Row): DueTimer => ({
  workspaceId: workspace_id,
  kind,
  key,
  id,
  dueAt: Math.round(due_at),
  ...(traceparent === null ? {} : { traceparent }),
  ...(payload === null ? {} : { payload }),
});

/** The runner's side of timers: which are due, and that one process fires them. Setting aside is real time by the database's clock. */
@Injectable()
export class DueTimers {
  constructor(@Inject(DataSource) private readonly source: Pick<SqlSource, 'query'>) {}

  /** The earliest instant of each kind, epoch ms; kinds without a timer are missing. */
  async earliest(kinds: readonly string[]): Promise<Map<string, number>> {
    const rows: { kind: string; due_at: number | null }[] = await this.source.query(
      `SELECT kind, (extract(epoch FROM (
           SELECT due_at FROM timers WHERE timers.kind = asked.kind AND ${notAside} ORDER BY due_at LIMIT 1)) * 1000)::float8 AS due_at
         FROM unnest($1::text[]) AS asked (kind)`,
      [kinds],
    );
    return new Map(rows.flatMap(({ kind, due_at }) => (due_at === null ? [] : [[kind, due_at] as const])));
  }

  /** Timers of a kind that are due, up to that instant; counted no further than to `most`. */
  async count(kind: string, upTo: number, most: number): Promise<number> {
    const rows: { count: number }[] = await this.source.query(
      `SELECT count(*)::int AS count FROM (
         SELECT FROM timers WHERE kind = $1 AND due_at <= to_timestamp($2::float8 / 1000) LIMIT $3) AS due`,
      [kind, upTo, most],
    );
    return rows[0]?.count ?? 0;
  }

  /** At most `limit` timers due by `upTo`, the earliest first. Nothing is written: whose they are shows in `finish`. */
  async read(kind: string, upTo: number, limit: number): Promise<DueTimer[]> {
    const rows: Row[] = await this.source.query(
      `SELECT ${columns} FROM timers
        WHERE kind = $1 AND due_at <= to_timestamp($2::float8 / 1000) AND ${notAside}
        ORDER BY timers.due_at LIMIT $3`,
      [kind, upTo, limit],
    );
    return rows.map(timerOf);
  }

  /**
   * Makes this transaction the one that fires timers of the kind, until it ends. It only keeps two processes from the same
   * work; that no timer fires twice is up to `finish`. A process that hangs loses it: its transaction is ended.
   * @returns false where another one does
   */
  async lock(tx: SqlTx, kind: string): Promise<boolean> {
    const rows = await tx.query<{ held: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext(current_schema() || ' timers'), hashtext($1)) AS held,
              set_config('idle_in_transaction_session_timeout', $2, true)`,
      [kind, String(longestPauseMs)],
    );
    return rows[0]?.held ?? false;
  }

  /**
   * Deletes fired timers; call it after the handler has its own locks.
   * @returns the ids of those that were still there, neither fired, cancelled nor moved
   */
  async finish(tx: SqlTx, timers: readonly DueTimer[]): Promise<Set<string>> {
    const keys = inKeyOrder(timers);
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM timers USING unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS fired (workspace_id, kind, key, id)
        WHERE timers.workspace_id = fired.workspace_id AND timers.kind = fired.kind AND timers.key = fired.key
          AND timers.id = fired.id
       RETURNING timers.id`,
      [
        keys.map(({ workspaceId }) => workspaceId),
        keys.map(({ kind }) => kind),
        keys.map(({ key }) => key),
        keys.map(({ id }) => id),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps a timer from everyone for so long. */
  async setAside({ workspaceId, kind, key, id }: DueTimer, ms: number): Promise<void> {
    await this.source.query(
      `UPDATE timers SET aside_until = now() + $5 * interval '1 ms'
        WHERE workspace_id = $1 AND kind = $2 AND key = $3 AND id = $4`,
      [workspaceId, kind, key, id, ms],
    );
  }
}
