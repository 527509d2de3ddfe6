// Timers as every service of ours has them, in a service that does nothing else.
import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { ServiceSettings } from '@rebound/config';
import { OnTimer } from '@rebound/messaging';
import { type DueTimer, inTransaction, Timers } from '@rebound/persistence';
import { defineService, startService } from '@rebound/service-host';
import { DataSource } from 'typeorm';
import { enter, type Job } from './entrant.js';

let fire: (job: Job) => void = () => undefined;
const kind = 'job';
const timerOf = ({ n, dueAt }: Job) => ({ workspaceId: 'bench', kind, key: `job-${n}`, dueAt, payload: { n } });

@Injectable()
class Fire {
  @OnTimer({ kind, after: [] })
  async due(timers: readonly DueTimer[]): Promise<void> {
    for (const { payload, dueAt } of timers) fire({ n: Number(payload?.n), dueAt });
  }
}

@Module({ providers: [Fire] })
class TimersModule {}

await enter(async (onFire) => {
  fire = onFire;
  const service = await startService(
    defineService({
      name: 'timers',
      description: 'Fires timers and does nothing else.',
      settings: ServiceSettings,
      module: () => TimersModule,
      schema: 'timers',
      definitions: 'none',
    }),
  );
  const from = { strict: false } as const;
  const [source, timers] = [service.app.get(DataSource, from), service.app.get(Timers, from)];
  return {
    add: (jobs) => inTransaction(source, (tx) => timers.arm(tx, jobs.map(timerOf))),
    cancel: (numbers) =>
      inTransaction(source, (tx) =>
        timers.cancel(
          tx,
          numbers.map((n) => timerOf({ n, dueAt: 0 })),
        ),
      ),
    close: () => service.close(),
  };
});
