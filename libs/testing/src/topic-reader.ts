import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';
import { randomUUID } from 'node:crypto';

/** A record as it stands on a topic. */
export interface ReadRecord {
  readonly partition: number;
  readonly offset: number;
  /** Wall clock of the record, epoch ms. */
  readonly timestamp: number;
  readonly key: string | null;
  readonly value: string | null;
}

/** Reads a topic from its beginning and keeps on reading, so that asking again costs nothing. */
export class TopicReader {
  private readonly records: ReadRecord[] = [];
  private readonly next = new Map<number, number>();

  private constructor(private readonly consumer: Consumer) {}

  static async open(kafka: Kafka, topic: string): Promise<TopicReader> {
    const consumer = kafka.consumer({
      groupId: `observer-${randomUUID()}`,
      // A record is given at once; this is how often a quiet topic is asked again, and how long a close may take.
      maxWaitTimeInMs: 250,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 60 },
    });
    const reader = new TopicReader(consumer);
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        for (const message of batch.messages) reader.records.push(readRecord(batch.partition, message));
        reader.next.set(batch.partition, Number(batch.lastOffset()) + 1);
      },
    });
    return reader;
  }

  /** Whether everything before these ends has been read. */
  hasReached(ends: readonly { partition: number; end: number }[]): boolean {
    return ends.every(({ partition, end }) => end === 0 || (this.next.get(partition) ?? 0) >= end);
  }

  /** What has been read so far, in the order of writing (exact within a partition). */
  read(): ReadRecord[] {
    return this.records.toSorted(
      (a, b) => a.timestamp - b.timestamp || a.partition - b.partition || a.offset - b.offset,
    );
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }
}

const readRecord = (partition: number, { offset, timestamp, key, value }: KafkaMessage): ReadRecord => ({
  partition,
  offset: Number(offset),
  timestamp: Number(timestamp),
  key: key?.toString() ?? null,
  value: value?.toString() ?? null,
});
