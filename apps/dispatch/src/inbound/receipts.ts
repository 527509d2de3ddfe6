import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { isUuid, Clock } from '@rebound/kernel';
import { Transactions, type Tx } from '@rebound/messaging';
import { counter, Logger, startSpan } from '@rebound/observability';
import type { CarrierReceipt } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { advance, type Move } from '../domain/message-states.js';
import { readReceipt } from '../domain/receipts.js';
import { Gathering } from '../gathering.js';
import { MessageJournal, type MovedMessage } from '../persistence/message-journal.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { refKey, refOf, type MessageRef, type StoredMessage } from '../persistence/stored-message.js';
import { TestSendsRepository } from '../persistence/test-sends.repository.js';
import { CarrierOptOuts } from './carrier-opt-outs.js';

export type ReceivedReceipt = Readonly<{ workspaceId: string; carrier: string; receipt: CarrierReceipt }>;

const mostInOneWrite = 1_000;
type IgnoredBecause = 'duplicate' | 'late' | 'other-attempt' | 'nobody';

type Applied = Readonly<{ moved: MovedMessage; optedOut: boolean }>;

/** Applies receipts, many in one transaction; answered only once they are committed. */
@Injectable()
export class Receipts implements BeforeApplicationShutdown {
  private readonly gathering: Gathering<ReceivedReceipt>;

  constructor(
    settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly transactions: Transactions,
    private readonly messages: MessagesRepository,
    private readonly testSends: TestSendsRepository,
    private readonly journal: MessageJournal,
    private readonly optOuts: CarrierOptOuts,
  ) {
    this.gathering = new Gathering((receipts) => this.write(receipts), {
      gatherMs: settings.gatherMs,
      most: mostInOneWrite,
    });
  }

  /** Resolves once the receipt is committed, or known to change nothing. */
  async receive(receipt: ReceivedReceipt): Promise<void> {
    await this.gathering.add(receipt);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.gathering.drained();
  }

  private async write(receipts: readonly ReceivedReceipt[]): Promise<void> {
    await this.transactions.run('Receipts.write', async (tx) => {
      const now = this.clock.now();
      const byMessage = await this.byMessage(tx, receipts);
      const locked = await this.messages.lock(
        tx,
        [...byMessage.values()].map(({ ref }) => ref),
      );
      const found = new Set(locked.map((message) => refKey(refOf(message))));
      const applied = locked.flatMap((message) =>
        this.apply(tx, message, byMessage.get(refKey(refOf(message)))?.receipts ?? [], now),
      );
      const after = await this.journal.record(
        tx,
        applied.map(({ moved }) => moved),
      );
      await this.optOuts.record(
        tx,
        after.filter((_, index) => applied[index]?.optedOut),
        now,
      );
      for (const [key, { ref, receipts: foreign }] of byMessage)
        if (!found.has(key)) await this.foreign(tx, ref, foreign);
    });
  }

  private async byMessage(
    tx: Tx,
    receipts: readonly ReceivedReceipt[],
  ): Promise<Map<string, { ref: MessageRef; receipts: ReceivedReceipt[] }>> {
    const nameless = receipts.filter(({ receipt }) => !receipt.messageId || !isUuid(receipt.messageId));
    const known = await this.messages.ofCarrier(
      tx,
      nameless.map(({ workspaceId, receipt }) => ({ workspaceId, carrierMessageId: receipt.carrierMessageId })),
    );
    const byMessage = new Map<string, { ref: MessageRef; receipts: ReceivedReceipt[] }>();
    for (const received of receipts) {
      const { workspaceId, receipt, carrier } = received;
      const messageId =
        receipt.messageId && isUuid(receipt.messageId)
          ? receipt.messageId
          : known.get(`${workspaceId} ${receipt.carrierMessageId}`);
      if (messageId === undefined) {
        ignored(tx, carrier, 'nobody');
        continue;
      }
      const ref = { workspaceId, messageId };
      const entry = byMessage.get(refKey(ref)) ?? { ref, receipts: [] };
      entry.receipts.push(received);
      byMessage.set(refKey(ref), entry);
    }
    return byMessage;
  }

  /** All receipts of one message, in the order they came. */
  private apply(tx: Tx, message: StoredMessage, receipts: readonly ReceivedReceipt[], now: number): Applied[] {
    let { standing } = message;
    const moves: Move[] = [];
    let last: CarrierReceipt | undefined;
    for (const { receipt, carrier } of receipts) {
      const known = message.carrierMessageId ?? last?.carrierMessageId;
      if (known !== undefined && known !== receipt.carrierMessageId) {
        // Two acceptances of one message: what must never be. Somebody has to look.
        this.logger.error({ messageId: message.origin.messageId, carrier }, 'a receipt of another acceptance');
        ignored(tx, carrier, 'other-attempt');
        continue;
      }
      const reading = readReceipt(standing, receipt, now);
      if (reading.kind === 'ignored') {
        ignored(tx, carrier, reading.because);
        continue;
      }
      standing = advance(standing, reading.moves).standing;
      moves.push(...reading.moves);
      last = receipt;
      const state = standing.state;
      tx.afterCommit(() => counter('rebound.dispatch.receipts').inc({ carrier, state }));
    }
    if (!last) return [];
    if (message.traceparent !== undefined) {
      const carrier = message.carrier ?? '';
      const attributes = { 'rebound.message.id': message.origin.messageId, 'rebound.outcome': standing.state };
      startSpan('{carrier} receipt', { of: carrier, parent: message.traceparent, attributes }).end();
    }
    const { carrierMessageId, code, class: failure, parts } = last;
    const change = {
      carrierMessageId,
      ...(code === undefined ? {} : { carrierCode: code }),
      ...(failure === undefined ? {} : { carrierClass: failure }),
      ...(parts ? { parts } : {}),
    };
    return [{ moved: { message, moves, change }, optedOut: standing.reason === 'carrier-opt-out' }];
  }

  /** Of a test send, or of nobody: a receipt for something we never sent is answered all the same, or it comes again. */
  private async foreign(tx: Tx, ref: MessageRef, receipts: readonly ReceivedReceipt[]): Promise<void> {
    for (const { receipt, carrier } of receipts)
      if (!(await this.testSends.applyReceipt(tx, ref, receipt))) ignored(tx, carrier, 'nobody');
  }
}

function ignored(tx: Tx, carrier: string, reason: IgnoredBecause): void {
  tx.afterCommit(() => counter('rebound.dispatch.receipts.ignored').inc({ carrier, reason }));
}
