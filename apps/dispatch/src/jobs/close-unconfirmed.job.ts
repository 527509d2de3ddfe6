import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, durationMs } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { DispatchSettings } from '../dispatch.settings.js';
import { MessageJournal } from '../persistence/message-journal.js';
import { DueMessagesRepository } from '../persistence/due-messages.repository.js';
import { DatabaseGate } from '../submitting/database-gate.js';

const mostAtOnce = 500;
const everyMs = 1_000;

/** Ends messages that were accepted and of which no final receipt came before the deadline (decision 18). */
@Injectable()
export class CloseUnconfirmedJob implements OnModuleInit {
  private readonly deadlineMs: number;

  constructor(
    settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly messages: DueMessagesRepository,
    private readonly journal: MessageJournal,
    private readonly gate: DatabaseGate,
  ) {
    this.deadlineMs = durationMs(settings.receiptDeadline);
  }

  onModuleInit(): void {
    this.jobs.add('close-unconfirmed', everyMs, () => this.run());
  }

  async run(): Promise<number> {
    return this.transactions.run('CloseUnconfirmedJob.run', async (tx) => {
      if (!(await this.gate.isOpen(tx))) return 0;
      const at = this.clock.now();
      const silent = await this.messages.withoutReceipt(tx, at - this.deadlineMs, mostAtOnce);
      await this.journal.record(
        tx,
        silent.map((message) => ({ message, moves: [{ to: 'unconfirmed', reason: 'no-receipt', at }] })),
      );
      return silent.length;
    });
  }
}
