import { Injectable } from '@nestjs/common';
import { consentAnsweredWithinMs, consentTopic, messageRequestTopic } from '@rebound/contracts';
import { Clock } from '@rebound/kernel';
import { CaughtUp } from '@rebound/messaging';
import { DispatchSettings } from '../dispatch.settings.js';
import type { ConsentFreshness } from '../domain/gate/gate-facts.js';
import type { InputProgress } from '../persistence/due-messages.repository.js';
import type { StoredMessage } from '../persistence/stored-message.js';

/** Older than this, consent's last heartbeat may lie before an answer without the topic; less what clocks may differ by. */
const youngHeartbeatMs = consentAnsweredWithinMs - 2_000;

/** How far dispatch has read what it decides by (decisions 9 and 24). */
@Injectable()
export class InputProgressReader {
  constructor(
    private readonly caughtUp: CaughtUp,
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<InputProgress> {
    const [consent, requests] = await Promise.all([
      this.caughtUp.readThrough(consentTopic, Math.min(youngHeartbeatMs, this.settings.consentStaleMs)),
      this.caughtUp.partitions(messageRequestTopic),
    ]);
    // A purchase counts if the edge had it before the intent (decision 10): far behind, nobody can know.
    const oldest = this.clock.now() - this.settings.behindMs * this.clock.scale;
    return {
      consentUpTo: consent.map(({ instant }) => instant),
      consentAlive: consent.map(({ watermarkAgeMs }) => watermarkAgeMs <= this.settings.consentStaleMs),
      consentWaitMs: this.settings.consentWaitMs,
      requestsUpTo: requests.map(({ instant }) => (instant >= oldest ? instant : 0)),
    };
  }

  async consentPartitions(): Promise<number> {
    return (await this.caughtUp.partitions(consentTopic)).length;
  }

  /** Age of the oldest heartbeat, in real ms. */
  async consentAgeMs(): Promise<number> {
    return Math.max(...(await this.caughtUp.partitions(consentTopic)).map(({ watermarkAgeMs }) => watermarkAgeMs));
  }

  freshness(progress: InputProgress, message: StoredMessage): ConsentFreshness {
    return {
      alive: progress.consentAlive[message.consentPartition] ?? false,
      upTo: progress.consentUpTo[message.consentPartition] ?? 0,
      waitedTooLong: message.sinceReceivedMs >= progress.consentWaitMs,
    };
  }
}
