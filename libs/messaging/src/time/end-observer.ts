import type { Topic } from '@rebound/contracts';
import { type Runtime, wireTopic } from '../runtime.js';

/** The part of a topic's reader that says where it stands. */
export interface ReadPositions {
  /** Partitions that are read as far as this process knows, with where they stand. */
  idlePositions(): Map<number, number>;
  caughtUp(partitions: readonly number[], instant: number): void;
}

/** Partitions whose end is where they are read to. */
export function readToTheEnd(
  positions: ReadonlyMap<number, number>,
  bounds: readonly { partition: number; end: number }[],
): Map<number, number> {
  return new Map(
    bounds.flatMap(({ partition, end }) => (positions.get(partition) === end ? [[partition, end] as const] : [])),
  );
}

/**
 * Finds out that an idle partition is idle: its end is asked for, and if it is where the partition is read to, everything that
 * was recorded before the question, less what a record may take from there to here, has been read. Only for topics that
 * carry no watermarks, only when somebody needs to know, and only for partitions of this process.
 */
export class EndObserver {
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly runtime: Runtime,
    private readonly readers: ReadonlyMap<string, ReadPositions>,
  ) {}

  async observe(topics: readonly Topic[]): Promise<void> {
    await Promise.all(topics.filter(({ watermarked }) => !watermarked).map((topic) => this.once(topic)));
  }

  private once(topic: Topic): Promise<void> {
    const running = this.underWay.get(topic.name);
    if (running) return running;
    const observation = this.look(topic).finally(() => this.underWay.delete(topic.name));
    this.underWay.set(topic.name, observation);
    return observation;
  }

  private async look(topic: Topic): Promise<void> {
    const { admin, clock, offsets, settleMs } = this.runtime;
    const reader = this.readers.get(topic.name);
    if (!reader) return;
    // Both before the question: the instant, so that nothing recorded later is claimed; the positions, so that a partition
    // that moves on meanwhile is left alone.
    const instant = clock.now() - settleMs;
    const positions = reader.idlePositions();
    if (positions.size === 0) return;
    const wire = wireTopic(this.runtime, topic);
    const ends = readToTheEnd(positions, await admin.bounds(wire));
    if (ends.size === 0) return;
    reader.caughtUp(await offsets.observeEnds(wire, ends, instant), instant);
  }
}
