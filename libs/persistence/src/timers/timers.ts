import { Injectable } from '@nestjs/common';
import type { SqlTx } from '../sql-tx.js';
import type { NewTimer, TimerKey } from './timer.js';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const timerName = ({ workspaceId, kind, key }: TimerKey): string => JSON.stringify([workspaceId, kind, key]);

/** The last entry of each key wins; rows are touched in key order, so that two writers cannot deadlock. */
export function inKeyOrder<T extends TimerKey>(timers: readonly T[]): T[] {
  const byKey = new Map(timers.map((timer) => [timerName(timer), timer]));
  return [...byKey.values()].sort(
    (a, b) => compare(a.workspaceId, b.workspaceId) || compare(a.kind, b.kind) || compare(a.key, b.key),
  );
}

const touch = (tx: SqlTx, timers: readonly TimerKey[]): void => {
  for (const timer of timers) tx.firing?.touched.add(timerName(timer));
};

const columns = (timers: readonly NewTimer[]): unknown[] => [
  timers.map(({ workspaceId }) => workspaceId),
  timers.map(({ kind }) => kind),
  timers.map(({ key }) => key),
  timers.map(({ dueAt }) => dueAt),
  timers.map(({ traceparent }) => traceparent ?? null),
  timers.map(({ payload }) => (payload ? JSON.stringify(payload) : null)),
];

const insert = `
  INSERT INTO timers (workspace_id, kind, key, due_at, traceparent, payload)
  SELECT workspace_id, kind, key, to_timestamp(due_at / 1000), traceparent, payload
    FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::text[], $6::jsonb[])
      AS fresh (workspace_id, kind, key, due_at, traceparent, payload)
  ON CONFLICT (workspace_id, kind, key)`;

/** A new id tells whoever is about to fire the old one that it is gone. */
const update = `
  DO UPDATE SET id = DEFAULT, due_at = EXCLUDED.due_at, traceparent = EXCLUDED.traceparent,
                payload = EXCLUDED.payload, aside_until = NULL`;

/** Due work as rows. Lock your domain rows first and call these after: the runner takes its locks in the same order. */
@Injectable()
export class Timers {
  /**
   * Arms what is not armed yet; an armed timer keeps its instant (lazy debounce). In an `@OnTimer` method the timers that
   * are firing count as not armed.
   */
  async arm(tx: SqlTx, timers: readonly NewTimer[]): Promise<void> {
    if (timers.length === 0) return;
    touch(tx, timers);
    const values = columns(inKeyOrder(timers));
    if (!tx.firing) await tx.query(`${insert} DO NOTHING`, values);
    else await tx.query(`${insert} ${update} WHERE timers.id = ANY ($7::bigint[])`, [...values, tx.firing.ids]);
  }

  /** Arms, or moves the armed timer to the new instant and payload. */
  async set(tx: SqlTx, timers: readonly NewTimer[]): Promise<void> {
    if (timers.length === 0) return;
    touch(tx, timers);
    await tx.query(`${insert} ${update}`, columns(inKeyOrder(timers)));
  }

  async cancel(tx: SqlTx, timers: readonly TimerKey[]): Promise<void> {
    if (timers.length === 0) return;
    touch(tx, timers);
    const keys = inKeyOrder(timers);
    await tx.query(
      `DELETE FROM timers USING unnest($1::text[], $2::text[], $3::text[]) AS gone (workspace_id, kind, key)
       WHERE timers.workspace_id = gone.workspace_id AND timers.kind = gone.kind AND timers.key = gone.key`,
      [keys.map(({ workspaceId }) => workspaceId), keys.map(({ kind }) => kind), keys.map(({ key }) => key)],
    );
  }
}
