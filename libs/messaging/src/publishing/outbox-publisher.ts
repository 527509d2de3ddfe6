import type { WireRecord } from '../kafka/record-sink.js';
import { recordBytes } from './record-bytes.js';

export interface CommittedBatch {
  readonly batch: string;
  readonly source: string | null;
  readonly partitions: readonly number[] | null;
  readonly records: readonly WireRecord[];
}

export interface OutboxPublisherPorts {
  send(records: readonly WireRecord[]): Promise<void>;
  /** Reads the records of a batch that was not kept in memory. */
  load(batch: string): Promise<readonly WireRecord[]>;
  remove(batches: readonly string[]): Promise<void>;
  after(ms: number, then: () => void): void;
  onFault(error: unknown, nextTryMs: number): void;
  /** A recovered batch does not stand in the table, yet. */
  onMissing(batch: string): void;
  onPublished?(records: readonly WireRecord[], waitedMs: number): void;
  now(): number;
}

export interface OutboxPublisherLimits {
  /** Of one send. */
  readonly maxRecords: number;
  readonly maxBytes: number;
  /** Records held in memory; what is committed beyond is read back from the table when its turn comes. */
  readonly maxInMemory: number;
  /** How long published rows may stay when no transaction comes by to take them along, ms. */
  readonly removeAfterMs: number;
}

export const outboxPublisherLimits: OutboxPublisherLimits = {
  maxRecords: 1000,
  maxBytes: 900_000,
  maxInMemory: 10_000,
  removeAfterMs: 25,
};

interface Queued {
  readonly batch: string;
  readonly source: string | null;
  readonly partitions: readonly number[] | null;
  readonly count: number;
  readonly at: number;
  /** Counts against the records in memory. */
  readonly kept: boolean;
  records: readonly WireRecord[] | undefined;
  /** Its commit was not answered. */
  readonly recovered: boolean;
  over: boolean;
  readonly published: () => void;
}

const longestPauseMs = 2000;

function pieces(batches: readonly Queued[], limits: OutboxPublisherLimits): WireRecord[][] {
  const result: WireRecord[][] = [];
  let piece: WireRecord[] = [];
  let bytes = 0;
  for (const record of batches.flatMap(({ records }) => records ?? [])) {
    const size = recordBytes(record);
    if (piece.length === limits.maxRecords || (piece.length > 0 && bytes + size > limits.maxBytes)) {
      result.push(piece);
      piece = [];
      bytes = 0;
    }
    piece.push(record);
    bytes += size;
  }
  if (piece.length > 0) result.push(piece);
  return result;
}

/**
 * Publishes what this process committed, in the order of its commits, one send at a time, and repeats a send until the broker
 * has it. Rows are deleted afterwards, with the next transaction or, when none comes, shortly after.
 */
export class OutboxPublisher {
  private queue: Queued[] = [];
  private published: string[] = [];
  private inMemory = 0;
  private waiting = 0;
  private running = false;
  private stopped = false;
  private removing: Promise<void> | undefined;
  private removeSoon = false;
  private watchers: { done: () => boolean; resolve: () => void }[] = [];

  constructor(
    private readonly ports: OutboxPublisherPorts,
    private readonly limits: OutboxPublisherLimits = outboxPublisherLimits,
  ) {}

  /** Records committed and not yet acknowledged by the broker. */
  get pending(): number {
    return this.waiting;
  }

  /**
   * Call right after the commit, without awaiting anything in between: the order of calls is the order on Kafka.
   * @returns resolves when the broker has everything; stays open when this process stops before
   */
  enqueue({ batch, source, partitions, records }: CommittedBatch): Promise<void> {
    const keep = this.inMemory + records.length <= this.limits.maxInMemory;
    if (keep) this.inMemory += records.length;
    this.waiting += records.length;
    return new Promise((published) => {
      this.queue.push({
        batch,
        source,
        partitions,
        count: records.length,
        at: this.ports.now(),
        kept: keep,
        records: keep ? records : undefined,
        recovered: false,
        over: false,
        published,
      });
      if (!this.running) void this.run();
    });
  }

  /** A batch whose commit was not answered: publishes what stands in the table of it, if anything does. */
  recover(batch: string): void {
    this.queue.push({
      batch,
      source: null,
      partitions: null,
      count: 0,
      at: this.ports.now(),
      kept: false,
      records: undefined,
      recovered: true,
      over: false,
      published: () => undefined,
    });
    if (!this.running) void this.run();
  }

