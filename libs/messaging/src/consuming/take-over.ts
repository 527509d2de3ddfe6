import { describeError, inTransaction } from '@rebound/persistence';
import { groupOf, type Reading, type Runtime, wireTopic } from '../runtime.js';
import { judgePosition } from './judge-position.js';
import type { PartState } from './partition-queue.js';

export type Taken =
  { readonly kind: 'ready'; readonly state: PartState } | { readonly kind: 'stopped'; readonly reason: string };

const fresh = { caughtUp: 0, watermarkAt: 0 };

/**
 * What has to happen before a partition is read on: what this process still has to publish of it is published, what its
 * previous owner left behind as well, and its position is read and checked. Tries until it succeeds or nobody wants it any
 * more (undefined).
 */
export async function takeOver(
  runtime: Runtime,
  reading: Reading,
  partitions: readonly number[],
  isCurrent: () => boolean,
): Promise<Map<number, Taken> | undefined> {
  const topic = wireTopic(runtime, reading.topic);
  for (let wait = 100; isCurrent(); wait = Math.min(wait * 2, 5000)) {
    try {
      return await attempt(runtime, reading, topic, partitions);
    } catch (error) {
      if (!isCurrent()) return undefined;
      runtime.logger.warn({ topic, why: describeError(error), wait }, 'partitions cannot be taken over yet');
      await runtime.pace.pause(wait);
    }
  }
  return undefined;
}

async function attempt(
  runtime: Runtime,
  reading: Reading,
  topic: string,
  partitions: readonly number[],
): Promise<Map<number, Taken>> {
  const { admin, offsets, publisher, source } = runtime;
  await publisher.settled(topic);
  // In this order: what is committed to Kafka is never ahead of the database, the database never ahead of the topic.
  const committed = await admin.committed(groupOf(runtime, reading.topic), topic);
  const stored = await inTransaction(source, (tx) => offsets.read(tx, topic, partitions));
  // Not before the position is known: should the previous owner commit once more after this, the fence will miss.
  await publishLeftovers(runtime, topic, partitions);
  const bounds = new Map((await admin.bounds(topic)).map((bound) => [bound.partition, bound]));

  const taken = new Map<number, Taken>();
  const starts = new Map<number, number>();
  for (const partition of partitions) {
    const bound = bounds.get(partition);
    if (!bound) throw new Error(`partition ${partition} has no leader`);
    const { start, end } = bound;
    const state = stored.get(partition);
    const verdict = judgePosition({
      stored: state?.next,
      committed: committed.get(partition),
      accepted: state?.accepted,
      start,
      end,
    });
    if (verdict.kind === 'stop') taken.set(partition, { kind: 'stopped', reason: verdict.reason });
    else taken.set(partition, { kind: 'ready', state: { ...(state ?? fresh), next: verdict.next } });
    if (verdict.kind === 'read' && verdict.fresh) starts.set(partition, verdict.next);
  }
  if (starts.size > 0) await inTransaction(source, (tx) => offsets.create(tx, topic, starts));
  return taken;
}

/** Under lock, so that two new owners of one transaction's partitions do it one after the other, and the second has nothing to do. */
async function publishLeftovers(runtime: Runtime, topic: string, partitions: readonly number[]): Promise<void> {
  const { outbox, sink, source, logger } = runtime;
  for (;;) {
    const count = await inTransaction(source, async (tx) => {
      const batches = await outbox.leftovers(tx, topic, partitions);
      for (const { records } of batches) await sink.send(records);
      await outbox.removeRead(tx, batches);
      return batches.length;
    });
    if (count === 0) {
      if (await outbox.hasLeftovers(topic, partitions)) continue;
      return;
    }
    logger.info({ topic, batches: count }, 'published what the previous owner left behind');
  }
}
