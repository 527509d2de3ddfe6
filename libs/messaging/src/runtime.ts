import type { EventContract, Topic } from '@rebound/contracts';
import type { Clock } from '@rebound/kernel';
import type { Logger } from '@rebound/observability';
import type { SqlSource } from '@rebound/persistence';
import type { ReceivedEvent } from './api/received-event.js';
import type { Tx } from './api/tx.js';
import type { OffsetsStore } from './consuming/offsets-store.js';
import type { Encoding } from './events/encode-event.js';
import type { RecordSink } from './kafka/record-sink.js';
import type { TopicAdmin } from './kafka/topic-admin.js';
import type { Pace } from './pace.js';
import type { OutboxPublisher } from './publishing/outbox-publisher.js';
import type { OutboxStore } from './publishing/outbox-store.js';

/** What the parts of the runtime share, one per service and process. */
export interface Runtime {
  readonly service: string;
  readonly topicPrefix: string;
  readonly clock: Clock;
  /** How long a record may take from being recorded to standing in its topic, business ms. */
  readonly settleMs: number;
  readonly logger: Logger;
  readonly pace: Pace;
  readonly source: SqlSource;
  readonly admin: Pick<TopicAdmin, 'partitionCount' | 'bounds' | 'committed'>;
  readonly sink: RecordSink;
  readonly offsets: OffsetsStore;
  readonly outbox: OutboxStore;
  readonly publisher: OutboxPublisher;
  encoding(traceparent?: string): Encoding;
}

/** What is read of a topic, and who handles it. */
export interface Reading {
  readonly topic: Topic;
  /** By type; empty when the service only needs to know how far the topic is read. */
  readonly contracts: ReadonlyMap<string, EventContract>;
  /** `Class.method` */
  readonly label: string;
  /** Nobody waits for it: read a few times a second. */
  readonly leisurely?: boolean;
  handle(events: readonly ReceivedEvent[], tx: Tx): Promise<void>;
}

export const wireTopic = (runtime: Pick<Runtime, 'topicPrefix'>, topic: Topic): string =>
  runtime.topicPrefix + topic.name;

/** kafkajs assigns only the leader's topics, so each topic has a group of its own. */
export const groupOf = ({ topicPrefix, service }: Pick<Runtime, 'topicPrefix' | 'service'>, topic: Topic): string =>
  `${topicPrefix}${service}.${topic.name}`;
