import { Injectable, type OnModuleInit } from '@nestjs/common';
import { derivedId } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Logger } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { CarrierAccounts } from '../carrier-accounts.js';
import type { SubmitOutcome } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { autoReplyJob } from '../inbound/replies.js';
import { RepliesRepository, type AutoReply } from '../persistence/replies.repository.js';
import { WorkspaceDirectory } from '../workspace-directory.js';

const mostAtOnce = 50;
const everyMs = 1_000;

/** Sends the answers to HELP and STOP: each is taken once, durably, before the carrier is called, and never tried again. */
@Injectable()
export class SendAutoRepliesJob implements OnModuleInit {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly directory: WorkspaceDirectory,
    private readonly accounts: CarrierAccounts,
    private readonly replies: RepliesRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.add(autoReplyJob, everyMs, () => this.run());
  }

  async run(): Promise<number> {
    const taken = await this.transactions.run('SendAutoRepliesJob.take', async (tx) => {
      await this.replies.giveUpAutoReplies(tx);
      return this.replies.takeAutoReplies(tx, mostAtOnce, this.settings.leaseMs);
    });
    await Promise.all(taken.map((answer) => this.send(answer)));
    return taken.length;
  }

  private async send(answer: AutoReply): Promise<void> {
    const outcome = await this.submit(answer);
    if (outcome.kind !== 'accepted') {
      const { inboundId, kind } = answer;
      this.logger.warn({ inboundId, kind, outcome: outcome.kind }, 'an automatic answer did not go out for certain');
    }
    await this.transactions.run('SendAutoRepliesJob.settle', (tx) =>
      this.replies.settleAutoReply(
        tx,
        answer,
        outcome.kind === 'accepted'
          ? { state: 'accepted', carrierMessageId: outcome.carrierMessageId }
          : outcome.kind === 'refused'
            ? { state: 'refused', code: outcome.code }
            : { state: 'unknown' },
      ),
    );
  }

  private async submit({ workspaceId, inboundId, sender: name, phone, body }: AutoReply): Promise<SubmitOutcome> {
    const sender = this.directory.sender(workspaceId, name);
    const carrier = sender && this.accounts.of(sender);
    if (!carrier) return { kind: 'refused', class: 'sender', code: 'no-sender' };
    return carrier.submit({
      messageId: derivedId('auto-reply', workspaceId, inboundId),
      to: phone,
      from: sender.address,
      body,
    });
  }
}
