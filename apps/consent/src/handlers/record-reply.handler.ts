import { Controller } from '@nestjs/common';
import { replyReceived } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { entryOfReply } from '../domain/reply-entry.js';
import { Ledger } from '../ledger.js';

/** A reply that says something about consent becomes a line of the ledger. */
@Controller()
export class RecordReplyHandler {
  constructor(private readonly ledger: Ledger) {}

  @Handles(replyReceived)
  async handle(events: readonly ReceivedEvent<typeof replyReceived>[], tx: Tx): Promise<void> {
    const recorded = events.flatMap(({ workspaceId, data, recordedAt, traceparent }) => {
      const entry = entryOfReply(workspaceId, { ...data, at: Date.parse(data.at) }, recordedAt);
      return entry ? [{ entry, traceparent }] : [];
    });
    await this.ledger.append(tx, recorded);
    tx.afterCommit(() => {
      for (const { data } of events) counter('rebound.consent.replies').inc({ meaning: data.meaning });
    });
  }
}
