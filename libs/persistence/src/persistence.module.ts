import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ServiceSettings } from '@rebound/config';
import { DataSource } from 'typeorm';
import { DatabaseLifecycle, openDataSource } from './database-lifecycle.js';
import { DatabaseReadiness } from './database-readiness.js';
import { Jobs } from './jobs/jobs.js';
import { PERSISTENCE_OPTIONS, type PersistenceOptions } from './persistence-options.js';
import { DueTimers } from './timers/due-timers.js';
import { Timers } from './timers/timers.js';

@Module({})
export class PersistenceModule {
  /**
   * The service's database: `DataSource`, `Timers`, `Jobs`, `DatabaseReadiness`. Needs a global provider of
   * `ServiceSettings`. With MIGRATE_ON_START the schema is brought up to date before anything else starts; the start waits
   * for a database that is not there yet.
   */
  static forService(options: PersistenceOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: PERSISTENCE_OPTIONS, useValue: options },
        {
          provide: DataSource,
          inject: [ServiceSettings],
          useFactory: (settings: ServiceSettings) => openDataSource(options, settings),
        },
        DatabaseLifecycle,
        DatabaseReadiness,
        Jobs,
        DueTimers,
        Timers,
      ],
      exports: [DataSource, DatabaseLifecycle, DatabaseReadiness, Jobs, DueTimers, Timers],
    };
  }
}
