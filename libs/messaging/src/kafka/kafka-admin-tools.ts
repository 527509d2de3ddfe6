import type { Topic } from '@rebound/contracts';
import type { Logger } from '@rebound/observability';
import { createMissingTopics, type TopicLayout } from './ensure-topics.js';
import { kafkaClient, type KafkaSettings } from './kafka-client.js';

export interface Cluster extends KafkaSettings {
  readonly logger: Logger;
}

/**
 * Creates the topics that are missing, as their contracts say.
 * @returns their names on the wire
 * @throws PartitionCountDiffers when a topic exists with another count
 */
export async function ensureTopics(cluster: Cluster, topics: readonly Topic[], layout: TopicLayout): Promise<string[]> {
  const admin = kafkaClient('rebound-topics', cluster, cluster.logger).admin();
  await admin.connect();
  try {
    return await createMissingTopics(admin, topics, layout);
  } finally {
    await admin.disconnect();
  }
}
