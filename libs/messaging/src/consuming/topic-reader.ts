import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { decodeRecord, type Decoding } from '../events/decode-record.js';
import type { BatchControl, ConsumerListener, FetchedBatch } from '../kafka/topic-consumer.js';
import type { Pace } from '../pace.js';
import { type Reading, type Runtime, wireTopic } from '../runtime.js';
import { decideGather, type GatherLimits, gatherLimits } from './gather-plan.js';
import { PartitionQueue } from './partition-queue.js';
import type { Load } from './split-load.js';
import type { Taken } from './take-over.js';
import type { LoadSession } from './load-processor.js';

/** What the reader asks of its consumer. */
export interface FetchControl {
  hold(partitions: readonly number[]): void;
  release(partitions: readonly number[]): void;
  seek(partition: number, offset: number): void;
}

/** What the reader needs of the runtime. */
export type ReaderRuntime = Pick<Runtime, 'topicPrefix' | 'clock' | 'settleMs' | 'logger' | 'pace'> & {
  readonly publisher: Pick<Runtime['publisher'], 'disown' | 'hasRoom' | 'room'>;
};

export interface ReaderPorts {
  readonly runtime: ReaderRuntime;
  readonly reading: Reading;
  readonly decoding: Decoding;
  readonly fetch: FetchControl;
  /** Undefined when nobody wanted the partitions any more before it was done. */
  takeOver(partitions: readonly number[], isCurrent: () => boolean): Promise<Map<number, Taken> | undefined>;
  process(load: Load, session: LoadSession): Promise<void>;
  readonly limits?: GatherLimits;
}

/** Most that waits here, in records and bytes; beyond, fetching waits (and keeps heartbeating). */
const bound = { records: 4000, bytes: 16 * 1_048_576 };
const slice = 250;
/** A partition that stopped where it was taken over is looked at again after so long, real ms. */
const lookAgainMs = 5000;

interface Running {
  readonly partitions: ReadonlySet<number>;
  readonly done: Promise<void>;
}

/**
 * Reads one topic: takes over the partitions that are assigned to this process, keeps what is fetched in a bounded queue, and
 * puts it through in transactions of many records.
 */
export class TopicReader implements ConsumerListener {
  /** Partitions that stopped and wait for a person, and why. */
  readonly stopped = new Map<number, string>();
  /** Called when watermarks that were read are committed. */
  onWatermarks: () => void = () => undefined;
  private queues = new Map<number, PartitionQueue>();
  /** Counts assignments; whatever belongs to an earlier one is void. */
  private epoch = 0;
  private assignedNow = new Set<number>();
  private readonly running = new Set<Running>();
  private readonly uncommitted = new Map<number, number>();
  private closing = false;
  private serveCount = 0;
  private lastStart = -Infinity;
  private lastTookMs = 0;
  private readonly looksAgain = new Map<number, () => void>();
  private cancelTimer: () => void = () => undefined;
  private spaceWatchers: (() => void)[] = [];
  private readonly wire: string;
  private waitsForRoom = false;

  constructor(private readonly ports: ReaderPorts) {
    this.wire = wireTopic(ports.runtime, ports.reading.topic);
  }

  /** Called while the group is joined, and not awaited: what was valid before is void when this returns. */
  assigned(partitions: readonly number[]): void {
    this.epoch += 1;
    this.queues = new Map();
    this.stopped.clear();
    this.cancelLooks();
    this.uncommitted.clear();
    this.assignedNow = new Set(partitions);
    this.ports.fetch.hold(partitions);
    this.ports.runtime.publisher.disown(this.wire, this.assignedNow);
    this.wakeFetches();
    if (partitions.length > 0) void this.establish(partitions, this.epoch);
  }

  async batch(batch: FetchedBatch, control: BatchControl): Promise<void> {
    const queue = this.queues.get(batch.partition);
    if (!queue || control.isStale()) return;
    if (!queue.continues(batch.from)) {
      // Fetched for another position, or kafkajs skipped to the beginning because retention took ours: look again.
      return this.retake([batch.partition]);
    }
    queue.highWatermark = batch.highWatermark;
    for (let start = 0; start < batch.records.length; start += slice) {
      while (this.full) {
        await this.space();
        await control.heartbeat();
        if (this.queues.get(batch.partition) !== queue || this.closing) return;
      }
      const records = batch.records.slice(start, start + slice);
      const isLast = start + slice >= batch.records.length;
      const to = isLast ? batch.to : (records.at(-1)?.offset ?? batch.from) + 1;
      queue.push(
        records.map((record) => decodeRecord(record, batch.partition, this.ports.decoding)),
        to,
      );
      this.schedule();
      if (!isLast) await yieldToOthers();
      if (this.queues.get(batch.partition) !== queue) return;
    }
    control.accept();
  }