  /** Resolves while little enough is waiting that more may be committed by those who can wait. */
  room(): Promise<void> {
    return this.until(() => this.hasRoom);
  }

  get hasRoom(): boolean {
    return this.waiting < this.limits.maxInMemory;
  }

  /** Published batches for the next transaction to delete; `giveBack` them if it does not commit. */
  takePublished(): string[] {
    const batches = this.published;
    this.published = [];
    return batches;
  }

  giveBack(batches: readonly string[]): void {
    if (batches.length === 0) return;
    this.published.push(...batches);
    this.scheduleRemoval();
  }

  /** What these partitions wait for is no longer this process's to publish: the new owner finds it in the table. */
  disown(source: string, owned: ReadonlySet<number>): void {
    const foreign = (queued: Queued): boolean =>
      queued.source === source && queued.partitions !== null && !queued.partitions.some((p) => owned.has(p));
    const gone = this.queue.filter(foreign);
    this.queue = this.queue.filter((queued) => !foreign(queued));
    for (const queued of gone) this.account(queued);
    this.notify();
  }

  /** Resolves when what is waiting of this source now has been published and its rows deleted. */
  async settled(source: string): Promise<void> {
    const waiting = this.queue.filter((queued) => queued.source === source);
    await this.until(() => waiting.every(({ over }) => over));
    await this.removePublished();
  }

  /** Resolves when everything is published and deleted. */
  async drained(): Promise<void> {
    await this.until(() => this.queue.length === 0);
    await this.removePublished();
  }

  /** Gives up what is still waiting: it stands in the table. */
  stop(): void {
    this.stopped = true;
    for (const { resolve } of this.watchers.splice(0)) resolve();
  }

  private async run(): Promise<void> {
    this.running = true;
    let pause = 50;
    while (this.queue.length > 0 && !this.stopped) {
      try {
        const batches = await this.nextSend();
        for (const piece of pieces(batches, this.limits)) await this.ports.send(piece);
        pause = 50;
        for (const queued of batches) {
          this.account(queued);
          // Not among the published ones: it would be deleted unpublished, should its commit still take effect.
          if (queued.recovered && queued.records?.length === 0) this.ports.onMissing(queued.batch);
          else this.published.push(queued.batch);
          queued.published();
          this.ports.onPublished?.(queued.records ?? [], this.ports.now() - queued.at);
        }
        const done = new Set(batches);
        this.queue = this.queue.filter((queued) => !done.has(queued));
        this.scheduleRemoval();
        this.notify();
      } catch (error) {
        this.ports.onFault(error, pause);
        const ms = pause;
        await new Promise<void>((resolve) => this.ports.after(ms, resolve));
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
    this.running = false;
  }

  /** Whole batches from the head that fit into one send; a batch that is too large for one stands alone. */
  private async nextSend(): Promise<Queued[]> {
    const batches: Queued[] = [];
    let count = 0;
    for (const queued of this.queue.slice(0, this.limits.maxRecords)) {
      if (count > 0 && count + queued.count > this.limits.maxRecords) break;
      queued.records ??= await this.ports.load(queued.batch);
      batches.push(queued);
      count += queued.count;
    }
    return batches;
  }

  private account(queued: Queued): void {
    if (queued.over) return;
    queued.over = true;
    this.waiting -= queued.count;
    if (queued.kept) this.inMemory -= queued.count;
  }

  private scheduleRemoval(): void {
    if (this.removeSoon) return;
    this.removeSoon = true;
    this.ports.after(this.limits.removeAfterMs, () => {
      this.removeSoon = false;
      void this.removePublished();
    });
  }

  private async removePublished(): Promise<void> {
    while (this.removing) await this.removing;
    const batches = this.takePublished();
    if (batches.length === 0) return;
    this.removing = this.ports
      .remove(batches)
      .catch((error: unknown) => {
        this.ports.onFault(error, longestPauseMs);
        this.published.push(...batches);
        if (!this.stopped) this.ports.after(longestPauseMs, () => void this.removePublished());
      })
      .finally(() => {
        this.removing = undefined;
      });
    await this.removing;
  }

  private until(done: () => boolean): Promise<void> {
    if (done()) return Promise.resolve();
    return new Promise((resolve) => this.watchers.push({ done, resolve }));
  }

  private notify(): void {
    const ready = this.watchers.filter(({ done }) => done());
    this.watchers = this.watchers.filter((watcher) => !ready.includes(watcher));
    for (const { resolve } of ready) resolve();
  }
}
