import type { Answer, Connection, ConnectionRunner, SqlSource } from '@rebound/persistence';
import { commitOfWork, type Kernel, type Party } from './kernel.js';
import type { Schema, Statement } from './schema.js';
import { statementOf } from './statements.js';
import { OpenTx } from './tables.js';

class ServerError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** As libs/persistence sets them for every connection, ms. */
const lockTimeoutMs = 10_000;
const idleInTransactionMs = 30_000;

interface Session {
  readonly party: Party;
  readonly assignments: number;
  tx: OpenTx | undefined;
  lastStatement: number;
  /** The client has closed it, which the server sees after all that the client had sent before. */
  leaving: boolean;
  /** The server has closed it. */
  closed: boolean;
}

/** Who looks on at transactions. */
export interface Witness {
  /** Sees what a transaction changes just before it is committed. */
  commits(tx: OpenTx): void;
  /** The process knows that its transaction was committed. */
  isTold(tx: OpenTx): void;
}

/**
 * Tables in memory that behave as PostgreSQL does as far as the runtime depends on it: read committed, row locks that are
 * waited for, SKIP LOCKED, counts of rows, a COMMIT that is answered with ROLLBACK, sessions that end with their process.
 */
export class Database {
  private readonly sessions = new Set<Session>();

  constructor(
    private readonly kernel: Kernel,
    readonly schema: Schema,
    private readonly witness: Witness,
  ) {
    kernel.whenTimePasses(() => this.endIdleSessions());
  }

  sourceFor(party: Party): SqlSource {
    return {
      createQueryRunner: () => this.runnerFor(party),
      query: async <T>(sql: string, params: unknown[] = []): Promise<T> => {
        const { rows } = await this.statement<unknown>(this.newSession(party), sql, params);
        // As TypeORM answers: rows, or rows and their count.
        return (statementOf(sql).writes ? [rows, rows.length] : rows) as T;
      },
    };
  }

  /** The sessions of a process that is gone. */
  disconnect(party: Party): void {
    for (const session of this.sessions) if (session.party === party) this.leave(session);
  }

  private runnerFor(party: Party): ConnectionRunner {
    const session = this.newSession(party);
    const connection: Connection = {
      query: <R>(sql: string, params: readonly unknown[] = []): Promise<Answer<R>> => {
        if (sql === 'COMMIT') return this.finish(session, true);
        if (sql === 'ROLLBACK') return this.finish(session, false);
        return this.statement(session, sql, params);
      },
    };
    return {
      connect: async () => connection,
      startTransaction: () =>
        this.ask(session, 'db BEGIN', () => {
          session.tx = new OpenTx(party, session.assignments);
          session.lastStatement = this.kernel.now;
          this.sessions.add(session);
        }),
      release: async () => this.leave(session),
      get manager(): never {
        throw new Error('the model has no entities');
      },
    };
  }

  private statement<R>(session: Session, sql: string, params: readonly unknown[]): Promise<Answer<R>> {
    const statement = statementOf(sql);
    const { kernel } = this;
    const inTx = session.tx !== undefined;
    let waitedFor: ReadonlySet<string> | undefined;
    const free = (): boolean => {
      const locks = this.locksOf(statement, session.tx, params);
      const all = !locks.some((lock) => this.heldByOthers(lock, session.tx));
      if (!all) waitedFor ??= new Set(locks);
      return all;
    };
    const perform = (): Answer<R> => {
      if (session.closed || (inTx && !session.tx)) {
        throw new ServerError('57P05', 'terminating connection due to idle-in-transaction timeout');
      }
      const tx = session.tx ?? new OpenTx(session.party, session.assignments);
      if (tx.failed) throw new ServerError('25P02', 'current transaction is aborted');
      if (!free()) {
        tx.failed = true;
        throw new ServerError('55P03', 'canceling statement due to lock timeout');
      }
      session.lastStatement = kernel.now;
      for (const lock of this.locksOf(statement, session.tx, params)) tx.locks.add(lock);
      const rows = statement.run({
        schema: this.schema,
        tx,
        params,
        now: kernel.now,
        isLocked: (lock) => this.heldByOthers(lock, tx),
        waitedFor,
      });
      if (!session.tx) this.apply(tx);
      // Whoever asks says what the rows are, here as with a real server.
      return { rows: rows as R[], command: '' };
    };
    return this.ask(session, `db ${statement.name}`, perform, free, lockTimeoutMs);
  }

  private async finish<R>(session: Session, commit: boolean): Promise<Answer<R>> {
    const { tx } = session;
    const works = (tx?.locks.size ?? 0) > 0;
    const what = commit ? (works ? commitOfWork : 'db COMMIT of nothing') : 'db ROLLBACK';
    const takesEffect = await this.ask(session, what, () => {
      if (session.closed || !tx) throw new ServerError('57P05', 'the server closed the connection');
      const committed = commit && !tx.failed;
      if (committed) this.apply(tx);
      else this.undo(tx);
      session.tx = undefined;
      return committed;
    });
    if (tx && takesEffect) this.witness.isTold(tx);
    return { rows: [], command: takesEffect ? 'COMMIT' : 'ROLLBACK' };
  }

  private newSession(party: Party): Session {
    const { assignments } = party;
    return { party, assignments, tx: undefined, lastStatement: this.kernel.now, leaving: false, closed: false };
  }

  private ask<T>(
    session: Session,
    what: string,
    perform: () => T,
    ready?: () => boolean,
    timeoutMs?: number,
  ): Promise<T> {
    const arrived = (): T => {
      try {
        return perform();
      } finally {
        if (session.leaving) this.leave(session);
      }
    };
    return this.kernel.call(session.party, what, arrived, ready, timeoutMs, session);
  }

  private apply(tx: OpenTx): void {
    this.witness.commits(tx);
    for (const table of Object.values(this.schema.tables)) table.commit(tx);
  }

  private undo(tx: OpenTx): void {
    for (const table of Object.values(this.schema.tables)) table.rollback(tx);
  }

  private leave(session: Session): void {
    session.leaving = true;
    if (!this.kernel.isUnderWay(session)) this.close(session);
  }

  private close(session: Session): void {
    if (session.tx) this.undo(session.tx);
    session.tx = undefined;
    session.closed = true;
    this.sessions.delete(session);
  }

  private locksOf({ locks }: Statement, tx: OpenTx | undefined, params: readonly unknown[]): string[] {
    return locks ? locks({ schema: this.schema, tx, params }) : [];
  }

  private heldByOthers(lock: string, mine: OpenTx | undefined): boolean {
    for (const { tx } of this.sessions) if (tx && tx !== mine && tx.locks.has(lock)) return true;
    return false;
  }

  private endIdleSessions(): void {
    for (const session of this.sessions) {
      if (this.kernel.now - session.lastStatement >= idleInTransactionMs) this.close(session);
    }
  }
}
