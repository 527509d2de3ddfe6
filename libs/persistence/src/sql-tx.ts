import type { EntityManager } from 'typeorm';

/** One open transaction. Hot paths use `query` with sets (unnest, CTE); `manager` is for admin CRUD. */
export interface SqlTx {
  /** Runs one statement with `$1…` parameters and returns its rows. */
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  readonly manager: EntityManager;
  /** Ids of the timers that this transaction fires: they may be armed again in it. */
  readonly firing?: readonly string[];
}
