import { BufferFull } from '../api/producer.js';
import type { RecordSink, WireRecord } from '../kafka/record-sink.js';
import { recordBytes } from './record-bytes.js';

export interface MicroBatcherLimits {
  /** How long the first record of a send waits for company while nothing is under way, ms. */
  readonly lingerMs: number;
  /** Sends that are not full begin no closer together than so, ms: below saturation it is sends that cost, not records. */
  readonly apartMs: number;
  /** A send of so many records goes at once. */
  readonly fullAt: number;
  /** Most records and bytes of one send. Bytes stay under the broker's limit for a record batch (1 MiB). */
  readonly maxRecords: number;
  readonly maxBytes: number;
  /** Beyond these, new records are refused. */
  readonly boundRecords: number;
  readonly boundBytes: number;
  /** A send that fails is repeated with a growing pause; after so long its callers are told, ms. */
  readonly giveUpAfterMs: number;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

export const microBatcherLimits: MicroBatcherLimits = {
  lingerMs: 3,
  apartMs: 10,
  fullAt: 500,
  maxRecords: 1000,
  maxBytes: 900_000,
  boundRecords: 20_000,
  boundBytes: 32 * 1_048_576,
  giveUpAfterMs: 20_000,
  firstRetryMs: 50,
  longestRetryMs: 1000,
};

/** The same for a process whose heap is small: what waits for the broker, with what it is made from, must leave room to work. */
export const limitsWithin = (heapBytes: number): MicroBatcherLimits => ({
  ...microBatcherLimits,
  boundBytes: Math.min(microBatcherLimits.boundBytes, Math.floor(heapBytes / 12)),
});

export interface MicroBatcherPorts {
  readonly sink: RecordSink;
  /** Monotone real time, ms. */
  readonly now: () => number;
  readonly after: (ms: number, then: () => void) => void;
  /** True if the broker will never take these records as they are: too large, say. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly onSend?: (records: readonly WireRecord[], ms: number) => void;
}

interface Call {
  missing: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Entry {
  readonly record: WireRecord;
  readonly bytes: number;
  readonly call: Call;
}

/**
 * Collects records while a send is under way, or for a few ms, and sends them together: a send costs about the same for one
 * record as for hundreds. One send at a time, so records keep the order in which they came.
 */
export class MicroBatcher {
  private queue: Entry[] = [];
  private bytes = 0;
  /** Records handed to the sink and not yet answered for; they count against the bound. */
  private underWay = 0;
  private sending = false;
  private lingering = false;
  private lastStart = -Infinity;
  private idle: (() => void)[] = [];

  constructor(
    private readonly ports: MicroBatcherPorts,
    private readonly limits: MicroBatcherLimits = microBatcherLimits,
  ) {}

  get buffered(): { records: number; bytes: number } {
    return { records: this.queue.length + this.underWay, bytes: this.bytes };
  }

  /** @throws BufferFull at once (as a rejection) when the records do not fit under the bound */
  send(records: readonly WireRecord[]): Promise<void> {
    if (records.length === 0) return Promise.resolve();
    const sized = records.map((record) => ({ record, bytes: recordBytes(record) }));
    const bytes = sized.reduce((sum, entry) => sum + entry.bytes, 0);
    const { boundRecords, boundBytes } = this.limits;
    if (this.buffered.records + records.length > boundRecords || this.bytes + bytes > boundBytes) {
      return Promise.reject(new BufferFull());
    }
    this.bytes += bytes;
    return new Promise((resolve, reject) => {
      const call: Call = { missing: records.length, resolve, reject };
      for (const entry of sized) this.queue.push({ ...entry, call });
      this.schedule();
    });
  }

  /** Resolves when nothing is buffered any more. */
  drained(): Promise<void> {
    if (!this.sending && this.queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private schedule(): void {
    if (this.sending) return;
    if (this.queue.length >= this.limits.fullAt) return void this.flush();
    if (this.lingering) return;
    this.lingering = true;
    const { lingerMs, apartMs } = this.limits;
    this.ports.after(Math.max(lingerMs, this.lastStart + apartMs - this.ports.now()), () => {
      this.lingering = false;
      if (!this.sending) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.sending = true;
    do {
      const entries = this.take();
      this.underWay = entries.length;
      this.lastStart = this.ports.now();
      await this.deliver(entries);
      this.underWay = 0;
    } while (this.queue.length >= this.limits.fullAt || (this.queue.length > 0 && this.isTime()));
    this.sending = false;
    if (this.queue.length > 0) return this.schedule();
    const waiting = this.idle;
    this.idle = [];
    for (const resolve of waiting) resolve();
  }

  private isTime(): boolean {
    return this.ports.now() - this.lastStart >= this.limits.apartMs;
  }

  private take(): Entry[] {
    let count = 0;
    let bytes = 0;
    for (const entry of this.queue) {
      if (count === this.limits.maxRecords || (count > 0 && bytes + entry.bytes > this.limits.maxBytes)) break;
      count += 1;
      bytes += entry.bytes;
    }
    return this.queue.splice(0, count);
  }

  /** Ends when every entry has been answered for, one way or the other. */
  private async deliver(entries: readonly Entry[]): Promise<void> {
    const { sink, now, isRefusal, onSend } = this.ports;
    const records = entries.map(({ record }) => record);
    const started = now();
    for (let pause = this.limits.firstRetryMs; ; pause = Math.min(pause * 2, this.limits.longestRetryMs)) {
      const attempt = now();
      try {
        await sink.send(records);
        onSend?.(records, now() - attempt);
        return this.settle(entries, ({ call }) => {
          call.missing -= 1;
          if (call.missing === 0) call.resolve();
        });
      } catch (error) {
        if (isRefusal(error) && entries.length > 1) {
          const half = entries.length >> 1;
          await this.deliver(entries.slice(0, half));
          return this.deliver(entries.slice(half));
        }
        if (isRefusal(error) || now() + pause - started > this.limits.giveUpAfterMs) {
          return this.settle(entries, ({ call }) => call.reject(error));
        }
        await new Promise<void>((resolve) => this.ports.after(pause, resolve));
      }
    }
  }

  private settle(entries: readonly Entry[], tell: (entry: Entry) => void): void {
    for (const entry of entries) {
      this.bytes -= entry.bytes;
      tell(entry);
    }
  }
}
