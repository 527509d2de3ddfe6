import { Inject, Injectable } from '@nestjs/common';
import { ServiceSettings } from '@rebound/config';
import { Clock } from '@rebound/kernel';
import { counter, histogram, Logger, observeGauge } from '@rebound/observability';
import { DatabaseLifecycle, describeError, JobLoop } from '@rebound/persistence';
import type { Kafka } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { OffsetsStore } from '../consuming/offsets-store.js';
import { kafkaClient } from '../kafka/kafka-client.js';
import { KafkaRecordSink } from '../kafka/kafka-record-sink.js';
import { TopicAdmin } from '../kafka/topic-admin.js';
import { OutboxPublisher } from '../publishing/outbox-publisher.js';
import { OutboxStore } from '../publishing/outbox-store.js';
import { sweepOutbox } from '../publishing/sweep-outbox.js';
import type { Runtime } from '../runtime.js';
import { within } from '../within.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';

/** How often a process shows that it lives, and looks for what others left behind; real ms. */
const showAliveEveryMs = 2000;
const sweepEveryMs = 3000;
/** How long a shutdown waits for Kafka to take what is committed; it stands in the outbox anyway. */
const publishAtShutdownMs = 5000;

/** Puts the runtime of one service together, and takes it down last but for the database. */
@Injectable()
export class RuntimeHost {
  readonly kafka: Kafka;
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
    const admin = new TopicAdmin(this.kafka);
    this.sink = new KafkaRecordSink(this.kafka, admin);
    const outbox = new OutboxStore(source, randomUUID());
    const sink = this.sink;
    const publisher = new OutboxPublisher({
      send: (records) => sink.send(records),
      load: (batch) => outbox.load(batch),
      remove: (batches) => outbox.remove(batches),
      after: (ms, then) => void setTimeout(then, ms),
      now: () => performance.now(),
      onFault: (error, nextTryMs) =>
        logger.warn({ why: describeError(error), nextTryMs }, 'committed events wait for the broker or the database'),
      onPublished: (records, waitedMs) => {
        histogram('rebound.messaging.outbox.latency').observe({ service }, waitedMs / 1000);
        for (const { topic } of records) {
          counter('rebound.messaging.events.published').inc({ service, topic: topic.slice(topicPrefix.length) });
        }
      },
    });
    this.runtime = {
      service,
      topicPrefix,
      clock,
      settleMs: settings.settleMs * clock.scale,
      logger,
      source,
      admin,
      sink,
      offsets: new OffsetsStore(source),
      outbox,
      publisher,
      encoding: (traceparent) => ({ service, topicPrefix, now: clock.now(), traceparent }),
    };
    const loop = (what: string, everyMs: number, run: () => Promise<number | void>): JobLoop =>
      new JobLoop(everyMs, {
        run,
        onFault: (error) => logger.warn({ why: describeError(error) }, `the outbox cannot ${what} now`),
      });
    this.loops = [
      loop('show that this process lives', showAliveEveryMs, () => outbox.showAlive()),
      loop('be swept', sweepEveryMs, () => sweepOutbox(this.runtime)),
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
    const { publisher, outbox, admin } = this.runtime;
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await within(publishAtShutdownMs, publisher.drained());
    publisher.stop();
    this.stopObserving();
    await outbox.removeOwners(60_000, true).catch(() => undefined);
    await Promise.all([this.sink.close(), admin.close()].map((closing) => closing.catch(() => undefined)));
  }
}
