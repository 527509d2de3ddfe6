import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ServiceSettings } from '@rebound/config';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { observeGauge } from '@rebound/observability';
import { dataSourceOptions, migrate } from './data-source.js';
import { classifyError, describeError } from './faults.js';
import { PERSISTENCE_OPTIONS, type PersistenceOptions } from './persistence-options.js';

const logger = new Logger('Persistence');

/** Waits for a database that is not there yet; anything but a fault of the server ends the start. */
export async function openDataSource(options: PersistenceOptions, settings: ServiceSettings): Promise<DataSource> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 5000)) {
    try {
      if (settings.migrateOnStart) {
        const done = await migrate(options, settings);
        if (done.length > 0) logger.log(`migrated ${options.schema}: ${done.join(', ')}`);
      }
      return await new DataSource(dataSourceOptions(options, settings)).initialize();
    } catch (error) {
      if (classifyError(error) !== 'fault' || isMistake(error)) throw error;
      logger.warn(`the database does not answer, trying again in ${wait} ms (${describeError(error)})`);
      await pause(wait);
    }
  }
}

/** Wrong SQL in a migration will not get better by waiting. */
const isMistake = (error: unknown): boolean => / 42[0-9A-Z]{3}/.test(describeError(error));

/** Closes the pool last: what still has to be written at shutdown registers here and runs before, the last registered first. */
@Injectable()
export class DatabaseLifecycle implements OnApplicationShutdown {
  private readonly before: (() => Promise<void>)[] = [];
  private readonly observations: (() => void)[];

  constructor(
    private readonly source: DataSource,
    @Inject(PERSISTENCE_OPTIONS) { schema: service }: PersistenceOptions,
  ) {
    const pool = poolOf(source);
    this.observations = [
      observeGauge('rebound.database.pool.used', () => [
        { labels: { service }, value: pool.totalCount - pool.idleCount },
      ]),
      observeGauge('rebound.database.pool.waiting', () => [{ labels: { service }, value: pool.waitingCount }]),
    ];
  }

  beforeClose(finish: () => Promise<void>): void {
    this.before.push(finish);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const finish of this.before.toReversed()) {
      await finish().catch((error: unknown) => logger.error(`shutdown: ${describeError(error)}`));
    }
    for (const end of this.observations) end();
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** node-postgres's pool inside of TypeORM's driver, which does not show it in its types. */
function poolOf(source: DataSource): { totalCount: number; idleCount: number; waitingCount: number } {
  const pool: unknown = Reflect.get(source.driver, 'master');
  return pool instanceof pg.Pool ? pool : { totalCount: 0, idleCount: 0, waitingCount: 0 };
}
