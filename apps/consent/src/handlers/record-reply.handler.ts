import { Controller } from '@nestjs/common';
import { replyReceived } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { entryOfReply } from '../domain/reply-entry.js';
import { Ledger } from '../ledger.js';
import type { PausedReply } from '../persistence/paused-replies.repository.js';

/** A reply that says something about consent becomes a line of the ledger. */
@Controller()
export class RecordReplyHandler {
  constructor(private readonly ledger: Ledger) {}

  @Handles(replyReceived)
  async handle(events: readonly ReceivedEvent<typeof replyReceived>[], tx: Tx): Promise<void> {
    const recorded = events.flatMap((event) => {
      const { workspaceId, data, recordedAt, traceparent } = event;
      const entry = entryOfReply(workspaceId, { ...data, at: Date.parse(data.at) }, recordedAt);
      return entry ? [{ entry, reply: pausedReplyOf(event), traceparent }] : [];
    });
    await this.ledger.append(tx, recorded);
    tx.afterCommit(() => {
      for (const { data } of events) counter('rebound.consent.replies').inc({ meaning: data.meaning });
    });
  }
}

const pausedReplyOf = ({ workspaceId, data }: ReceivedEvent<typeof replyReceived>): PausedReply => ({
  workspaceId,
  inboundId: data.inboundId,
  phoneKey: data.phoneKey,
  phone: data.phone,
  sender: data.sender,
  at: Date.parse(data.at),
  // PostgreSQL takes neither half a pair nor U+0000.
  words: data.text.replaceAll(/\p{Surrogate}/gu, ' ').replaceAll('\u0000', ' '),
  ...(data.locale === undefined ? {} : { language: data.locale }),
  ...(data.evidence === undefined ? {} : { evidence: data.evidence }),
});
