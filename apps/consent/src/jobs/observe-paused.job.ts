import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '@rebound/messaging';
import { gauge } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { PausedRepliesRepository } from '../persistence/paused-replies.repository.js';

/** Real ms. */
const everyMs = 10_000;

/** Tells operators how many replies wait for a human. */
@Injectable()
export class ObservePausedJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly replies: PausedRepliesRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.add('observe-paused', everyMs, async () => {
      const waiting = await this.transactions.run('ObservePausedJob.run', (tx) => this.replies.count(tx));
      gauge('rebound.consent.replies.paused').set(waiting);
    });
  }
}
