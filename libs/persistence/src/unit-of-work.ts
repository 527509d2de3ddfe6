import type { EntityManager } from 'typeorm';
import { classifyError, CommitUncertain, RolledBackInstead } from './faults.js';
import type { Connection, ConnectionRunner, SqlSource } from './sql-source.js';
import type { SqlTx } from './sql-tx.js';

/**
 * One transaction on one connection. Statements go to node-postgres directly (TypeORM's own `query` costs more than a
 * small statement does, and hides what COMMIT was answered with); `manager` works in the same transaction.
 */
export class UnitOfWork implements SqlTx {
  private broken: Error | undefined;
  private open = true;

  private constructor(
    private readonly runner: ConnectionRunner,
    private readonly connection: Connection,
  ) {}

  static async begin(source: Pick<SqlSource, 'createQueryRunner'>): Promise<UnitOfWork> {
    const runner = source.createQueryRunner();
    try {
      const connection = await runner.connect();
      await runner.startTransaction();
      return new UnitOfWork(runner, connection);
    } catch (error) {
      await release(runner, asError(error));
      throw error;
    }
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]> {
    if (!this.open) throw new Error('the transaction is over: a promise was not awaited');
    try {
      return (await this.connection.query<R>(sql, params)).rows;
    } catch (error) {
      if (classifyError(error) === 'fault') this.broken = asError(error);
      throw error;
    }
  }

  /**
   * @throws RolledBackInstead when a statement had failed and nobody noticed
   * @throws CommitUncertain when the connection broke before the answer
   */
  async commit(): Promise<void> {
    this.open = false;
    let command: string;
    try {
      ({ command } = await this.connection.query('COMMIT'));
    } catch (error) {
      await this.end(asError(error));
      if (classifyError(error) === 'fault') throw new CommitUncertain(error);
      throw error;
    }
    await this.end();
    if (command !== 'COMMIT') throw new RolledBackInstead();
  }

  async rollback(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    if (this.broken) return this.end(this.broken);
    try {
      await this.connection.query('ROLLBACK');
    } catch (error) {
      return this.end(asError(error));
    }
    return this.end();
  }

  private async end(error?: Error): Promise<void> {
    await release(this.runner, error);
  }
}

/** A connection that met an error is closed, not put back: it may still be busy with the statement that timed out. */
async function release(runner: ConnectionRunner, error?: Error): Promise<void> {
  if ('releasePostgresConnection' in runner && typeof runner.releasePostgresConnection === 'function') {
    await runner.releasePostgresConnection(error);
  } else {
    await runner.release();
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Runs `work` in a transaction: commits when it returns, rolls back when it throws. */
export async function inTransaction<T>(
  source: Pick<SqlSource, 'createQueryRunner'>,
  work: (tx: UnitOfWork) => Promise<T>,
): Promise<T> {
  const tx = await UnitOfWork.begin(source);
  try {
    const result = await work(tx);
    await tx.commit();
    return result;
  } finally {
    await tx.rollback();
  }
}
