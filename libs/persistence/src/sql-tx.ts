import type { EntityManager } from 'typeorm';

/** One open transaction. Hot paths use `query` with sets (unnest, CTE); `manager` is for admin CRUD. */
export interface SqlTx {
  /** Runs one statement with `$1…` parameters and returns its rows. */
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  readonly manager: EntityManager;
  /** Set in an `@OnTimer` method. */
  readonly firing?: FiringTimers;
}

/** The timers that a transaction fires, and which of them its handler armed, moved or cancelled itself. */
export interface FiringTimers {
  readonly ids: readonly string[];
  readonly touched: Set<string>;
}
