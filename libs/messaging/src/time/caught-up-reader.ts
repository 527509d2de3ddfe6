import type { Topic } from '@rebound/contracts';
import { CaughtUp, type PartitionProgress } from '../api/caught-up.js';
import { type Runtime, wireTopic } from '../runtime.js';
import { within } from '../within.js';

/** An answer serves everyone who asks within so long; an older one is never wrong, only behind. */
const answerForMs = 20;
/** Longest that is waited for the ends of a topic, real ms. */
const endsWaitMs = 1_000;

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

  async readThrough(topic: Topic, youngMs: number): Promise<readonly PartitionProgress[]> {
    const { clock, offsets } = this.runtime;
    const wire = wireTopic(this.runtime, topic);
    // Before the question: what is answered after it may stand behind the end that is told.
    const now = clock.now();
    const ends = await this.ends(wire);
    const [partitions, stored] = await Promise.all([this.partitions(topic), offsets.caughtUp(wire)]);
    const young = now - youngMs * clock.scale;
    return partitions.map((progress) => {
      const { partition, instant, watermarkAgeMs } = progress;
      const end = ends.get(partition) ?? Infinity;
      const reached = (stored.get(partition)?.next ?? -1) >= end;
      const through = reached && watermarkAgeMs <= youngMs && instant >= young;
      return through ? { ...progress, instant: Math.max(instant, now) } : progress;
    });
  }

  /** Where the partitions end; nothing while Kafka does not say: then their watermarks alone count. */
  private async ends(wire: string): Promise<ReadonlyMap<number, number>> {
    const ends = new Map<number, number>();
    const asked = this.runtime.admin.bounds(wire).then(
      (bounds) => bounds.forEach(({ partition, end }) => ends.set(partition, end)),
      () => undefined,
    );
    await within(endsWaitMs, asked);
    return new Map(ends);
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
