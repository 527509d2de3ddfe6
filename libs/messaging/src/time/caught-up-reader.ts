import type { Topic } from '@rebound/contracts';
import { CaughtUp, type PartitionProgress } from '../api/caught-up.js';
import { type Runtime, wireTopic } from '../runtime.js';

/** An answer serves everyone who asks within so long; an older one is never wrong, only behind. */
const answerForMs = 20;

/** Caught-up instants as the database has them, of all processes of the service. */
export class CaughtUpReader extends CaughtUp {
  private readonly answers = new Map<string, { at: number; progress: Promise<readonly PartitionProgress[]> }>();

  constructor(private readonly runtime: Pick<Runtime, 'topicPrefix' | 'admin' | 'offsets' | 'clock' | 'settleMs'>) {
    super();
  }

  async instant(topic: Topic): Promise<number> {
    return Math.min(...(await this.partitions(topic)).map(({ instant }) => instant));
  }

  async instantOfPartition(topic: Topic, partition: number): Promise<number> {
    return (await this.of(topic, partition)).instant;
  }

  async watermarkAgeMs(topic: Topic, partition: number): Promise<number> {
    return (await this.of(topic, partition)).watermarkAgeMs;
  }

  partitions(topic: Topic): Promise<readonly PartitionProgress[]> {
    const now = performance.now();
    const known = this.answers.get(topic.name);
    if (known && now - known.at < answerForMs) return known.progress;
    const progress = this.read(topic);
    this.answers.set(topic.name, { at: now, progress });
    progress.catch(() => this.answers.delete(topic.name));
    return progress;
  }

  private async of(topic: Topic, partition: number): Promise<PartitionProgress> {
    const found = (await this.partitions(topic))[partition];
    if (!found) throw new RangeError(`${topic.name} has no partition ${partition}`);
    return found;
  }

  private async read(topic: Topic): Promise<PartitionProgress[]> {
    const { admin, offsets } = this.runtime;
    const wire = wireTopic(this.runtime, topic);
    if (!topic.watermarked) await this.lookForEnds(wire);
    const [count, stored] = await Promise.all([admin.partitionCount(wire), offsets.caughtUp(wire)]);
    const now = Date.now();
    return Array.from({ length: count }, (_, partition) => {
      const { caughtUp = 0, watermarkAt = 0 } = stored.get(partition) ?? {};
      return {
        partition,
        instant: caughtUp,
        watermarkAgeMs: watermarkAt === 0 ? Infinity : Math.max(0, now - watermarkAt),
      };
    });
  }

  /** No timer may be waiting for this topic, so nobody may be looking: who asks looks. */
  private async lookForEnds(wire: string): Promise<void> {
    const { admin, offsets, clock, settleMs } = this.runtime;
    const instant = clock.now() - settleMs;
    const ends = new Map((await admin.bounds(wire)).map(({ partition, end }) => [partition, end]));
    await offsets.observeEnds(wire, ends, instant);
  }
}
