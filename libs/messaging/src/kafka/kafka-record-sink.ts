import type { Kafka, Producer } from 'kafkajs';
import { partitionOf } from '../events/partition-of.js';
import { PartitionMessage, quickenProduce } from './quick-produce.js';
import type { RecordSink, WireRecord } from './record-sink.js';
import type { TopicAdmin } from './topic-admin.js';

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
    quickenProduce();
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
    const sends = await this.byPartition(records);
    const expected = new Set(
      sends.flatMap(({ topic, messages }) => messages.map(({ partition }) => `${topic}/${partition}`)),
    );
    const answers = await this.producer.sendBatch({ acks: -1, timeout: 15_000, topicMessages: sends });
    for (const { topicName, partition, errorCode } of answers) {
      if (errorCode === 0) expected.delete(`${topicName}/${partition}`);
    }
    if (expected.size > 0) throw new NotAcknowledged([...expected]);
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }

  private async byPartition(
    records: readonly WireRecord[],
  ): Promise<{ topic: string; messages: PartitionMessage[] }[]> {
    const topics = new Map<string, { partitions: Map<number, WireRecord[]>; count?: number }>();
    for (const record of records) {
      const { topic, key, partition: given } = record;
      let send = topics.get(topic);
      if (!send) topics.set(topic, (send = { partitions: new Map() }));
      // Asked once a topic, not awaited for each record.
      const partition = given ?? partitionOf(key ?? '', (send.count ??= await this.admin.partitionCount(topic)));
      const others = send.partitions.get(partition);
      if (others) others.push(record);
      else send.partitions.set(partition, [record]);
    }
    return [...topics].map(([topic, { partitions }]) => ({
      topic,
      messages: [...partitions].map(([partition, its]) => new PartitionMessage(partition, its)),
    }));
  }

  private connect(): Promise<void> {
    this.connecting ??= this.producer.connect().catch((error: unknown) => {
      this.connecting = undefined;
      throw error;
    });
    return this.connecting;
  }
}
