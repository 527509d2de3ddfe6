import { watermarkOn } from '@rebound/contracts';
import { counter, histogram } from '@rebound/observability';
import { describeError } from '@rebound/persistence';
import { type GatherLimits, gatherLimits } from './consuming/gather-plan.js';
import { LoadMetrics } from './consuming/load-metrics.js';
import { LoadProcessor } from './consuming/load-processor.js';
import { OffsetsStore } from './consuming/offsets-store.js';
import { takeOver } from './consuming/take-over.js';
import { type FetchControl, TopicReader } from './consuming/topic-reader.js';
import { OutboxPublisher, type OutboxPublisherLimits } from './publishing/outbox-publisher.js';
import { OutboxStore, type OutboxStoreLimits } from './publishing/outbox-store.js';
import type { Reading, Runtime } from './runtime.js';

/** What the runtime stands on: the world outside of it, and time. */
export interface RuntimePorts extends Pick<
  Runtime,
  'service' | 'topicPrefix' | 'clock' | 'settleMs' | 'logger' | 'pace' | 'source' | 'admin' | 'sink'
> {
  /** This process, as the owner of what its controllers and jobs publish. */
  readonly owner: string;
  readonly limits?: { readonly publisher?: OutboxPublisherLimits; readonly outbox?: OutboxStoreLimits };
}

export function assembleRuntime(ports: RuntimePorts): Runtime {
  const { owner, limits = {}, ...given } = ports;
  const { service, topicPrefix, clock, logger, pace, source, sink } = given;
  const outbox = new OutboxStore(source, owner, limits.outbox);
  const publisher = new OutboxPublisher(
    {
      send: (records) => sink.send(records),
      load: (batch) => outbox.load(batch),
      remove: (batches) => outbox.remove(batches),
      after: (ms, then) => void pace.after(ms, then),
      now: () => pace.now(),
      onMissing: (batch) => outbox.doubt(batch, pace.now()),
      onFault: (error, nextTryMs) =>
        logger.warn({ why: describeError(error), nextTryMs }, 'committed events wait for the broker or the database'),
      onPublished: (records, waitedMs) => {
        histogram('rebound.messaging.outbox.latency').observe({ service }, waitedMs / 1000);
        for (const { topic } of records) {
          counter('rebound.messaging.events.published').inc({ service, topic: topic.slice(topicPrefix.length) });
        }
      },
    },
    limits.publisher,
  );
  return {
    ...given,
    offsets: new OffsetsStore(source),
    outbox,
    publisher,
    encoding: (traceparent) => ({ service, topicPrefix, now: clock.now(), traceparent }),
  };
}

/** Everything between a consumer of the topic and the tables. */
export function assembleReader(
  runtime: Runtime,
  reading: Reading,
  fetch: FetchControl,
  limits: GatherLimits = gatherLimits,
): TopicReader {
  const { topic, label, contracts } = reading;
  const processor = new LoadProcessor(runtime, reading, new LoadMetrics(runtime.service, topic.name, label));
  return new TopicReader({
    runtime,
    reading,
    decoding: { service: runtime.service, contracts, watermark: topic.watermarked ? watermarkOn(topic) : undefined },
    fetch,
    limits,
    takeOver: (partitions, isCurrent) => takeOver(runtime, reading, partitions, isCurrent),
    process: (load, session) => processor.process(load, session),
  });
}
