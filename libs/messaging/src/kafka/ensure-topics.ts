import { setTimeout as pause } from 'node:timers/promises';
import { parseDuration } from '@rebound/kernel';
import type { Topic } from '@rebound/contracts';
import type { Admin, IResourceConfigEntry } from 'kafkajs';

export interface TopicLayout {
  readonly prefix: string;
  /** Of topics that do not say themselves. Never changes under a topic (decision 7). */
  readonly partitions: number;
  readonly replication: number;
}

/** A topic exists and has another partition count: keys would move to other partitions, so this is never repaired. */
export class PartitionCountDiffers extends Error {
  constructor(topic: string, has: number, wanted: number) {
    super(
      `topic ${topic} has ${has} partitions, but ${wanted} are asked for. The count of a topic never changes: set ` +
        `KAFKA_PARTITIONS=${has}, or move to a new prefix`,
    );
    this.name = 'PartitionCountDiffers';
  }
}

/** A record of ours is at most about 1 MB; a send of several must fit as well. */
const maxMessageBytes = 2_097_152;

export function topicConfig(topic: Topic, replication: number): IResourceConfigEntry[] {
  const entry = (name: string, value: string | number): IResourceConfigEntry => ({ name, value: String(value) });
  const entries = [
    entry('cleanup.policy', topic.cleanup),
    entry('min.insync.replicas', replication >= 3 ? 2 : 1),
    entry('max.message.bytes', maxMessageBytes),
  ];
  if (topic.cleanup === 'compact') {
    // Superseded values are personal data: they go within days, not when a segment happens to be full.
    return [...entries, entry('max.compaction.lag.ms', 86_400_000), entry('segment.ms', 86_400_000)];
  }
  const retention = parseDuration(topic.retention ?? 'P7D');
  return [...entries, entry('retention.ms', retention.ok ? retention.value : 604_800_000)];
}

/**
 * Creates the topics that are missing.
 * @returns their names on the wire
 * @throws PartitionCountDiffers when one exists with another count
 */
export async function createMissingTopics(
  admin: Admin,
  topics: readonly Topic[],
  layout: TopicLayout,
): Promise<string[]> {
  const existing = new Set(await admin.listTopics());
  const wanted = topics.map((topic) => ({
    topic,
    name: layout.prefix + topic.name,
    partitions: topic.partitions ?? layout.partitions,
  }));
  const present = wanted.filter(({ name }) => existing.has(name));
  if (present.length > 0) {
    const { topics: found } = await admin.fetchTopicMetadata({ topics: present.map(({ name }) => name) });
    for (const { name, partitions } of present) {
      const has = found.find((topic) => topic.name === name)?.partitions.length ?? 0;
      if (has !== partitions) throw new PartitionCountDiffers(name, has, partitions);
    }
  }
  const missing = wanted.filter(({ name }) => !existing.has(name));
  if (missing.length > 0) {
    await admin.createTopics({
      // kafkajs gives up where a broker does not know yet what it has just made.
      waitForLeaders: false,
      topics: missing.map(({ topic, name, partitions }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: layout.replication,
        configEntries: topicConfig(topic, layout.replication),
      })),
    });
    await leadersElected(
      admin,
      missing.map(({ name }) => name),
    );
  }
  return missing.map(({ name }) => name);
}

const leadersWithinMs = 30_000;

/** A partition without a leader takes nothing. @throws the broker's last answer when it takes too long */
async function leadersElected(admin: Admin, topics: string[]): Promise<void> {
  const deadline = Date.now() + leadersWithinMs;
  for (;;) {
    try {
      const { topics: known } = await admin.fetchTopicMetadata({ topics });
      if (known.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
      if (Date.now() > deadline) throw new Error(`no leaders after ${leadersWithinMs} ms`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(50);
  }
}