  /** Offsets that were committed to the database since the last call, for Kafka. */
  takeUncommitted(): Map<number, number> {
    const offsets = new Map(this.uncommitted);
    this.uncommitted.clear();
    return offsets;
  }

  /** Partitions that are read as far as this process knows, with where they stand. */
  idlePositions(): Map<number, number> {
    const idle = [...this.queues.values()].filter(
      ({ busy, length, position, next }) => !busy && length === 0 && position === next,
    );
    return new Map(idle.map(({ partition, next }) => [partition, next]));
  }

  /** These partitions are known to be read up to that instant, in the database already. */
  caughtUp(partitions: readonly number[], instant: number): void {
    for (const partition of partitions) {
      const queue = this.queues.get(partition);
      if (queue) queue.caughtUp = Math.max(queue.caughtUp, instant);
    }
  }

  /** Per owned partition: records not committed, and the wall clock of the oldest of them. */
  lag(): { partition: number; records: number; oldest: number | undefined }[] {
    return [...this.queues.values()].map(({ partition, highWatermark, next, oldestTimestamp }) => ({
      partition,
      records: Math.max(0, highWatermark - next),
      oldest: oldestTimestamp,
    }));
  }

  /** True once the first assignment has been taken over. */
  get established(): boolean {
    return (
      this.epoch > 0 &&
      [...this.assignedNow].every((partition) => this.queues.has(partition) || this.stopped.has(partition))
    );
  }

  /** Begins nothing more and lets what is under way finish. */
  async quiesce(): Promise<void> {
    this.closing = true;
    this.cancelLooks();
    this.cancelTimer();
    this.wakeFetches();
    await Promise.all([...this.running].map(({ done }) => done));
  }

  private async establish(partitions: readonly number[], epoch: number): Promise<void> {
    const { runtime, fetch } = this.ports;
    const isCurrent = (): boolean => epoch === this.epoch && !this.closing;
    const mine = new Set(partitions);
    const started = this.pace.now();
    await Promise.all(
      [...this.running].filter((load) => [...load.partitions].some((p) => mine.has(p))).map(({ done }) => done),
    );
    const taken = await this.ports.takeOver(partitions, isCurrent);
    if (!taken || !isCurrent()) return;
    for (const [partition, outcome] of taken) {
      if (outcome.kind === 'stopped') {
        this.page(partition, outcome.reason);
        this.lookAgain(partition, epoch);
        continue;
      }
      this.stopped.delete(partition);
      this.queues.set(partition, new PartitionQueue(partition, outcome.state));
      // Always, also where nothing is to be read: kafkajs would begin at the offset committed to Kafka.
      fetch.seek(partition, outcome.state.next);
    }
    fetch.release(partitions.filter((partition) => this.queues.has(partition)));
    const ms = Math.round(this.pace.now() - started);
    runtime.logger.debug({ topic: this.wire, partitions: partitions.length, ms }, 'took partitions over');
  }

  private get pace(): Pace {
    return this.ports.runtime.pace;
  }

  private retake(partitions: readonly number[]): void {
    const mine = partitions.filter((partition) => this.queues.has(partition));
    for (const partition of mine) this.queues.delete(partition);
    this.ports.fetch.hold(mine);
    this.wakeFetches();
    if (mine.length > 0 && !this.closing) void this.establish(mine, this.epoch);
  }

  /** A person may have repaired what is stored meanwhile. */
  private lookAgain(partition: number, epoch: number): void {
    this.looksAgain.set(
      partition,
      this.pace.after(lookAgainMs, () => {
        if (epoch === this.epoch && !this.closing) void this.establish([partition], epoch);
      }),
    );
  }

  private cancelLooks(): void {
    for (const cancel of this.looksAgain.values()) cancel();
    this.looksAgain.clear();
  }

