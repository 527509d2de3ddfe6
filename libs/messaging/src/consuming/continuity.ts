import type { Topic } from '@rebound/contracts';
import type { SqlTx } from '@rebound/persistence';
import { Continuity } from '../api/continuity.js';
import { groupOf, type Runtime, wireTopic } from '../runtime.js';

/** Kafka is asked again after so long, real ms. An older answer is enough: a database that went back is below it too. */
const askKafkaEveryMs = 1000;

interface Mark {
  at: number;
  /** By partition: what the database must have reached. */
  readonly reached: Map<number, number>;
  /** Ends that must be reached once, since the start or since the database was last seen to go back. */
  ends: Map<number, number> | undefined;
}

/** Continuity by what this process has seen in the database, and what the service's group has told Kafka. */
export class DatabaseContinuity extends Continuity {
  private readonly marks = new Map<string, Mark>();

  constructor(private readonly runtime: Pick<Runtime, 'service' | 'topicPrefix' | 'admin' | 'offsets' | 'pace'>) {
    super();
  }

  async holds(tx: SqlTx, inputs: readonly Topic[], own: Topic): Promise<boolean> {
    const topics = [...inputs, own];
    const marks = await Promise.all(topics.map((topic) => this.markOf(topic)));
    // As of before the question: another transaction may learn of more while this one is answered.
    const musts = marks.map(({ reached }) => new Map(reached));
    const wires = topics.map((topic) => wireTopic(this.runtime, topic));
    const positions = await this.runtime.offsets.positions(tx, wires);
    let whole = true;
    for (const [n, mark] of marks.entries()) {
      const stored = positions[n] ?? new Map<number, number>();
      for (const [partition, must] of musts[n] ?? []) if ((stored.get(partition) ?? 0) < must) whole = false;
      for (const [partition, next] of stored) {
        mark.reached.set(partition, Math.max(next, mark.reached.get(partition) ?? 0));
      }
      if (topics[n] !== own || !mark.ends) continue;
      const read = [...mark.ends].every(([partition, end]) => (stored.get(partition) ?? 0) >= end);
      if (read && whole) mark.ends = undefined;
      else whole = false;
    }
    // What went out before it went back stands on the own topic: it is read to its end of now before anything goes on.
    const written = this.marks.get(own.name);
    if (!whole && written && !written.ends) written.ends = await this.endsOf(own);
    return whole;
  }

  private async markOf(topic: Topic): Promise<Mark> {
    const { admin, pace } = this.runtime;
    const wire = wireTopic(this.runtime, topic);
    let mark = this.marks.get(topic.name);
    if (mark && pace.now() - mark.at < askKafkaEveryMs) return mark;
    const [committed, ends] = await Promise.all([
      admin.committed(groupOf(this.runtime, topic), wire),
      this.endsOf(topic),
    ]);
    mark ??= { at: 0, reached: new Map(), ends };
    this.marks.set(topic.name, mark);
    mark.at = pace.now();
    for (const [partition, end] of ends) {
      const seen = Math.max(mark.reached.get(partition) ?? 0, committed.get(partition) ?? 0);
      // Beyond the end is a topic that was made anew, which other checks see.
      mark.reached.set(partition, Math.min(seen, end));
    }
    return mark;
  }

  private async endsOf(topic: Topic): Promise<Map<number, number>> {
    const bounds = await this.runtime.admin.bounds(wireTopic(this.runtime, topic));
    return new Map(bounds.map(({ partition, end }) => [partition, end]));
  }
}
