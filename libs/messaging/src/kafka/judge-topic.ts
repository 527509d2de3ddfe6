import { judgePosition, type Verdict } from '../consuming/judge-position.js';
import type { Cluster } from './kafka-admin-tools.js';
import { kafkaClient } from './kafka-client.js';
import { TopicAdmin } from './topic-admin.js';

export interface KnownPosition {
  readonly partition: number;
  readonly stored: number;
  readonly accepted: number | undefined;
}

export interface JudgedPosition {
  readonly partition: number;
  readonly stored: number | undefined;
  readonly committed: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

/**
 * What a service that is to read a topic would find, partition by partition.
 * @param wire the topic with its prefix
 * @param group the service's group of it
 * @returns undefined when there is no such topic
 */
export async function judgeTopic(
  cluster: Cluster,
  wire: string,
  group: string,
  known: readonly KnownPosition[],
): Promise<readonly JudgedPosition[] | undefined> {
  const admin = new TopicAdmin(kafkaClient('rebound-offsets', cluster, cluster.logger));
  try {
    if ((await admin.replicaCounts(wire).catch(ifMissing)).length === 0) return undefined;
    const committed = await admin.committed(group, wire);
    const bounds = await admin.bounds(wire);
    return bounds
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ partition, start, end }) => {
        const { stored, accepted } = known.find((one) => one.partition === partition) ?? {};
        const position = { stored, committed: committed.get(partition), accepted, start, end };
        return { partition, stored, committed: position.committed, start, end, verdict: judgePosition(position) };
      });
  } finally {
    await admin.close();
  }
}

function ifMissing(error: unknown): number[] {
  if (typeof error === 'object' && error !== null && 'type' in error && error.type === 'UNKNOWN_TOPIC_OR_PARTITION')
    return [];
  throw error;
}