  private page(partition: number, reason: string): void {
    if (this.stopped.get(partition) === reason) return;
    this.stopped.set(partition, reason);
    this.queues.delete(partition);
    this.ports.fetch.hold([partition]);
    this.ports.runtime.logger.error({ topic: this.wire, partition, reason }, 'a partition stopped and needs a person');
  }

  private get full(): boolean {
    let records = 0;
    let bytes = 0;
    for (const queue of this.queues.values()) {
      records += queue.length;
      bytes += queue.bytes;
    }
    return records >= bound.records || bytes >= bound.bytes;
  }

  /** Resolves when something was taken from the queue, or after half a second for the heartbeat. */
  private space(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.pace.after(500, resolve);
      this.spaceWatchers.push(() => {
        cancel();
        resolve();
      });
    });
  }

  private wakeFetches(): void {
    for (const wake of this.spaceWatchers.splice(0)) wake();
  }

  private schedule(): void {
    if (this.closing) return;
    this.cancelTimer();
    for (;;) {
      const waiting = [...this.queues.values()].map(({ partition, busy, length, lastServed }) => ({
        partition,
        available: busy ? 0 : length,
        lastServed,
      }));
      const sinceLastStartMs = this.pace.now() - this.lastStart;
      const decision = decideGather(
        { waiting, inFlight: this.running.size, sinceLastStartMs, lastTookMs: this.lastTookMs },
        this.ports.limits ?? gatherLimits,
      );
      if (decision.kind === 'wait') this.cancelTimer = this.pace.after(decision.ms, () => this.schedule());
      if (decision.kind !== 'take') return;
      if (!this.roomToPublish()) return;
      this.begin(decision.parts);
    }
  }

  /** What is decided has to be published: while Kafka does not take it, nothing more is decided. */
  private roomToPublish(): boolean {
    const { publisher } = this.ports.runtime;
    if (publisher.hasRoom) return true;
    if (!this.waitsForRoom) {
      this.waitsForRoom = true;
      void publisher.room().then(() => {
        this.waitsForRoom = false;
        this.schedule();
      });
    }
    return false;
  }

  private begin(parts: readonly { partition: number; count: number }[]): void {
    const { runtime, reading } = this.ports;
    const settleMs = reading.topic.watermarked ? null : runtime.settleMs;
    const now = runtime.clock.now();
    const queues = parts.flatMap(({ partition }) => this.queues.get(partition) ?? []);
    const load = queues.map((queue, n) => queue.take(parts[n]?.count ?? 0, settleMs, now));
    this.serveCount += 1;
    for (const queue of queues) queue.lastServed = this.serveCount;
    const started = (this.lastStart = this.pace.now());
    this.wakeFetches();

    const epoch = this.epoch;
    const running: Running = {
      partitions: new Set(parts.map(({ partition }) => partition)),
      done: this.ports
        .process(load, this.session(epoch, new Map(queues.map((queue) => [queue.partition, queue]))))
        .catch((error: unknown) => {
          // Only a mistake of the runtime's own comes here: start these partitions over from what is stored.
          runtime.logger.error({ topic: this.wire, error }, 'a batch was given up');
          if (epoch === this.epoch) this.retake(load.map(({ partition }) => partition));
        })
        .finally(() => {
          this.running.delete(running);
          this.lastTookMs = this.pace.now() - started;
          for (const queue of queues) queue.busy = false;
          this.schedule();
        }),
    };
    this.running.add(running);
  }

  private session(epoch: number, queues: ReadonlyMap<number, PartitionQueue>): LoadSession {
    const isCurrent = (): boolean => epoch === this.epoch && !this.closing;
    return {
      current: isCurrent,
      committed: (load) => {
        for (const part of load) {
          queues.get(part.partition)?.committed(part);
          if (epoch === this.epoch) this.uncommitted.set(part.partition, part.after);
        }
        const { watermarked } = this.ports.reading.topic;
        if (watermarked && load.some((part) => part.caughtUpAfter > part.caughtUpBefore)) this.onWatermarks();
      },
      lost: (partitions) => {
        if (isCurrent()) this.retake(partitions);
      },
      stop: (partition, offset, cause) => {
        if (isCurrent()) this.page(partition, `record ${offset} cannot be processed: ${cause}`);
      },
    };
  }
}
