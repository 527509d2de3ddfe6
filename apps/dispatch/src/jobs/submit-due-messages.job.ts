import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { DataSource } from 'typeorm';
import { DispatchSettings } from '../dispatch.settings.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { BlockDecider } from '../submitting/block-decider.js';
import { HandOver } from '../submitting/hand-over.js';
import { InputProgressReader } from '../submitting/input-progress.js';
import { Lanes } from '../submitting/lanes.js';
import { submitJob } from '../submitting/submit-job-name.js';

/** Takes due messages block by block through the gate, and hands those that pass to the carrier. */
@Injectable()
export class SubmitDueMessagesJob implements OnModuleInit {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly messages: MessagesRepository,
    private readonly lanes: Lanes,
    private readonly progress: InputProgressReader,
    private readonly decider: BlockDecider,
    private readonly handOver: HandOver,
  ) {}

  onModuleInit(): void {
    this.jobs.add(submitJob, this.settings.pollMs, () => this.run());
  }

  async run(): Promise<number> {
    const due = await this.messages.anythingDue(
      { query: (sql, params) => this.source.query(sql, [...(params ?? [])]) },
      this.clock.now(),
    );
    if (!due) return 0;
    const lanes = await this.lanes.open();
    if (lanes.length === 0) return 0;
    const progress = await this.progress.read();
    const { result, published } = await this.transactions.runTracked('SubmitDueMessagesJob.run', (tx) =>
      this.decider.decide(tx, lanes, progress),
    );
    this.handOver.take(result.intents, published);
    return result.decided;
  }
}
