import type { Topic } from '@rebound/contracts';

export interface PartitionProgress {
  readonly partition: number;
  /** Read up to here, epoch ms of business time; 0 before anything was read. */
  readonly instant: number;
  /** Real ms since the last watermark that was read was written; Infinity before the first. */
  readonly watermarkAgeMs: number;
}

/**
 * Up to which instant of business time a topic has been read by this service, all its processes together. Nothing earlier
 * is to come, but for what comes late to Rebound itself.
 */
export abstract class CaughtUp {
  /** Of the partition that is furthest behind, epoch ms; 0 while some partition was never read. */
  abstract instant(topic: Topic): Promise<number>;
  abstract instantOfPartition(topic: Topic, partition: number): Promise<number>;
  /** Real ms since the last watermark that was read from the partition was written; Infinity before the first. */
  abstract watermarkAgeMs(topic: Topic, partition: number): Promise<number>;
  /** All partitions of a topic in one look, by number: for whoever decides over many keys at once. */
  abstract partitions(topic: Topic): Promise<readonly PartitionProgress[]>;
  /**
   * As `partitions`, of a watermarked topic whose owner answers its callers once the topic has what they said: a partition
   * that is read to its end now has everything that was answered before now, whatever its last watermark says. Not where
   * that one is older than `youngMs` of real time: then the owner may have answered without the topic.
   */
  abstract readThrough(topic: Topic, youngMs: number): Promise<readonly PartitionProgress[]>;
}
