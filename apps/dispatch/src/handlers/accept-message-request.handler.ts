import { Controller } from '@nestjs/common';
import { messageRequested, messageWithdrawn, recordKey, type Reason } from '@rebound/contracts';
import { Clock } from '@rebound/kernel';
import { Handles, partitionOf, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { DispatchSettings } from '../dispatch.settings.js';
import { advance, isWaiting } from '../domain/message-states.js';
import { MessageJournal } from '../persistence/message-journal.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { refKey, refOf, type MessageRef, type StoredMessage } from '../persistence/stored-message.js';
import { WithdrawalsRepository, type Withdrawal } from '../persistence/withdrawals.repository.js';
import { Adoption } from '../submitting/adoption.js';
import { InputProgressReader } from '../submitting/input-progress.js';
import { Lanes } from '../submitting/lanes.js';
import { submitJob } from '../submitting/submit-job-name.js';
import { WorkspaceDirectory } from '../workspace-directory.js';
import { newMessage, type Requested, type Withdrawn } from './new-message.js';

/** Queues the messages campaigns asks for, and takes them back while they wait. */
@Controller()
export class AcceptMessageRequestHandler {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly directory: WorkspaceDirectory,
    private readonly progress: InputProgressReader,
    private readonly lanes: Lanes,
    private readonly messages: MessagesRepository,
    private readonly withdrawals: WithdrawalsRepository,
    private readonly journal: MessageJournal,
    private readonly adoption: Adoption,
  ) {}

  @Handles(messageRequested, messageWithdrawn)
  async handle(
    events: readonly ReceivedEvent<typeof messageRequested | typeof messageWithdrawn>[],
    tx: Tx,
  ): Promise<void> {
    const requested = events.filter((event): event is Requested => event.type === messageRequested.type);
    const withdrawn = events.filter((event): event is Withdrawn => event.type === messageWithdrawn.type);
    await this.queue(tx, requested);
    if (withdrawn.length > 0) await this.withdraw(tx, withdrawn);
    // A withdrawal may have come before its request: then it waits here.
    if (requested.length > 0) await this.withdrawEarlier(tx, requested);
  }

  private async queue(tx: Tx, requested: readonly Requested[]): Promise<void> {
    if (requested.length === 0) return;
    const now = this.clock.now();
    const consentPartitions = await this.progress.consentPartitions();
    const byId = new Map<string, StoredMessage>();
    for (const event of requested) {
      const message = newMessage(event, {
        now,
        lateMs: this.settings.lateMs * this.clock.scale,
        secret: this.settings.reboundSecret,
        senderFor: (workspaceId, wanted, country) => this.directory.choose(workspaceId, wanted, country)?.name ?? '',
        consentPartitionOf: (workspaceId, key) => partitionOf(recordKey(workspaceId, key), consentPartitions),
      });
      byId.set(refKey(refOf(message)), byId.get(refKey(refOf(message))) ?? message);
    }
    const messages = [...byId.values()];
    // Before the insert: see `AdoptionsRepository.lock`.
    const told = await this.adoption.toldOf(tx, messages.map(refOf));
    const inserted = await this.messages.insert(tx, messages);
    await this.adoption.take(
      tx,
      told.filter(({ messageId }) => inserted.has(messageId)),
    );
    await this.refuseDuplicates(
      tx,
      messages.filter(({ origin }) => !inserted.has(origin.messageId)),
      now,
    );
    tx.afterCommit(() => {
      for (const { workspaceId, sender, origin } of messages)
        if (inserted.has(origin.messageId)) this.lanes.add({ workspaceId, sender });
      this.jobs.wake(submitJob);
    });
  }

  /**
   * Persons may be merged after each of them was enrolled for the same cart: the second request has another id, and the
   * unique row of the abandonment refuses it (decision 3). Its candidate ends here, with the same words however often it comes.
   */
  private async refuseDuplicates(tx: Tx, refused: readonly StoredMessage[], at: number): Promise<void> {
    if (refused.length === 0) return;
    const known = await this.messages.existing(tx, refused.map(refOf));
    for (const message of refused) {
      if (known.has(message.origin.messageId)) continue;
      const { standing, changes } = advance(message.standing, [{ to: 'suppressed', reason: 'duplicate', at }]);
      this.journal.announce(tx, { ...message, standing }, changes);
    }
  }

  private async withdraw(tx: Tx, withdrawn: readonly Withdrawn[]): Promise<void> {
    const refs = withdrawn.map(({ workspaceId, data }) => ({ workspaceId, messageId: data.messageId }));
    const reasons = new Map(
      withdrawn.map(({ workspaceId, data }) => [refKey({ workspaceId, messageId: data.messageId }), data.reason]),
    );
    const found = await this.takeBack(tx, refs, reasons);
    const early = withdrawn.flatMap(({ workspaceId, data }): Withdrawal[] => {
      const ref = { workspaceId, messageId: data.messageId };
      return found.has(refKey(ref)) ? [] : [{ ...ref, reason: data.reason, at: Date.parse(data.at) }];
    });
    await this.withdrawals.remember(tx, early);
  }

  private async withdrawEarlier(tx: Tx, requested: readonly Requested[]): Promise<void> {
    const refs = requested.map(({ workspaceId, data }) => ({ workspaceId, messageId: data.messageId }));
    const remembered = await this.withdrawals.of(tx, refs);
    if (remembered.length === 0) return;
    const reasons = new Map(remembered.map((one) => [refKey(one), one.reason]));
    await this.takeBack(tx, remembered, reasons);
  }

  /** Withdraws what still waits. @returns the keys of the messages that exist */
  private async takeBack(
    tx: Tx,
    refs: readonly MessageRef[],
    reasons: ReadonlyMap<string, Reason>,
  ): Promise<Set<string>> {
    const at = this.clock.now();
    const locked = await this.messages.lock(tx, refs);
    await this.journal.record(
      tx,
      locked
        .filter(({ standing }) => isWaiting(standing.state))
        .map((message) => {
          const reason = reasons.get(refKey(refOf(message)));
          return { message, moves: [{ to: 'withdrawn' as const, at, ...(reason ? { reason } : {}) }] };
        }),
    );
    return new Set(locked.map((message) => refKey(refOf(message))));
  }
}
