import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { counter, histogram, inSpan, Logger } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { CarrierAccounts } from '../carrier-accounts.js';
import type { SubmitOutcome } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { PublicAddresses } from '../public-addresses.js';
import { CallSlots } from './call-slots.js';
import type { Intent, IntentOutcome } from './intent.js';
import { OutcomeWriter } from './outcome-writer.js';

/** How much of the time to drain calls under way may take. */
const callsShareOfDrain = 0.3;

/** How much of an intent's time it may wait for its turn, and how fast the average call follows the latest. */
const waitingShare = 0.25;
const weightOfLatest = 0.1;

type Account = { readonly slots: CallSlots; underWay: number; averageMs: number };

/**
 * Hands intents over to carriers, each once: after the intent is committed and acknowledged by Kafka, while it is young, and
 * as many at a time as the account allows. What is not handed over in time goes back to the gate.
 */
@Injectable()
export class HandOver implements BeforeApplicationShutdown {
  private readonly accounts = new Map<string, Account>();
  private readonly open = new Set<Promise<void>>();
  private readonly ending = new AbortController();

  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly carriers: CarrierAccounts,
    private readonly addresses: PublicAddresses,
    private readonly outcomes: OutcomeWriter,
    private readonly jobs: Jobs,
  ) {}

  /** How many more intents an account can take so that their turn comes while they are young. */
  room(credential: string): number {
    const { submitConcurrency, intentMaxAgeMs, blockSize } = this.settings;
    const { underWay, averageMs } = this.accountOf(credential);
    const rounds = Math.max(2, (intentMaxAgeMs * waitingShare) / Math.max(1, averageMs));
    return Math.max(0, Math.floor(Math.min(submitConcurrency * rounds, blockSize * 4)) - underWay);
  }

  /** Takes over a block's intents; resolves at once. @param published resolves when Kafka has them */
  take(intents: readonly Intent[], published: Promise<void>): void {
    for (const { sender } of intents) this.accountOf(sender.credential).underWay += 1;
    const done = this.whenPublished(intents, published).finally(() => this.open.delete(done));
    this.open.add(done);
  }

  /** Resolves when all that was taken has an outcome that is written. */
  async settled(): Promise<void> {
    while (this.open.size > 0) await Promise.all(this.open);
  }

  async beforeApplicationShutdown(): Promise<void> {
    // The block under way may still bring intents.
    await this.jobs.beforeApplicationShutdown();
    // A carrier that does not answer in time leaves an unknown outcome, which the next process looks up.
    const enough = setTimeout(() => this.ending.abort(), this.settings.drainTimeoutMs * callsShareOfDrain);
    await this.settled();
    clearTimeout(enough);
    await this.outcomes.drained();
  }

  private async whenPublished(intents: readonly Intent[], published: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.settings.intentMaxAgeMs);
    });
    await Promise.race([published, tooLate]);
    clearTimeout(timer);
    await Promise.all(intents.map((intent) => this.complete(intent)));
  }

  private async complete(intent: Intent): Promise<void> {
    const account = this.accountOf(intent.sender.credential);
    try {
      const outcome = await account.slots.run(() => this.submitInTime(intent));
      await this.outcomes.add({ intent, outcome });
    } catch (error) {
      // The row stays an intent: when its lease is over it counts as unknown and is looked up.
      this.logger.error({ error, messageId: intent.message.origin.messageId }, 'an outcome could not be written');
    } finally {
      account.underWay -= 1;
    }
  }

  private async submitInTime(intent: Intent): Promise<IntentOutcome['outcome']> {
    const young = performance.now() - intent.madeAt < this.settings.intentMaxAgeMs;
    if (!young || this.clock.now() >= intent.closesAt) return { kind: 'not-called' };
    return this.submit(intent);
  }

  private async submit({ message, sender, closesAt }: Intent): Promise<SubmitOutcome> {
    const { workspaceId, origin } = message;
    const carrier = this.carriers.of(sender);
    if (!carrier) return { kind: 'refused', class: 'account', code: 'no-account' };
    const started = performance.now();
    const outcome = await inSpan(
      '{carrier} submit',
      {
        of: carrier.name,
        ...(message.traceparent === undefined ? {} : { parent: message.traceparent }),
        attributes: {
          'rebound.workspace': workspaceId,
          'rebound.message.id': origin.messageId,
          'rebound.campaign': origin.campaign,
          'rebound.carrier': carrier.name,
          ...(message.country === undefined ? {} : { 'rebound.country': message.country }),
        },
      },
      async (span) => {
        const text = {
          messageId: origin.messageId,
          to: message.phone,
          from: sender.address,
          body: message.body,
          receiptUrl: this.addresses.receipts(carrier.name, workspaceId, sender.name),
          ...this.validity(closesAt),
        };
        // After the lease the row is no longer ours to write.
        const lease = AbortSignal.timeout(this.settings.leaseMs);
        const answer = await carrier.submit(text, AbortSignal.any([lease, this.ending.signal]));
        span.setAttribute('rebound.outcome', answer.kind);
        return answer;
      },
    );
    const ms = performance.now() - started;
    const account = this.accountOf(sender.credential);
    account.averageMs += (ms - account.averageMs) * weightOfLatest;
    const seconds = ms / 1000;
    histogram('rebound.dispatch.submit.duration').observe({ carrier: carrier.name, outcome: outcome.kind }, seconds);
    if (outcome.kind === 'unknown') counter('rebound.dispatch.messages.unknown').inc({ carrier: carrier.name });
    return outcome;
  }

  /** The carrier is not to keep trying past the end of the window; its time is real time. */
  private validity(closesAt: number): { validityMs?: number } {
    if (!Number.isFinite(closesAt)) return {};
    return { validityMs: Math.max(1_000, Math.round((closesAt - this.clock.now()) / this.clock.scale)) };
  }

  private accountOf(credential: string): Account {
    let account = this.accounts.get(credential);
    if (!account) {
      const { submitConcurrency, intentMaxAgeMs } = this.settings;
      account = { slots: new CallSlots(submitConcurrency), underWay: 0, averageMs: intentMaxAgeMs * waitingShare };
      this.accounts.set(credential, account);
    }
    return account;
  }
}
