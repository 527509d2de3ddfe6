import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, durationMs } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { counter, inSpan } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { CarrierAccounts } from '../carrier-accounts.js';
import type { Carrier, LookupOutcome } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { reconcile } from '../domain/reconciliation.js';
import { MessageJournal } from '../persistence/message-journal.js';
import { DueMessagesRepository } from '../persistence/due-messages.repository.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { refOf, type StoredMessage } from '../persistence/stored-message.js';
import { CapCounts } from '../submitting/cap-counts.js';
import { DatabaseGate } from '../submitting/database-gate.js';
import { submitJob } from '../submitting/submit-job-name.js';

const mostIntents = 200;
const mostLookups = 20;
/** Longer than a look-up can take: meanwhile nobody else asks for the same message. */
const busyMs = 60_000;

/**
 * Finds out what became of messages of unknown outcome: intents whose process is gone, and submits without an answer. They
 * are sent again only when their absence at the carrier is proven (decision 21).
 */
@Injectable()
export class ReconcileUnknownJob implements OnModuleInit {
  private readonly deadlineMs: number;

  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly accounts: CarrierAccounts,
    private readonly due: DueMessagesRepository,
    private readonly messages: MessagesRepository,
    private readonly journal: MessageJournal,
    private readonly capCounts: CapCounts,
    private readonly gate: DatabaseGate,
  ) {
    this.deadlineMs = durationMs(settings.unknownDeadline);
  }

  onModuleInit(): void {
    this.jobs.add('reconcile-unknown', this.settings.reconcileEveryMs, () => this.run());
  }

  async run(): Promise<number> {
    const abandoned = await this.abandonIntents();
    const due = await this.transactions.run('ReconcileUnknownJob.take', async (tx) =>
      (await this.gate.isOpen(tx)) ? this.due.dueForLookup(tx, mostLookups, busyMs) : [],
    );
    await Promise.all(due.map((message) => this.lookUp(message)));
    return abandoned + due.length;
  }

  /** An intent whose lease is over: its process may have called the carrier or not. */
  private async abandonIntents(): Promise<number> {
    return this.transactions.run('ReconcileUnknownJob.abandonIntents', async (tx) => {
      if (!(await this.gate.isOpen(tx))) return 0;
      const intents = await this.due.abandonedIntents(tx, mostIntents);
      const at = this.clock.now();
      await this.journal.record(
        tx,
        intents.map((message) => ({ message, moves: [{ to: 'unknown', at }], lookInMs: 0 })),
      );
      tx.afterCommit(() => {
        for (const { carrier } of intents) counter('rebound.dispatch.messages.unknown').inc({ carrier: carrier ?? '' });
      });
      return intents.length;
    });
  }

  private async lookUp(message: StoredMessage): Promise<void> {
    const carrier = this.accounts.of({ credential: message.credential ?? '', carrier: message.carrier ?? '' });
    const found = carrier ? await this.ask(carrier, message) : ({ kind: 'unanswered', cause: 'aborted' } as const);
    await this.transactions.run('ReconcileUnknownJob.settle', async (tx) => {
      const [current] = await this.messages.lock(tx, [refOf(message)]);
      if (current?.standing.state !== 'unknown' || current.claim !== message.claim) return;
      const now = this.clock.now();
      const step = reconcile(current.standing, found, {
        now,
        authoritative: carrier?.lookupAuthoritative ?? false,
        pastIndexing: (message.sinceUnknownMs ?? 0) >= (carrier?.indexingDelayMs ?? Infinity),
        pastDeadline: now - (message.intendedAt ?? now) > this.deadlineMs,
        looks: message.looks,
      });
      if (step.kind === 'look-again') {
        await this.journal.record(tx, [{ message: current, moves: [], lookInMs: step.inMs }]);
        return;
      }
      const notAccepted = step.outcome === 'not-accepted';
      const change = notAccepted ? { dueAt: now, waited: true } : learned(found);
      await this.journal.record(tx, [{ message: current, moves: step.moves, change }]);
      if (notAccepted) await this.capCounts.giveBack(tx, [current]);
      tx.afterCommit(() => {
        const labels = { carrier: message.carrier ?? '', outcome: step.outcome };
        counter('rebound.dispatch.messages.reconciled').inc(labels);
        if (notAccepted) this.jobs.wake(submitJob);
      });
    });
  }

  private ask(carrier: Carrier, message: StoredMessage): Promise<LookupOutcome> {
    const { origin, carrierMessageId, shortCode, phone, body, traceparent } = message;
    const options = {
      of: carrier.name,
      attributes: { 'rebound.message.id': origin.messageId, 'rebound.carrier': carrier.name },
      ...(traceparent === undefined ? {} : { parent: traceparent }),
    };
    return inSpan('{carrier} lookup', options, () =>
      carrier.lookup({
        messageId: origin.messageId,
        to: phone,
        body,
        intendedAt: message.intendedAt ?? message.changedAt,
        ...(carrierMessageId === undefined ? {} : { carrierMessageId }),
        ...(shortCode === undefined ? {} : { marker: shortCode }),
      }),
    );
  }
}

function learned(found: LookupOutcome): Partial<StoredMessage> {
  if (found.kind !== 'found') return {};
  const { carrierMessageId, code, class: failure, parts } = found.receipt;
  return {
    carrierMessageId,
    ...(code === undefined ? {} : { carrierCode: code }),
    ...(failure === undefined ? {} : { carrierClass: failure }),
    ...(parts ? { parts } : {}),
  };
}
