import { Injectable } from '@nestjs/common';
import { Clock, durationMs } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { DispatchSettings } from '../dispatch.settings.js';
import type { Decision } from '../domain/gate/gate.js';
import { unknownRecipient } from '../domain/recipient.js';
import { DecisionsRepository } from '../persistence/decisions.repository.js';
import { MessageJournal, type MovedMessage } from '../persistence/message-journal.js';
import { DueMessagesRepository, type InputProgress, type Lane } from '../persistence/due-messages.repository.js';
import { PausesRepository } from '../persistence/pauses.repository.js';
import { recipientKey, RecipientsRepository } from '../persistence/recipients.repository.js';
import { refKey, refOf, type StoredMessage } from '../persistence/stored-message.js';
import { WorkspaceDirectory } from '../workspace-directory.js';
import { InputProgressReader } from './input-progress.js';
import { laneKey, type Intent } from './intent.js';
import { IntentMaker, type Passed } from './intent-maker.js';
import { judgeBlock, type Candidate, type Judged } from './judge-block.js';
import { Pacing } from './pacing.js';

export type DecidedBlock = Readonly<{
  /** How many messages moved on. */
  decided: number;
  intents: readonly Intent[];
}>;

/**
 * Decides a block of due messages in one transaction: the checks, the counts, and for each message that may go the durable
 * intent (decision 21). Rows are locked messages first, then recipients.
 */
@Injectable()
export class BlockDecider {
  private readonly closeEarlyMs: number;

  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly directory: WorkspaceDirectory,
    private readonly progress: InputProgressReader,
    private readonly pacing: Pacing,
    private readonly messages: DueMessagesRepository,
    private readonly recipients: RecipientsRepository,
    private readonly pauses: PausesRepository,
    private readonly decisions: DecisionsRepository,
    private readonly journal: MessageJournal,
    private readonly intents: IntentMaker,
  ) {
    this.closeEarlyMs = durationMs(settings.closeEarly);
  }

  async decide(tx: Tx, lanes: readonly Lane[], progress: InputProgress): Promise<DecidedBlock> {
    const now = this.clock.now();
    const claimed = await this.messages.claimDue(tx, lanes, this.settings.blockSize, progress, now);
    if (claimed.length === 0) return { decided: 0, intents: [] };
    const pauses = await this.pauses.inForce(tx, [...new Set(claimed.map(({ workspaceId }) => workspaceId))]);
    const recipients = await this.recipients.lock(tx, claimed);

    const [candidates, strays] = this.candidates(claimed);
    const tokens = await this.takeTokens(candidates, new Set(lanes.map(laneKey)));
    const block = judgeBlock(candidates, {
      now,
      pauses,
      recipients,
      tokens,
      closeEarlyMs: this.closeEarlyMs,
      consentCopyOf: (message) => this.progress.freshness(progress, message),
    });
    for (const [lane, left] of block.tokens) this.pacing.giveBack(lane, left);

    const passed = block.judged.flatMap(passedOf);
    const made = await this.intents.make(tx, passed, now);
    const settled = block.judged.flatMap((judged) => settledOf(judged, now));
    const after = await this.journal.record(tx, [...made.map(({ moved }) => moved), ...settled, ...strays]);
    await this.recordDecisions(tx, block.judged, after, now);
    await this.recipients.save(
      tx,
      passed
        .filter(({ message }) => message.origin.class === 'marketing')
        .map(({ message: { workspaceId, phoneKey } }) => ({
          workspaceId,
          phoneKey,
          recipient: block.recipients.get(recipientKey({ workspaceId, phoneKey })) ?? unknownRecipient,
        })),
    );
    return {
      decided: after.length,
      intents: made.flatMap((intent, index) => {
        const message = after[index];
        return message ? [intent.of(message)] : [];
      }),
    };
  }

  /** Each message with its sender as defined now. One that another sender writes by now changes the queue, no more. */
  private candidates(claimed: readonly StoredMessage[]): [Candidate[], MovedMessage[]] {
    const candidates: Candidate[] = [];
    const strays: MovedMessage[] = [];
    for (const message of claimed) {
      const { workspaceId, details, country } = message;
      const sender = this.directory.choose(workspaceId, details.wantedSender, country);
      if (sender && sender.name !== message.sender)
        strays.push({ message, moves: [], change: { sender: sender.name } });
      else candidates.push({ message, sender, rules: this.directory.rulesOf(workspaceId) });
    }
    return [candidates, strays];
  }

  /** A message that came along from a closed queue gets none. */
  private async takeTokens(candidates: readonly Candidate[], open: ReadonlySet<string>): Promise<Map<string, number>> {
    const wanted = new Map<string, { perSecond: number; count: number }>();
    for (const { message, sender } of candidates) {
      const lane = laneKey(message);
      if (!sender || !open.has(lane)) continue;
      wanted.set(lane, { perSecond: sender.perSecond, count: (wanted.get(lane)?.count ?? 0) + 1 });
    }
    const granted = await Promise.all(
      [...wanted].map(
        async ([lane, { perSecond, count }]) => [lane, await this.pacing.take(lane, perSecond, count)] as const,
      ),
    );
    return new Map(granted);
  }

  private async recordDecisions(
    tx: Tx,
    judged: readonly Judged[],
    after: readonly StoredMessage[],
    now: number,
  ): Promise<void> {
    const standing = new Map(after.map((message) => [refKey(refOf(message)), message.standing]));
    const recorded = judged.flatMap(({ message, record, sender, rules }) => {
      const ref = refOf(message);
      const sequence = standing.get(refKey(ref))?.sequence;
      if (sequence === undefined) return [];
      const { decision, checks } = record;
      return [
        {
          ...ref,
          sequence,
          at: now,
          decision: decision.kind,
          ...('reason' in decision ? { reason: decision.reason } : {}),
          checks,
          hashes: hashesOf(message, sender?.hash, rules?.hash),
        },
      ];
    });
    await this.decisions.add(tx, recorded);
    tx.afterCommit(() => {
      for (const { decision, reason } of recorded)
        counter('rebound.dispatch.messages.decided').inc({ decision, reason: reason ?? '' });
    });
  }
}

const passedOf = ({ message, sender, optOut, contact, record }: Judged): Passed[] =>
  record.decision.kind === 'send' && sender
    ? [{ message, sender, optOut, contact, closesAt: record.decision.closesAt, rules: record.rules }]
    : [];

/** A request asked again so soon that its copy of consent is not yet there is left as it is. */
const isUnchanged = (decision: Decision): boolean =>
  decision.kind === 'defer' && decision.reason === 'awaiting-consent';

function settledOf({ message, record: { decision, rules } }: Judged, at: number): MovedMessage[] {
  if (decision.kind === 'send' || isUnchanged(decision)) return [];
  const { reason } = decision;
  switch (decision.kind) {
    case 'defer':
      return [
        {
          message,
          moves: [{ to: 'deferred', reason, at }],
          change: { dueAt: decision.until, waited: true, rules },
        },
      ];
    case 'suppress':
      return [{ message, moves: [{ to: 'suppressed', reason, at }], change: { rules } }];
    case 'withdraw':
      return [{ message, moves: [{ to: 'withdrawn', reason, at }], change: { rules } }];
  }
}

const hashesOf = (
  { details }: StoredMessage,
  sender: string | undefined,
  workspace: string | undefined,
): Record<string, string> => ({
  journey: details.journeyHash,
  template: details.templateHash,
  requestedUnder: details.workspaceHash,
  ...(workspace === undefined ? {} : { workspace }),
  ...(sender === undefined ? {} : { sender }),
});
