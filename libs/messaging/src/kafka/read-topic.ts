import { randomUUID } from 'node:crypto';
import type { Cluster } from './kafka-admin-tools.js';
import { kafkaClient } from './kafka-client.js';

export interface TopicRecord {
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly value: string | null;
  /** Wall clock, epoch ms. */
  readonly timestamp: number;
}

export interface ReadOptions {
  /** Stop where the topic ended when the reading began; otherwise go on until `signal` aborts. Default true. */
  readonly toEnd?: boolean;
  readonly signal?: AbortSignal;
  /** Instead of the beginning: offsets by partition. */
  readonly from?: ReadonlyMap<number, number>;
}

/**
 * Reads a topic from the beginning, in order per partition: for tools and tests. Services have handlers. Calls `onRecord` for
 * each record; a throw ends the reading.
 */
export async function readTopic(
  cluster: Cluster,
  wireTopic: string,
  onRecord: (record: TopicRecord) => void,
  { toEnd = true, signal, from }: ReadOptions = {},
): Promise<void> {
  const kafka = kafkaClient('rebound-reader', cluster, cluster.logger);
  const groupId = `rebound-reader-${randomUUID()}`;
  const admin = kafka.admin();
  await admin.connect();
  const bounds = await admin.fetchTopicOffsets(wireTopic);
  const left = new Map(
    bounds
      .map(
        ({ partition, low, high }) =>
          [partition, Math.max(from?.get(partition) ?? 0, Number(low)), Number(high)] as const,
      )
      .filter(([, start, end]) => start < end)
      .map(([partition, , end]) => [partition, end] as const),
  );
  if (toEnd && left.size === 0) return admin.disconnect();

  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: 10_000,
    maxWaitTimeInMs: 50,
    allowAutoTopicCreation: false,
  });
  let failure: unknown;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  // Else nobody would ever learn that a consumer is gone for good.
  consumer.on('consumer.crash', ({ payload }) => {
    if (payload.restart) return;
    failure = payload.error;
    finish();
  });
  signal?.addEventListener('abort', finish);
  try {
    await consumer.connect();
    await consumer.subscribe({ topic: wireTopic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const end = left.get(batch.partition);
        try {
          for (const { key, value, offset, timestamp } of batch.messages) {
            if (toEnd && (end === undefined || Number(offset) >= end)) break;
            onRecord({
              partition: batch.partition,
              offset: Number(offset),
              key: key?.toString() ?? null,
              value: value?.toString() ?? null,
              timestamp: Number(timestamp),
            });
          }
        } catch (error) {
          failure = error;
          return finish();
        }
        if (end !== undefined && Number(batch.lastOffset()) + 1 >= end) left.delete(batch.partition);
        if (toEnd && left.size === 0) finish();
      },
    });
    for (const [partition, offset] of from ?? [])
      consumer.seek({ topic: wireTopic, partition, offset: String(offset) });
    if (!signal?.aborted) await finished;
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
  if (failure !== undefined) throw failure;
}
