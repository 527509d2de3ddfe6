import { Injectable } from '@nestjs/common';
import { Clock, durationMs } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Job } from '@rebound/persistence';
import { AnalyticsSettings } from '../analytics.settings.js';
import { OldRowsRepository } from '../persistence/old-rows.repository.js';

/** Deletes what no report and no window reaches any more. */
@Injectable()
export class ForgetOldJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: OldRowsRepository,
    private readonly settings: AnalyticsSettings,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows went, so that it runs again at once while there are more */
  @Job({ name: 'forget-old', everyMs: 3_600_000 })
  run(): Promise<number> {
    const before = this.clock.now() - durationMs(this.settings.retention);
    return this.transactions.run('ForgetOldJob.run', (tx) => this.rows.delete(tx, before));
  }
}
