import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { ConsentSettings } from '../consent.settings.js';
import { PausedRepliesRepository } from '../persistence/paused-replies.repository.js';

/** Real ms. */
const everyMs = 600_000;
const dayMs = 86_400_000;

/** Forgets what people wrote that nobody has looked at for too long. */
@Injectable()
export class ForgetWordsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly replies: PausedRepliesRepository,
    private readonly clock: Clock,
    private readonly settings: ConsentSettings,
  ) {}

  onModuleInit(): void {
    this.jobs.add('forget-words', everyMs, () => this.run());
  }

  async run(): Promise<void> {
    const before = this.clock.now() - this.settings.pausedWordsDays * dayMs;
    await this.transactions.run('ForgetWordsJob.run', (tx) => this.replies.forgetWordsBefore(tx, before));
  }
}
