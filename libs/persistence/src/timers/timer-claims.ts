import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SqlSource } from '../sql-source.js';
import type { SqlTx } from '../sql-tx.js';
import type { DueTimer } from './timer.js';

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
const free = `(claimed_until IS NULL OR claimed_until < now())`;

const timerOf = ({ workspace_id, kind, key, id, due_at, traceparent, payload }: Row): DueTimer => ({
  workspaceId: workspace_id,
  kind,
  key,
  id,
  dueAt: Math.round(due_at),
  ...(traceparent === null ? {} : { traceparent }),
  ...(payload === null ? {} : { payload }),
});

/** The runner's side of timers: who fires which. Leases are real time by the database's clock. */
@Injectable()
export class TimerClaims {
  constructor(@Inject(DataSource) private readonly source: Pick<SqlSource, 'query'>) {}

  /** The earliest instant of each kind, epoch ms; kinds without a timer are missing. */
  async earliest(kinds: readonly string[]): Promise<Map<string, number>> {
    const rows: { kind: string; due_at: number | null }[] = await this.source.query(
      `SELECT kind, (extract(epoch FROM (
           SELECT due_at FROM timers WHERE timers.kind = asked.kind AND ${free} ORDER BY due_at LIMIT 1)) * 1000)::float8 AS due_at
         FROM unnest($1::text[]) AS asked (kind)`,
      [kinds],
    );
    return new Map(rows.flatMap(({ kind, due_at }) => (due_at === null ? [] : [[kind, due_at] as const])));
  }

  /** Timers of a kind that are due, up to that instant; counted no further than to `most`. */
  async countDue(kind: string, upTo: number, most: number): Promise<number> {
    const rows: { count: number }[] = await this.source.query(
      `SELECT count(*)::int AS count FROM (
         SELECT FROM timers WHERE kind = $1 AND due_at <= to_timestamp($2::float8 / 1000) LIMIT $3) AS due`,
      [kind, upTo, most],
    );
    return rows[0]?.count ?? 0;
  }

  /** Takes at most `limit` timers due by `upTo`, the earliest first, for `leaseMs`. Waits for nobody. */
  async claim(kind: string, upTo: number, limit: number, claim: string, leaseMs: number): Promise<DueTimer[]> {
    const [rows]: [Row[], number] = await this.source.query(
      `UPDATE timers SET claim = $4, claimed_until = now() + $5 * interval '1 ms'
        WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM timers WHERE kind = $1 AND due_at <= to_timestamp($2::float8 / 1000) AND ${free}
           ORDER BY due_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED))
       RETURNING ${columns}`,
      [kind, upTo, limit, claim, leaseMs],
    );
    return rows.map(timerOf).sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
  }

  /**
   * Deletes fired timers; call it after the handler has its own locks.
   * @returns the ids that were still this claim's
   */
  async finish(tx: SqlTx, timers: readonly DueTimer[], claim: string): Promise<Set<string>> {
    const sorted = [...timers].sort(
      (a, b) =>
        (a.workspaceId < b.workspaceId ? -1 : a.workspaceId > b.workspaceId ? 1 : 0) || (a.key < b.key ? -1 : 1),
    );
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM timers USING unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS fired (workspace_id, kind, key, id)
        WHERE timers.workspace_id = fired.workspace_id AND timers.kind = fired.kind AND timers.key = fired.key
          AND timers.id = fired.id AND timers.claim = $5
       RETURNING timers.id`,
      [
        sorted.map(({ workspaceId }) => workspaceId),
        sorted.map(({ kind }) => kind),
        sorted.map(({ key }) => key),
        sorted.map(({ id }) => id),
        claim,
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps claimed timers from everyone for so long, or gives them back at once (0). */
  async postpone(timers: readonly DueTimer[], claim: string, ms: number): Promise<void> {
    if (timers.length === 0) return;
    await this.source.query(
      `UPDATE timers SET claimed_until = now() + $4 * interval '1 ms'
         FROM unnest($1::text[], $2::text[], $3::text[]) AS late (workspace_id, kind, key)
        WHERE timers.workspace_id = late.workspace_id AND timers.kind = late.kind AND timers.key = late.key
          AND timers.claim = $5`,
      [
        timers.map(({ workspaceId }) => workspaceId),
        timers.map(({ kind }) => kind),
        timers.map(({ key }) => key),
        ms,
        claim,
      ],
    );
  }
}
