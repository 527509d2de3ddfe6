import kafkajs, { type Admin, type Kafka } from 'kafkajs';

/** Where a partition begins and ends, and what the group has committed there (undefined: nothing). */
export interface PartitionBounds {
  readonly partition: number;
  readonly start: number;
  /** Offset of the next record to be written. */
  readonly end: number;
}

/** What the runtime asks the cluster. Every method may reject while brokers are away; callers retry. */
export class TopicAdmin {
  private readonly admin: Admin;
  private connecting: Promise<void> | undefined;
  private readonly counts = new Map<string, number>();

  constructor(kafka: Kafka) {
    this.admin = kafka.admin({ retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 500 } });
    this.admin.on('admin.disconnect', () => {
      this.connecting = undefined;
    });
  }

  /** The count never changes under a topic (decision 7), so it is asked once. */
  async partitionCount(topic: string): Promise<number> {
    const known = this.counts.get(topic);
    if (known !== undefined) return known;
    const replicas = await this.replicaCounts(topic);
    if (replicas.length === 0) throw new Error(`topic ${topic} does not exist`);
    this.counts.set(topic, replicas.length);
    return replicas.length;
  }

  /** Replicas of each partition. */
  async replicaCounts(topic: string): Promise<number[]> {
    const { topics } = await (await this.connected()).fetchTopicMetadata({ topics: [topic] });
    return (topics.find(({ name }) => name === topic)?.partitions ?? []).map(({ replicas }) => replicas.length);
  }

  async minInSyncReplicas(topic: string): Promise<number> {
    const { resources } = await (
      await this.connected()
    ).describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: ['min.insync.replicas'] }],
    });
    return Number(resources[0]?.configEntries[0]?.configValue ?? 1);
  }

  async bounds(topic: string): Promise<PartitionBounds[]> {
    const offsets = await (await this.connected()).fetchTopicOffsets(topic).catch((error: unknown) => {
      // kafkajs takes an answer apart that is not there while the cluster names not all of the partitions.
      if (error instanceof TypeError) {
        throw new Error(`kafkajs could not tell where ${topic} begins and ends now`, { cause: error });
      }
      throw error;
    });
    return offsets.map(({ partition, low, high }) => ({ partition, start: Number(low), end: Number(high) }));
  }

  /** What a group has committed, by partition; nothing for partitions without a commit. */
  async committed(groupId: string, topic: string): Promise<Map<number, number>> {
    const answers = await (await this.connected()).fetchOffsets({ groupId, topics: [topic] });
    const partitions = answers.find((answer) => answer.topic === topic)?.partitions ?? [];
    return new Map(
      partitions
        .map(({ partition, offset }) => [partition, Number(offset)] as const)
        .filter(([, offset]) => offset >= 0),
    );
  }

  /** Resolves if a broker answers. */
  async ping(): Promise<void> {
    await (await this.connected()).describeCluster();
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
  }

  private async connected(): Promise<Admin> {
    this.connecting ??= this.admin.connect().catch((error: unknown) => {
      this.connecting = undefined;
      throw error;
    });
    await this.connecting;
    return this.admin;
  }
}
