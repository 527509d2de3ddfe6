import { partitionOf } from '../../src/events/partition-of.js';
import type { WireRecord } from '../../src/kafka/record-sink.js';
import type { FetchedBatch, FetchedRecord } from '../../src/kafka/topic-consumer.js';

export interface LogRecord extends FetchedRecord {
  readonly topic: string;
  readonly partition: number;
}

interface Log {
  readonly records: LogRecord[];
  end: number;
}

/** A broker in memory: logs with gaps, and what groups have committed. */
export class Broker {
  private readonly logs = new Map<string, Log[]>();
  readonly committed = new Map<string, Map<number, number>>();

  constructor(
    readonly partitions: number,
    private readonly now: () => number,
    private readonly onAppend: (record: LogRecord) => void,
  ) {}

  /** @param gap offsets that are left out before each record, as compaction does */
  append(records: readonly WireRecord[], gap = 0): void {
    for (const { topic, key, value, partition = partitionOf(key ?? '', this.partitions) } of records) {
      const log = this.log(topic, partition);
      const offset = log.end + gap;
      const buffer = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
      const record = { topic, partition, offset, key: buffer(key), value: buffer(value), timestamp: this.now() };
      log.records.push(record);
      log.end = offset + 1;
      this.onAppend(record);
    }
  }

  records(topic: string): LogRecord[] {
    return Array.from({ length: this.partitions }, (_, partition) => this.log(topic, partition).records).flat();
  }

  bounds(topic: string): { partition: number; start: number; end: number }[] {
    return Array.from({ length: this.partitions }, (_, partition) => ({
      partition,
      start: 0,
      end: this.log(topic, partition).end,
    }));
  }

  /** At most so many records, as one fetch brings them. */
  fetch(topic: string, partition: number, from: number, most: number): FetchedBatch | undefined {
    const log = this.log(topic, partition);
    if (from >= log.end) return undefined;
    const records = log.records.filter(({ offset }) => offset >= from).slice(0, most);
    const to = (records.at(-1)?.offset ?? from) + 1;
    return { partition, from, to, highWatermark: log.end, records };
  }

  /** Whether there is anything from that offset on. */
  reaches(topic: string, partition: number, from: number): boolean {
    return from < this.log(topic, partition).end;
  }

  private log(topic: string, partition: number): Log {
    let logs = this.logs.get(topic);
    if (!logs) {
      logs = Array.from({ length: this.partitions }, () => ({ records: [], end: 0 }));
      this.logs.set(topic, logs);
    }
    const log = logs[partition];
    if (!log) throw new RangeError(`${topic} has no partition ${partition}`);
    return log;
  }
}

/** Who reads which partitions of the one group. Members learn of it one by one, each in its own time. */
export class Group {
  generation = 0;
  private owners = new Map<number, string>();
  private members = new Set<string>();

  constructor(private readonly partitions: number) {}

  /** @param shift which member the first partition goes to */
  rebalance(members: readonly string[], shift: number): void {
    if (members.length === 0) return;
    this.generation += 1;
    this.members = new Set(members);
    this.owners = new Map(
      Array.from({ length: this.partitions }, (_, partition) => [
        partition,
        members[(partition + shift) % members.length] ?? '',
      ]),
    );
  }

  /** Whether all of these and nobody else are members. */
  complete(members: readonly string[]): boolean {
    return members.length === this.members.size && members.every((member) => this.members.has(member));
  }

  has(member: string): boolean {
    return this.members.has(member);
  }

  partitionsOf(member: string): number[] {
    return [...this.owners].filter(([, owner]) => owner === member).map(([partition]) => partition);
  }
}
