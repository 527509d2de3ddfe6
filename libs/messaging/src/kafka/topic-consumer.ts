import type { Logger } from '@rebound/observability';
import type { Batch, Consumer, Kafka } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { within } from '../within.js';

export interface FetchedRecord {
  readonly offset: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** Wall clock of the record, epoch ms. */
  readonly timestamp: number;
}

/** What one fetch brought of one partition: everything there is from `from` on to the last record. */
export interface FetchedBatch {
  readonly partition: number;
  /** The offset that was asked for; records may begin later (compaction). */
  readonly from: number;
  /** Last offset + 1, control records included. */
  readonly to: number;
  /** The end of the partition when it was fetched. */
  readonly highWatermark: number;
  readonly records: readonly FetchedRecord[];
}

export interface BatchControl {
  /** Rejects when the group rebalances: give the batch up. */
  heartbeat(): Promise<void>;
  /** Fetching goes on behind this batch. */
  accept(): void;
  /** A seek was made while the batch was on its way. */
  isStale(): boolean;
}

/** Called back by the consumer; `assigned` synchronously, before any batch of the new assignment. */
export interface ConsumerListener {
  assigned(partitions: readonly number[]): void;
  batch(batch: FetchedBatch, control: BatchControl): Promise<void>;
}

export interface ConsumerOptions {
  readonly topic: string;
  readonly groupId: string;
  readonly maxBytesPerPartition?: number;
  /** Real ms between fetches; see the usual. */
  readonly betweenFetchesMs?: number;
}

/**
 * How long a fetch of a quiet topic waits at the broker. It holds up what follows on the same connection, heartbeats and
 * the farewell to the group among them; a shorter one keeps idle brokers busy.
 */
const longPollMs = 500;
/**
 * Fetches are no closer together than so. A broker answers as soon as it has one record, so that a busy topic would be fetched
 * hundreds of times a second, which costs it and us more than the records do. Shorter than what a transaction gathers.
 */
const usualBetweenFetchesMs = 10;
const retryAfterMs = 1000;
/** A member learns by its heartbeat that another left and its partitions are free: a stopped process must not be felt long. */
const heartbeatMs = 500;
/** A member that is not heard of for so long is out of its group. */
const sessionMs = 6000;
/** How long a stop waits for a join under way. The others learn of that with their heartbeats; one that is dead is waited for. */
const joinBeforeLeavingMs = sessionMs + 1000;
/** Without a fetch or a heartbeat for so long the consumer is taken down and built anew. */
const deafAfterMs = 60_000;

/** A kafkajs consumer of one topic that comes back by itself, whatever happens to the brokers, until it is stopped. */
export class TopicConsumer {
  private consumer: Consumer | undefined;
  private stopping = false;
  private finished: Promise<void> | undefined;
  private crashed: (() => void) | undefined;
  /** Settles once the join under way is done, well or not. */
  private joining = Promise.resolve();
  private lastContact = 0;
  private readonly leaving = new AbortController();

  constructor(
    private readonly kafka: Kafka,
    private readonly options: ConsumerOptions,
    private readonly listener: ConsumerListener,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.finished ??= this.supervise();
  }

  /** Leaves the group once the batch under way is given back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.leaving.abort();
    // Who goes while he joins is a member of the group all the same, and holds up the others for a whole session.
    if (!(await within(joinBeforeLeavingMs, this.joining)))
      this.logger.warn({ topic: this.options.topic }, 'the group is left without a word, in the middle of a join');
    this.crashed?.();
    await this.consumer?.disconnect().catch(() => undefined);
    await this.finished;
  }

  /** Real ms since the broker was last heard of; Infinity before the first time. */
  get silentForMs(): number {
    return this.lastContact === 0 ? Infinity : Date.now() - this.lastContact;
  }

  hold(partitions: readonly number[]): void {
    if (partitions.length > 0) this.consumer?.pause([{ topic: this.options.topic, partitions: [...partitions] }]);
  }

  release(partitions: readonly number[]): void {
    if (partitions.length > 0) this.consumer?.resume([{ topic: this.options.topic, partitions: [...partitions] }]);
  }

  seek(partition: number, offset: number): void {
    this.consumer?.seek({ topic: this.options.topic, partition, offset: String(offset) });
  }

