import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from '@rebound/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.js';
import {
  classifyError,
  inTransaction,
  migrate,
  RolledBackInstead,
  DueTimers,
  Timers,
  UnitOfWork,
} from '../src/index.js';

describe('persistence', () => {
  let source: DataSource;
  let settings: { databaseUrl: string; databasePoolSize: number; databasePrepare: boolean };

  beforeAll(async () => {
    settings = { databaseUrl: await createDatabase(), databasePoolSize: 5, databasePrepare: true };
    await migrate({ schema: 'one' }, settings);
    source = await new DataSource(dataSourceOptions({ schema: 'one' }, settings)).initialize();
  });
  afterAll(() => source.destroy());

  it('migrates a schema once, however many processes start at the same time', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrate({ schema: 'two' }, settings)));
    expect(done.flat()).toEqual([
      'CreateRuntimeTables1763715600000',
      'AddAcceptedOffset1764200000000',
      'FireTimersUnclaimed1764300000000',
    ]);
  });

  it('leaves nothing for TypeORM to change after the migrations', async () => {
    expect((await source.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  });

  it('notices a COMMIT that was answered with ROLLBACK', async () => {
    const tx = await UnitOfWork.begin(source);
    await tx.query('SELECT 1 / 0').catch(() => undefined);
    await expect(tx.commit()).rejects.toBeInstanceOf(RolledBackInstead);
  });

  it('gives a broken connection up instead of using it again', async () => {
    const tx = await UnitOfWork.begin(source);
    const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await source.query('SELECT pg_terminate_backend($1)', [pid]);
    await expect(tx.query('SELECT 1')).rejects.toThrow();
    await tx.rollback();
    const pids = await Promise.all(
      Array.from({ length: 10 }, () => inTransaction(source, (next) => next.query('SELECT pg_backend_pid() AS pid'))),
    );
    expect(pids.flat().some((row) => row.pid === pid)).toBe(false);
  });

  it('prepares a statement once a connection, and gets over a migration that changes what it returns', async () => {
    const one = await new DataSource(
      dataSourceOptions({ schema: 'one' }, { ...settings, databasePoolSize: 1 }),
    ).initialize();
    try {
      const prepared = async () => {
        const rows: unknown[] = await one.query(`SELECT FROM pg_prepared_statements WHERE statement ~ '^SELECT [*]'`);
        return rows.length;
      };
      await one.query(`CREATE TABLE changing (a int)`);
      const look = () => inTransaction(one, (tx) => tx.query('SELECT * FROM changing WHERE a = $1', [1]));
      await look();
      await look();
      expect(await prepared()).toBe(1);
      await source.query(`ALTER TABLE changing ADD b int`);
      const stale = await look().catch((error: unknown) => error);
      expect(classifyError(stale)).toBe('fault');
      expect(await look()).toEqual([]);

      const outside = () => one.query('SELECT * FROM changing WHERE b = $1', [1]);
      await outside();
      await source.query(`ALTER TABLE changing ADD c int`);
      await expect(outside()).rejects.toThrow('cached plan');
      expect(await outside()).toEqual([]);
    } finally {
      await one.destroy();
    }
  });

  it('leaves statements unprepared where a pooler could not bear them', async () => {
    const plain = await new DataSource(
      dataSourceOptions({ schema: 'one' }, { ...settings, databasePoolSize: 1, databasePrepare: false }),
    ).initialize();
    try {
      await plain.query('SELECT $1::int', [1]);
      expect(await plain.query('SELECT name FROM pg_prepared_statements')).toEqual([]);
    } finally {
      await plain.destroy();
    }
  });

  it('refuses statements of a transaction that is over', async () => {
    const tx = await UnitOfWork.begin(source);
    await tx.commit();
    await expect(tx.query('SELECT 1')).rejects.toThrow(/not awaited/);
  });

  it('gives the due timers of a kind, the earliest first, to one transaction at a time', async () => {
    const timers = new Timers();
    const dueTimers = new DueTimers(source);
    const due = Date.UTC(2026, 10, 21);
    const timer = (n: number) => ({ workspaceId: 'w', kind: 'k', key: String(n), dueAt: due + n, payload: { n } });
    await inTransaction(source, (tx) =>
      timers.arm(
        tx,
        Array.from({ length: 30 }, (_, n) => timer(n)),
      ),
    );
    expect(await dueTimers.earliest(['k', 'none'])).toEqual(new Map([['k', due]]));
    const block = await dueTimers.read('k', due + 19, 15);
    expect(block.map(({ payload, dueAt }) => [payload, dueAt])).toEqual(block.map((_, n) => [{ n }, due + n]));
    const [mine, other] = [await UnitOfWork.begin(source), await UnitOfWork.begin(source)];
    expect([await dueTimers.lock(mine, 'k'), await dueTimers.lock(other, 'k')]).toEqual([true, false]);
    expect(await dueTimers.lock(other, 'another kind')).toBe(true);
    await inTransaction(source, async (tx) => {
      await timers.cancel(tx, [timer(1)]);
      await timers.set(tx, [{ ...timer(2), dueAt: due + 500 }]);
    });
    expect((await dueTimers.finish(mine, block)).size).toBe(13);
    await mine.commit();
    expect(await dueTimers.lock(other, 'k')).toBe(true);
    expect((await dueTimers.finish(other, block)).size).toBe(0);
    await other.rollback();
    const [next] = await dueTimers.read('k', due + 19, 50);
    expect(next?.payload).toEqual({ n: 15 });
    if (next) await dueTimers.setAside(next, 60_000);
    expect((await dueTimers.read('k', due + 19, 50)).map(({ payload }) => payload?.n)).toEqual([16, 17, 18, 19]);
  });
});
