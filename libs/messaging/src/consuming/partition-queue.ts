import type { DecodedRecord } from '../events/decode-record.js';

/** Part of a partition that goes through in one transaction. */
export interface Part {
  readonly partition: number;
  /** What the fence expects to find. */
  readonly before: number;
  /** What it leaves behind. */
  readonly after: number;
  readonly records: readonly DecodedRecord[];
  /** Business instant up to which the partition had been read, epoch ms; 0 unknown. */
  readonly caughtUpBefore: number;
  /** Topics without watermarks: caught up to the recorded time of the last record. Else: to its last watermark. */
  readonly caughtUpAfter: number;
  /** Wall clock of the last watermark's record; 0 for none. */
  readonly watermarkAt: number;
}

export interface PartState {
  readonly next: number;
  readonly caughtUp: number;
  readonly watermarkAt: number;
}

/**
 * A partition that this process owns: where it stands, and what has been fetched beyond. Positions are offsets of the next
 * record: `next` committed, `position` fetched and kept.
 */
export class PartitionQueue {
  next: number;
  caughtUp: number;
  watermarkAt: number;
  position: number;
  highWatermark: number;
  lastServed = 0;
  /** Set while a transaction holds the partition. */
  busy = false;
  /** Of the values that are waiting here. */
  bytes = 0;
  private records: DecodedRecord[] = [];
  private head = 0;

  constructor(
    readonly partition: number,
    state: PartState,
  ) {
    this.next = state.next;
    this.position = state.next;
    this.highWatermark = state.next;
    this.caughtUp = state.caughtUp;
    this.watermarkAt = state.watermarkAt;
  }

  get length(): number {
    return this.records.length - this.head;
  }

  /** Wall clock of the oldest record that is not committed, as far as it has been fetched. */
  get oldestTimestamp(): number | undefined {
    return this.records[this.head]?.timestamp;
  }

  /**
   * Whether records fetched from `from` on continue what is here. Not so when they were asked for before a seek: something
   * would be missing between.
   */
  continues(from: number): boolean {
    return from <= this.position;
  }

  /** Records below the position were kept before and are dropped. @param to the position after these records */
  push(records: readonly DecodedRecord[], to: number): void {
    for (const record of records) {
      if (record.offset < this.position) continue;
      this.records.push(record);
      this.bytes += record.size;
    }
    this.position = Math.max(this.position, to);
  }

  /**
   * Takes the oldest `count` records for a transaction.
   * @param settleMs business ms that a record may take from being recorded to being here; null where only watermarks say
   *   how far the topic goes
   * @param now business time: a recorded time beyond it (a clock that is ahead) does not count
   */
  take(count: number, settleMs: number | null, now: number): Part {
    const records = this.records.slice(this.head, this.head + count);
    this.head += records.length;
    for (const { size } of records) this.bytes -= size;
    if (this.head === this.records.length) {
      this.records = [];
      this.head = 0;
    } else if (this.head > 4096) {
      this.records = this.records.slice(this.head);
      this.head = 0;
    }
    // Offsets without records behind the last one (compaction, control records) are done with as well.
    const after = this.length === 0 ? this.position : (records.at(-1)?.offset ?? this.next - 1) + 1;
    const { partition, next: before, caughtUp: caughtUpBefore } = this;
    this.busy = true;
    return { partition, before, after, records, caughtUpBefore, ...progressOf(records, this, settleMs, now) };
  }

  /** The transaction of this part committed. */
  committed({ after, caughtUpAfter, watermarkAt }: Part): void {
    this.next = after;
    this.caughtUp = Math.max(this.caughtUp, caughtUpAfter);
    this.watermarkAt = Math.max(this.watermarkAt, watermarkAt);
  }
}

/** How far a partition is read once these records have been. */
export function progressOf(
  records: readonly DecodedRecord[],
  state: Pick<PartState, 'caughtUp' | 'watermarkAt'>,
  settleMs: number | null,
  now: number,
): { caughtUpAfter: number; watermarkAt: number } {
  let { caughtUp, watermarkAt } = state;
  for (const record of records) {
    if (record.kind === 'watermark') {
      caughtUp = Math.max(caughtUp, record.upTo);
      watermarkAt = Math.max(watermarkAt, record.timestamp);
    } else if (settleMs !== null) {
      const recordedAt = recordedAtOf(record);
      if (recordedAt !== undefined) caughtUp = Math.max(caughtUp, Math.min(recordedAt, now) - settleMs);
    }
  }
  return { caughtUpAfter: caughtUp, watermarkAt };
}

function recordedAtOf(record: DecodedRecord): number | undefined {
  if (record.kind === 'event') return record.event.recordedAt;
  return record.kind === 'skipped' ? record.recordedAt : undefined;
}