  /** For lag and for tools only: what counts is in the database. */
  async commit(offsets: ReadonlyMap<number, number>): Promise<void> {
    const { topic } = this.options;
    await this.consumer?.commitOffsets(
      [...offsets].map(([partition, offset]) => ({ topic, partition, offset: String(offset) })),
    );
  }

  private async supervise(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.live();
      } catch (error) {
        const { topic } = this.options;
        const why = error instanceof Error ? error.message : String(error);
        if (!this.stopping) this.logger.warn({ topic, why }, 'the consumer could not start, trying again');
      }
      if (!this.stopping) await pause(retryAfterMs);
    }
  }

  /** One life of a consumer, from connecting to its crash or the stop. */
  private async live(): Promise<void> {
    const { topic, groupId, maxBytesPerPartition = 1_048_576, betweenFetchesMs = usualBetweenFetchesMs } = this.options;
    const consumer = this.kafka.consumer({
      groupId,
      sessionTimeout: sessionMs,
      rebalanceTimeout: 10_000,
      heartbeatInterval: heartbeatMs,
      minBytes: 1,
      maxWaitTimeInMs: longPollMs,
      maxBytesPerPartition,
      maxBytes: 8 * 1_048_576,
      allowAutoTopicCreation: false,
      metadataMaxAge: 60_000,
      retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1000, restartOnFailure: async () => false },
    });
    const crash = new Promise<void>((resolve) => {
      this.crashed = resolve;
    });
    let lastSign = Date.now();
    const contact = (): void => {
      this.lastContact = lastSign = Date.now();
    };
    consumer.on('consumer.crash', ({ payload }) => {
      if (!this.stopping) {
        this.logger.warn({ topic, why: payload.error.message }, 'the consumer stopped, starting it anew');
      }
      this.crashed?.();
    });
    // A stopped consumer takes no orders any more, it throws; a take-over may still be under way when it stops.
    consumer.on('consumer.stop', () => {
      if (this.consumer === consumer) this.consumer = undefined;
    });
    let [isFresh, lastFetch] = [false, -Infinity];
    /** The first batch of a fetch waits for as long as that fetch came too early, and with it the next fetch. */
    const keepPace = async (): Promise<void> => {
      if (!isFresh) return;
      isFresh = false;
      const early = lastFetch + betweenFetchesMs - performance.now();
      if (early > 0) await pause(early, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      lastFetch = performance.now();
    };
    consumer.on('consumer.fetch', () => {
      isFresh = true;
      contact();
    });
    consumer.on('consumer.heartbeat', contact);
    consumer.on('consumer.group_join', ({ payload }) => {
      contact();
      this.listener.assigned(payload.memberAssignment[topic] ?? []);
    });
    const watch = setInterval(() => {
      if (Date.now() - lastSign > deafAfterMs) this.crashed?.();
    }, 5000);
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      if (this.stopping) return;
      this.consumer = consumer;
      const running = consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 1,
        eachBatch: async ({ batch, resolveOffset, heartbeat, isStale }) => {
          await keepPace();
          if (batch.messages.length === 0) return resolveOffset(batch.lastOffset());
          await this.listener.batch(fetched(batch), {
            heartbeat,
            isStale,
            accept: () => resolveOffset(batch.lastOffset()),
          });
        },
      });
      this.joining = running.catch(() => undefined);
      await running;
      if (this.stopping) this.crashed?.();
      await crash;
    } finally {
      clearInterval(watch);
      await consumer.disconnect().catch(() => undefined);
    }
  }
}

function fetched(batch: Batch): FetchedBatch {
  // Not in kafkajs's types; without it the first record stands in, which makes compacted gaps look like lost records.
  const asked: unknown = Reflect.get(batch, 'fetchedOffset');
  return {
    partition: batch.partition,
    from: Number(typeof asked === 'string' || typeof asked === 'number' ? asked : batch.firstOffset()),
    to: Number(batch.lastOffset()) + 1,
    highWatermark: Number(batch.highWatermark),
    records: batch.messages.map(({ offset, key, value, timestamp }) => ({
      offset: Number(offset),
      key,
      value,
      timestamp: Number(timestamp),
    })),
  };
}
