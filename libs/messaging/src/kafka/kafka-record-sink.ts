import { type Kafka, type Message, type Producer } from 'kafkajs';
import { partitionOf } from '../events/partition-of.js';
import type { TopicAdmin } from './topic-admin.js';
import type { RecordSink, WireRecord } from './record-sink.js';

/** Some partitions did not answer for what was sent to them. */
export class NotAcknowledged extends Error {
  constructor(readonly partitions: readonly string[]) {
    super(`no acknowledgement from ${partitions.join(', ')}`);
    this.name = 'NotAcknowledged';
  }
}

/**
 * kafkajs's producer with all of its cleverness off: no retries (a retry after a leader moved can leave out the records of
 * that partition and still succeed), no idempotence (it reuses sequence numbers after an error), acks from all in-sync
 * replicas, and every partition's acknowledgement is looked for. Callers retry whole sends.
 */
export class KafkaRecordSink implements RecordSink {
  private readonly producer: Producer;
  private connecting: Promise<void> | undefined;

  constructor(
    kafka: Kafka,
    private readonly admin: TopicAdmin,
  ) {
    this.producer = kafka.producer({
      allowAutoTopicCreation: false,
      idempotent: false,
      retry: { retries: 0 },
      metadataMaxAge: 60_000,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition ?? 0,
    });
    this.producer.on('producer.disconnect', () => {
      this.connecting = undefined;
    });
  }

  async send(records: readonly WireRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.connect();
    const byTopic = new Map<string, { messages: Message[]; partitions?: number }>();
    const expected = new Set<string>();
    for (const { topic, key, value, partition: given } of records) {
      let batch = byTopic.get(topic);
      if (!batch) byTopic.set(topic, (batch = { messages: [] }));
      // Asked once a topic, not awaited for each record.
      const partition = given ?? partitionOf(key ?? '', (batch.partitions ??= await this.admin.partitionCount(topic)));
      batch.messages.push({ key, value, partition });
      expected.add(`${topic}/${partition}`);
    }
    const answers = await this.producer.sendBatch({
      acks: -1,
      timeout: 15_000,
      topicMessages: [...byTopic].map(([topic, { messages }]) => ({ topic, messages })),
    });
    for (const { topicName, partition, errorCode } of answers) {
      if (errorCode === 0) expected.delete(`${topicName}/${partition}`);
    }
    if (expected.size > 0) throw new NotAcknowledged([...expected]);
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }

  private connect(): Promise<void> {
    this.connecting ??= this.producer.connect().catch((error: unknown) => {
      this.connecting = undefined;
      throw error;
    });
    return this.connecting;
  }
}
