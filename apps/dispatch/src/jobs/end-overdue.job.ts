import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { MessageJournal } from '../persistence/message-journal.js';
import { DueMessagesRepository } from '../persistence/due-messages.repository.js';
import { DatabaseGate } from '../submitting/database-gate.js';
import type { StoredMessage } from '../persistence/stored-message.js';

const mostAtOnce = 500;
const everyMs = 1_000;

/**
 * Ends messages whose time ran out while nothing could be decided: no heartbeat of consent, no account for their sender.
 * Every candidate ends in one final state, whatever is away.
 */
@Injectable()
export class EndOverdueJob implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly messages: DueMessagesRepository,
    private readonly journal: MessageJournal,
    private readonly gate: DatabaseGate,
  ) {}

  onModuleInit(): void {
    this.jobs.add('end-overdue', everyMs, () => this.run());
  }

  async run(): Promise<number> {
    return this.transactions.run('EndOverdueJob.run', async (tx) => {
      if (!(await this.gate.isOpen(tx))) return 0;
      const at = this.clock.now();
      const overdue = await this.messages.ended(tx, at, mostAtOnce);
      await this.journal.record(
        tx,
        overdue.map((message) => ({ message, moves: [{ to: 'suppressed', reason: reasonOf(message, at), at }] })),
      );
      return overdue.length;
    });
  }
}

const reasonOf = ({ offerEndsAt }: StoredMessage, now: number): 'offer-gone' | 'expired' =>
  offerEndsAt !== undefined && offerEndsAt <= now ? 'offer-gone' : 'expired';
