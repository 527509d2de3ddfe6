import { Controller } from '@nestjs/common';
import { replyReceived } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { entryOfReply } from '../domain/reply-entry.js';
import { Ledger, type Recorded } from '../ledger.js';
import { refOf } from '../persistence/ledger.repository.js';
import { type PausedReply, PausedRepliesRepository } from '../persistence/paused-replies.repository.js';

/** A reply that says something about consent becomes a line of the ledger. */
@Controller()
export class RecordReplyHandler {
  constructor(
    private readonly ledger: Ledger,
    private readonly pausedReplies: PausedRepliesRepository,
  ) {}

  @Handles(replyReceived)
  async handle(events: readonly ReceivedEvent<typeof replyReceived>[], tx: Tx): Promise<void> {
    const recorded = events.flatMap(({ workspaceId, data, recordedAt, traceparent }) => {
      const entry = entryOfReply(workspaceId, { ...data, at: Date.parse(data.at) }, recordedAt);
      return entry ? [{ entry, traceparent }] : [];
    });
    const { states, added } = await this.ledger.append(tx, recorded);
    const isToBeLookedAt = ({ entry }: Recorded): boolean =>
      entry.kind === 'pause' && added.has(entry.entryId) && states.get(refOf(entry))?.paused === true;
    const toLookAt = new Set(recorded.filter(isToBeLookedAt).map(({ entry }) => entry.inboundId));
    await this.pausedReplies.add(tx, events.filter(({ data }) => toLookAt.has(data.inboundId)).map(pausedReplyOf));
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
  words: data.text,
  ...(data.locale === undefined ? {} : { language: data.locale }),
  ...(data.evidence === undefined ? {} : { evidence: data.evidence }),
});
