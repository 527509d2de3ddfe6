import type { ServiceSettings } from '@rebound/config';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { CreateRuntimeTables1763715600000 } from './migrations/1763715600000-create-runtime-tables.js';
import { AddAcceptedOffset1764200000000 } from './migrations/1764200000000-add-accepted-offset.js';
import { FireTimersUnclaimed1764300000000 } from './migrations/1764300000000-fire-timers-unclaimed.js';
import type { PersistenceOptions } from './persistence-options.js';
import { ServiceClient } from './service-client.js';

type ConnectionSettings = Pick<ServiceSettings, 'databaseUrl' | 'databasePoolSize' | 'databasePrepare'>;

/** Longest a statement, a wait for a lock, or an open transaction without a statement may take, in ms. */
const timeouts = { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 };

export function dataSourceOptions(options: PersistenceOptions, settings: ConnectionSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    schema: options.schema,
    entities: [...(options.entities ?? [])],
    migrations: [
      CreateRuntimeTables1763715600000,
      AddAcceptedOffset1764200000000,
      FireTimersUnclaimed1764300000000,
      ...(options.migrations ?? []),
    ],
    migrationsTableName: 'migrations',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: settings.databasePoolSize,
    applicationName: `rebound-${options.schema}`,
    extra: {
      Client: ServiceClient,
      prepare: settings.databasePrepare,
      options: `-c search_path=${options.schema}`,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      // A connection whose server vanished without a word must not hold a batch for ever.
      query_timeout: timeouts.statement_timeout + 5000,
      ...timeouts,
    },
  };
}

/** Brings the service's schema up to date. Safe to run from several processes at once: one works, the others wait. */
export async function migrate(options: PersistenceOptions, settings: ConnectionSettings): Promise<string[]> {
  if (!/^[a-z][a-z0-9_]*$/.test(options.schema)) throw new RangeError(`not a schema name: ${options.schema}`);
  const source = new DataSource(dataSourceOptions(options, { ...settings, databasePoolSize: 2 }));
  await source.initialize();
  try {
    const guard = source.createQueryRunner();
    try {
      await guard.query(`SELECT set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`);
      await guard.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [`rebound.migrate.${options.schema}`]);
      await guard.query(`CREATE SCHEMA IF NOT EXISTS ${options.schema}`);
      const done = await source.runMigrations({ transaction: 'each' });
      return done.map(({ name }) => name);
    } finally {
      await guard.query(`SELECT pg_advisory_unlock_all()`).catch(() => undefined);
      await guard.release();
    }
  } finally {
    await source.destroy();
  }
}
