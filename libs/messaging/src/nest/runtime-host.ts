import { Inject, Injectable } from '@nestjs/common';
import { ServiceSettings } from '@rebound/config';
import { Clock } from '@rebound/kernel';
import { Logger, observeGauge } from '@rebound/observability';
import { DatabaseLifecycle, describeError, JobLoop } from '@rebound/persistence';
import type { Kafka } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { assembleRuntime } from '../assemble-runtime.js';
import { kafkaClient } from '../kafka/kafka-client.js';
import { KafkaRecordSink } from '../kafka/kafka-record-sink.js';
import { TopicAdmin } from '../kafka/topic-admin.js';
import { realPace } from '../pace.js';
import { lookAfterOutboxEveryMs, OutboxCare } from '../publishing/outbox-care.js';
import type { Runtime } from '../runtime.js';
import { within } from '../within.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';

const forgetOwnersEveryMs = 60_000;
/** How long a shutdown waits for Kafka to take what is committed; it stands in the outbox anyway. */
const publishAtShutdownMs = 5000;

/** Puts the runtime of one service together, and takes it down last but for the database. */
@Injectable()
export class RuntimeHost {
  readonly kafka: Kafka;
  readonly admin: TopicAdmin;
  readonly runtime: Runtime;
  private readonly sink: KafkaRecordSink;
  private readonly loops: JobLoop[];
  private readonly stopObserving: () => void;

  constructor(
    @Inject(MESSAGING_OPTIONS) { service }: MessagingOptions,
    settings: ServiceSettings,
    clock: Clock,
    logger: Logger,
    source: DataSource,
    lifecycle: DatabaseLifecycle,
  ) {
    const { topicPrefix } = settings;
    this.kafka = kafkaClient(`rebound-${service}`, settings, logger);
    this.admin = new TopicAdmin(this.kafka);
    this.sink = new KafkaRecordSink(this.kafka, this.admin);
    this.runtime = assembleRuntime({
      service,
      topicPrefix,
      clock,
      settleMs: settings.settleMs * clock.scale,
      logger,
      pace: realPace,
      source,
      admin: this.admin,
      sink: this.sink,
      owner: randomUUID(),
    });
    const { publisher } = this.runtime;
    const care = new OutboxCare(this.runtime);
    const loop = (what: string, everyMs: number, run: () => Promise<number | void>): JobLoop =>
      new JobLoop(everyMs, {
        run,
        onFault: (error) => logger.warn({ why: describeError(error) }, `the outbox cannot ${what} now`),
      });
    this.loops = [
      loop('be looked after', lookAfterOutboxEveryMs, () => care.look()),
      loop('forget processes that are gone', forgetOwnersEveryMs, () => care.forgetOwners()),
    ];
    this.stopObserving = observeGauge('rebound.messaging.outbox.pending', () => [
      { labels: { service }, value: publisher.pending },
    ]);
    lifecycle.beforeClose(() => this.close());
  }

  /** Begins to look after the outbox. Called once the schema is there. */
  start(): void {
    for (const loop of this.loops) loop.start();
  }

  private async close(): Promise<void> {
    const { publisher, outbox } = this.runtime;
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await within(publishAtShutdownMs, publisher.drained());
    publisher.stop();
    this.stopObserving();
    await outbox.removeOwners(60_000, true).catch(() => undefined);
    await Promise.all([this.sink.close(), this.admin.close()].map((closing) => closing.catch(() => undefined)));
  }
}
