import type { EntityManager } from 'typeorm';

/** What the server answers a statement with; `command` is the word it starts with: `COMMIT`. */
export interface Answer<R = Record<string, unknown>> {
  readonly rows: R[];
  readonly command: string;
}

/** The part of a node-postgres client that is used here. */
export interface Connection {
  query<R>(sql: string, params?: readonly unknown[]): Promise<Answer<R>>;
}

export interface ConnectionRunner {
  /** A node-postgres client, which TypeORM hands out untyped. */
  connect(): Promise<Connection>;
  readonly manager: EntityManager;
  startTransaction(): Promise<void>;
  release(): Promise<void>;
}

/** The part of TypeORM's `DataSource` that transactions stand on; the model of the runtime puts tables in memory in its place. */
export interface SqlSource {
  createQueryRunner(): ConnectionRunner;
  /** One statement in a transaction of its own; answers as TypeORM does: rows, or rows and a count for UPDATE and DELETE. */
  query<T = unknown>(sql: string, params?: unknown[]): Promise<T>;
}
