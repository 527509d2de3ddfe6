import { Inject, Injectable } from '@nestjs/common';
import { behaviourRecorded } from '@rebound/contracts';
import { Clock, err, type Result } from '@rebound/kernel';
import { InvalidEvent, Producer, type Publication } from '@rebound/messaging';
import { counter, histogram, Logger } from '@rebound/observability';
import { acceptEvent, type Circumstances } from '../domain/accept-event.js';
import { isFields } from '../domain/field-reader.js';
import type { IncomingEvent } from '../domain/incoming-event.js';
import { refuse, type Refusal } from '../domain/refusal.js';
import { IngestSettings } from '../ingest.settings.js';
import {
  faultAnswer,
  judgedAnswer,
  refusalAnswer,
  type Answer,
  type Format,
  type RequestRefusal,
  type Warning,
} from './answer.js';
import { BrokerOutage } from './broker-outage.js';
import { Gate, type Sender } from './gate.js';
import { countRejected, Rejections, type Refused, type RejectedDetails } from './rejections.js';

/** A request whose sender is known, as the routes hand it over. */
export type Delivery = Readonly<{
  format: Format;
  sender: Sender;
  /** The events as they came: one, or a list of which each is judged alone. */
  events: readonly unknown[];
  single: boolean;
  read: (event: unknown) => Result<IncomingEvent, Refusal>;
  history: boolean;
  /** Bytes of the body after decompression. */
  bytes: number;
  ip: string;
  about: Refused;
}>;

class NotAcknowledged extends Error {
  constructor() {
    super('the broker did not acknowledge in time');
    this.name = 'NotAcknowledged';
  }
}

/** Judges events, hands the good ones to the broker, and answers once it has them. */
@Injectable()
export class Intake {
  private readonly outage = new BrokerOutage();

  constructor(
    @Inject(Producer) private readonly producer: Producer,
    @Inject(Gate) private readonly gate: Gate,
    @Inject(Rejections) private readonly rejections: Rejections,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(IngestSettings)
    private readonly settings: Pick<IngestSettings, 'maxBatch' | 'maxEventBytes' | 'ackTimeoutMs'>,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  async take(delivery: Delivery): Promise<Answer> {
    const { format, events, sender, about } = delivery;
    const started = performance.now();
    if (events.length > this.settings.maxBatch) {
      return this.refuse(delivery, {
        code: 'too-many',
        detail: `A request holds at most ${this.settings.maxBatch} events.`,
      });
    }
    const tooFast = await this.gate.pace(sender, Math.max(1, events.length));
    if (tooFast) return this.refuse(delivery, tooFast);

    const { accepted, rejected, warnings } = this.judge(delivery);
    const label = delivery.history ? 'import' : format;
    if (accepted.length > 0) {
      const busy = await this.acknowledged(accepted);
      if (busy) return this.refuse(delivery, busy);
      for (const { data } of accepted) {
        counter('rebound.ingest.events.accepted').inc({ format: label, kind: data.name });
      }
    }
    if (rejected.length > 0) {
      for (const { refusal } of rejected) countRejected(label, refusal.code);
      this.rejections.events(about, rejected);
    }
    histogram('rebound.ingest.acknowledgement.duration').observe({ format }, (performance.now() - started) / 1000);
    return judgedAnswer({ accepted: accepted.length, rejected, warnings, single: delivery.single }, format);
  }

  /** A request that is refused as a whole: in the answer, in a metric, and told. */
  refuse(
    { format, about, bytes }: Pick<Delivery, 'format' | 'about'> & { bytes?: number },
    refusal: RequestRefusal,
  ): Answer {
    this.count(format, refusal.code);
    this.rejections.request(about, refusal, bytes);
    return refusalAnswer(refusal, format);
  }

  /** What nobody expected: logged, and answered without a word of what it was. */
  fault(error: unknown, about: Readonly<Record<string, unknown>>): Answer {
    this.logger.error({ ...about, error }, 'a request failed');
    return faultAnswer();
  }

  count(format: Format, reason: string): void {
    counter('rebound.ingest.requests.refused').inc({ format, reason });
  }

  private judge({ events, read, sender, history, bytes, ip, single, about }: Delivery): {
    accepted: Publication<typeof behaviourRecorded>[];
    rejected: RejectedDetails[];
    warnings: Warning[];
  } {
    const { workspaceId, key } = sender;
    const receivedAt = this.clock.now();
    // Under a scaled clock the clients' `sentAt` is of another time; only its pace could be compared, not its value.
    const correctsSkew = this.clock.scale === 1;
    const accepted: Publication<typeof behaviourRecorded>[] = [];
    const rejected: RejectedDetails[] = [];
    const warnings: Warning[] = [];
    const measured = bytes > this.settings.maxEventBytes;
    for (const [index, event] of events.entries()) {
      const size = single ? bytes : measured ? Buffer.byteLength(JSON.stringify(event) ?? '') : 0;
      const facts: Circumstances = {
        workspaceId,
        key,
        receivedAt,
        index,
        history,
        ...(key.trusted ? {} : { ip }),
      };
      const judged = this.judgeOne(event, size, read, facts, correctsSkew);
      if (!judged.ok) {
        rejected.push({ index, refusal: judged.error, ...described(event), ...(size > 0 ? { bytes: size } : {}) });
        continue;
      }
      const { id, time, data, notes } = judged.value;
      for (const note of notes) warnings.push({ index, ...note });
      accepted.push({
        workspaceId,
        id,
        time,
        recordedAt: receivedAt,
        data,
        ...(about.traceparent === undefined ? {} : { traceparent: about.traceparent }),
      });
    }
    return { accepted, rejected, warnings };
  }

  private judgeOne(
    event: unknown,
    size: number,
    read: Delivery['read'],
    facts: Circumstances,
    correctsSkew: boolean,
  ): ReturnType<typeof acceptEvent> {
    if (size > this.settings.maxEventBytes) {
      return err(refuse('too-large', `An event has at most ${this.settings.maxEventBytes} bytes.`));
    }
    const incoming = read(event);
    if (!incoming.ok) return incoming;
    return acceptEvent(correctsSkew ? incoming.value : { ...incoming.value, sentAt: undefined }, facts);
  }

  /** Undefined once every in-sync replica has the events. */
  private async acknowledged(
    messages: readonly Publication<typeof behaviourRecorded>[],
  ): Promise<RequestRefusal | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new NotAcknowledged()), this.settings.ackTimeoutMs);
    });
    try {
      await Promise.race([this.producer.send(behaviourRecorded, messages), late]);
      this.outage.succeeded();
      return undefined;
    } catch (error) {
      if (error instanceof InvalidEvent) throw error;
      // Whatever kept the broker from acknowledging: the client has its events still, and is asked to bring them again.
      this.outage.failed(performance.now());
      this.logger.warn({ error, count: messages.length }, 'events were not acknowledged');
      return {
        code: 'busy',
        detail: 'The events could not be stored just now; send them again.',
        retryAfterSeconds: this.outage.retryAfterSeconds(performance.now()),
      };
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What a refused event calls itself, where it can be told. */
function described(event: unknown): { id?: string; originalName?: string; occurredAt?: number } {
  if (!isFields(event)) return {};
  const { messageId, id, event: name, type } = event;
  const given = typeof messageId === 'string' ? messageId : id;
  const called = typeof name === 'string' ? name : type;
  return {
    ...(typeof given === 'string' && given !== '' && given.length <= 200 ? { id: given } : {}),
    ...(typeof called === 'string' ? { originalName: called } : {}),
  };
}
