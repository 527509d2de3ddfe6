import { Injectable } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { DispatchSettings } from '../dispatch.settings.js';
import { readOutcome, type OutcomeReading } from '../domain/submit-outcome.js';
import { Gathering } from '../gathering.js';
import { CarrierOptOuts } from '../inbound/carrier-opt-outs.js';
import { MessageJournal, type MovedMessage } from '../persistence/message-journal.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { refKey, refOf, type StoredMessage } from '../persistence/stored-message.js';
import { CapCounts } from './cap-counts.js';
import { laneKey, type IntentOutcome } from './intent.js';
import { Pacing } from './pacing.js';

const mostInOneWrite = 500;
/** A message of unknown outcome is looked for after so long first, in real ms: most show at once. */
const firstLookMs = 2_000;

type Settled = Readonly<{ outcome: IntentOutcome; reading: OutcomeReading; moved: MovedMessage }>;

/** Writes what came of intents, many in one transaction. */
@Injectable()
export class OutcomeWriter {
  private readonly gathering: Gathering<IntentOutcome>;

  constructor(
    settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly messages: MessagesRepository,
    private readonly capCounts: CapCounts,
    private readonly journal: MessageJournal,
    private readonly optOuts: CarrierOptOuts,
    private readonly pacing: Pacing,
  ) {
    this.gathering = new Gathering((outcomes) => this.write(outcomes), {
      gatherMs: settings.gatherMs,
      most: mostInOneWrite,
      insist: true,
    });
  }

  /** Resolves once it is committed. */
  async add(outcome: IntentOutcome): Promise<void> {
    await this.gathering.add(outcome);
  }

  drained(): Promise<void> {
    return this.gathering.drained();
  }

  private async write(outcomes: readonly IntentOutcome[]): Promise<void> {
    await this.transactions.run('OutcomeWriter.write', async (tx) => {
      const now = this.clock.now();
      const byKey = new Map(outcomes.map((outcome) => [refKey(refOf(outcome.intent.message)), outcome]));
      const locked = await this.messages.lock(
        tx,
        outcomes.map(({ intent }) => refOf(intent.message)),
      );
      const settled = locked.flatMap((message): Settled[] => {
        const outcome = byKey.get(refKey(refOf(message)));
        return outcome ? this.settle(message, outcome, now) : [];
      });
      const after = await this.journal.record(
        tx,
        settled.map(({ moved }) => moved),
      );
      await this.capCounts.giveBack(
        tx,
        settled.filter(({ reading }) => reading.notAccepted).map(({ moved }) => moved.message),
      );
      await this.optOuts.record(
        tx,
        after.filter((_, index) => settled[index]?.reading.optedOut),
        now,
      );
      // Once, however often a conflict repeats the transaction.
      tx.afterCommit(() => {
        for (const each of settled) {
          count(each);
          this.pace(each);
        }
      });
    });
  }

  private pace({ outcome, reading }: Settled): void {
    const lane = laneKey(outcome.intent.message);
    if (outcome.outcome.kind === 'accepted') this.pacing.accepted(lane);
    if (reading.throttled) this.pacing.throttled(lane, reading.throttled.retryAfterMs);
  }

  /**
   * What an outcome does to the row as it is now. A receipt may have come first: then it proved the acceptance already. After
   * the lease the row is unknown, or another attempt's: only an acceptance still says something then.
   */
  private settle(message: StoredMessage, outcome: IntentOutcome, now: number): Settled[] {
    const { intent, outcome: answer } = outcome;
    if (message.claim !== intent.claim) return [];
    const reading = this.read(outcome, message, now);
    const accepted = answer.kind === 'accepted';
    const learned = accepted ? { carrierMessageId: answer.carrierMessageId, ...partsOf(answer.parts) } : {};
    const { state } = message.standing;
    if (state === 'submitting') {
      const code = answer.kind === 'refused' ? { carrierCode: answer.code, carrierClass: answer.class } : {};
      const waiting = reading.until === undefined ? {} : { dueAt: reading.until, waited: true };
      const moved = { message, moves: [reading.move], change: { ...learned, ...code, ...waiting } };
      return [{ outcome, reading, moved: reading.move.to === 'unknown' ? { ...moved, lookInMs: firstLookMs } : moved }];
    }
    if (!accepted) return [];
    if (state === 'unknown') return [{ outcome, reading, moved: { message, moves: [reading.move], change: learned } }];
    return [{ outcome, reading, moved: { message, moves: [], change: learned } }];
  }

  private read({ outcome }: IntentOutcome, message: StoredMessage, now: number): OutcomeReading {
    if (outcome.kind === 'not-called') {
      const move = { to: 'deferred', reason: 'not-handed-over', at: now } as const;
      return { move, until: now, notAccepted: true, optedOut: false };
    }
    const { attempts } = message;
    return readOutcome(outcome, { now, attempts, scale: this.clock.scale, random: Math.random() });
  }
}

const partsOf = (parts: number | undefined): { parts?: number } => (parts ? { parts } : {});

function count({ outcome: { intent, outcome } }: Settled): void {
  if (outcome.kind !== 'accepted') return;
  const { message } = intent;
  const labels = { carrier: intent.sender.carrier, country: message.country ?? '' };
  counter('rebound.dispatch.messages.submitted').inc(labels);
  counter('rebound.dispatch.segments').inc(labels, outcome.parts || (message.parts ?? 1));
}
