import { classifyError, CommitUncertain, describeError, UnitOfWork } from '@rebound/persistence';
import { PoisonEvent } from '../api/poison-event.js';
import { deadLetter } from '../events/dead-letter.js';
import type { WireRecord } from '../kafka/record-sink.js';
import { BatchTx } from '../publishing/batch-tx.js';
import { type Reading, type Runtime, wireTopic } from '../runtime.js';
import { tracedEvents } from '../batch-tracing.js';
import type { LoadMetrics } from './load-metrics.js';
import { before, findRecord, halve, type Load } from './split-load.js';

/** What the processor tells the reader of a topic about a load. */
export interface LoadSession {
  /** False once the partitions were assigned anew or the service stops: no further attempt. */
  current(): boolean;
  committed(load: Load): void;
  /** Another owner has them, or it is not known whether the commit took effect: take them over again. */
  lost(partitions: readonly number[]): void;
  /** Nothing from this offset on may be processed until a person has looked. */
  stop(partition: number, offset: number, cause: string): void;
}

type Outcome =
  | { kind: 'committed' }
  | { kind: 'fenced' }
  | { kind: 'uncertain'; error: unknown }
  | { kind: 'poison'; partition: number; offset: number; cause: string }
  | { kind: 'conflict' | 'fault' | 'data'; error: unknown };

/** Causes of parked events by `partition/offset`. */
type ParkedEvents = Map<string, string>;

const place = (partition: number, offset: number): string => `${partition}/${offset}`;
const longestPauseMs = 5000;
const conflictsBeforePause = 5;

/**
 * Brings a load through: one transaction of fence, handler and outbox where all is well; again after a fault; without the
 * event that the handler names; in halves where it names none, until the event is found that cannot be processed.
 */
export class LoadProcessor {
  private readonly wire: string;

  constructor(
    private readonly runtime: Runtime,
    private readonly reading: Reading,
    private readonly metrics: LoadMetrics,
  ) {
    this.wire = wireTopic(runtime, reading.topic);
  }

  async process(load: Load, session: LoadSession): Promise<void> {
    const readable = this.withoutUnreadable(load, session);
    if (readable) await this.attempt(readable, new Map(), session);
  }

  /** On a topic that stops rather than skips, nothing from the first unreadable record on. */
  private withoutUnreadable(load: Load, session: LoadSession): Load | undefined {
    if (this.reading.topic.onPoison !== 'stop') return load;
    let left: Load | undefined = load;
    for (const { partition, records } of load) {
      const bad = records.find(({ kind }) => kind === 'poison');
      if (bad?.kind !== 'poison') continue;
      session.stop(partition, bad.offset, bad.cause);
      left = left && before(left, partition, bad.offset);
    }
    return left;
  }

  /** @returns partitions that must not be processed any further now */
  private async attempt(whole: Load, parked: ParkedEvents, session: LoadSession): Promise<ReadonlySet<number>> {
    let load = whole;
    const dead = new Set<number>();
    let conflicts = 0;
    for (let wait = 100; session.current();) {
      const outcome = await this.transact(load, parked);
      if (outcome.kind === 'committed') {
        session.committed(load);
        return dead;
      }
      if (outcome.kind === 'fenced' || outcome.kind === 'uncertain') {
        if (outcome.kind === 'uncertain') await this.report(outcome.error, wait);
        const partitions = load.map(({ partition }) => partition);
        session.lost(partitions);
        return new Set([...dead, ...partitions]);
      }
      if (outcome.kind === 'conflict' && conflicts < conflictsBeforePause) {
        conflicts += 1;
        await this.runtime.pace.pause(this.runtime.pace.jitter(20));
        continue;
      }
      const poison = outcome.kind === 'data' ? this.onlySuspect(load, parked, outcome.error) : outcome;
      if (poison?.kind === 'poison') {
        const left = this.setAside(load, parked, poison, session);
        if (left !== load) dead.add(poison.partition);
        if (!left) return dead;
        load = left;
        continue;
      }
      if (outcome.kind === 'data' && this.suspects(load, parked).length > 1) {
        return this.inHalves(load, parked, session, dead);
      }
      await this.report('error' in outcome ? outcome.error : undefined, wait);
      wait = Math.min(wait * 2, longestPauseMs);
    }
    return new Set(load.map(({ partition }) => partition));
  }

  private async inHalves(
    load: Load,
    parked: ParkedEvents,
    session: LoadSession,
    dead: Set<number>,
  ): Promise<ReadonlySet<number>> {
    const [first, second] = halve(load);
    for (const partition of await this.attempt(first, parked, session)) dead.add(partition);
    const rest = second.filter(({ partition }) => !dead.has(partition));
    if (rest.length > 0) for (const partition of await this.attempt(rest, parked, session)) dead.add(partition);
    return dead;
  }

  private suspects(load: Load, parked: ParkedEvents): { partition: number; offset: number }[] {
    return load
      .flatMap(({ records }) => records)
      .filter(({ kind, partition, offset }) => kind === 'event' && !parked.has(place(partition, offset)));
  }

  private onlySuspect(load: Load, parked: ParkedEvents, error: unknown): Outcome | undefined {
    const [suspect, another] = this.suspects(load, parked);
    if (!suspect || another) return undefined;
    const { partition, offset } = suspect;
    return { kind: 'poison', partition, offset, cause: describeError(error) };
  }

  /** Parks the event; or stops its partition before it, and returns what is left of the load then. */
  private setAside(
    load: Load,
    parked: ParkedEvents,
    { partition, offset, cause }: { partition: number; offset: number; cause: string },
    session: LoadSession,
  ): Load | undefined {
    if (this.reading.topic.onPoison === 'stop') {
      session.stop(partition, offset, cause);
      return before(load, partition, offset);
    }
    parked.set(place(partition, offset), cause);
    return load;
  }

  private async transact(load: Load, parked: ParkedEvents): Promise<Outcome> {
    const { source, offsets, outbox, publisher, pace } = this.runtime;
    const started = pace.now();
    const events = load.flatMap(({ records }) =>
      records.flatMap((record) =>
        record.kind === 'event' && !parked.has(place(record.partition, record.offset)) ? [record.event] : [],
      ),
    );
    const letters = this.deadLetters(load, parked);
    const published = publisher.takePublished();
    let unit: UnitOfWork | undefined;
    try {
      // Nothing but watermarks: the fence is all there is to write, and one statement is a transaction.
      const silent = events.length === 0 && letters.length === 0;
      unit = silent ? undefined : await UnitOfWork.begin(source);
      const batch = await offsets.advance(unit, this.wire, load, published);
      if (batch === undefined) {
        publisher.giveBack(published);
        this.metrics.fenceMissed();
        return { kind: 'fenced' };
      }
      if (!unit) {
        this.metrics.committed(load, 0, 0, performance.now() - started);
        return { kind: 'committed' };
      }
      const tx = new BatchTx(unit, () => this.runtime.encoding());
      const partitions = load.map(({ partition }) => partition);
      const floor = Math.min(...load.map(({ caughtUpBefore }) => caughtUpBefore));
      const open = unit;
      const records = await tracedEvents(this.reading.topic.name, events, async (traced) => {
        if (traced.length > 0) await this.reading.handle(traced, tx);
        const all = [...tx.records, ...letters];
        if (all.length > 0) await outbox.insert(open, all, { source: this.wire, partitions, floor }, batch);
        await open.commit();
        return all;
      });
      if (records.length > 0) void publisher.enqueue({ batch, source: this.wire, partitions, records });
      tx.committed((error) => this.runtime.logger.error({ error }, 'a follow-up of a transaction failed'));
      this.metrics.committed(load, events.length, letters.length, pace.now() - started);
      return { kind: 'committed' };
    } catch (error) {
      publisher.giveBack(published);
      return outcomeOf(error, load, parked);
    } finally {
      await unit?.rollback();
    }
  }

  private deadLetters(load: Load, parked: ParkedEvents): WireRecord[] {
    const encoding = this.runtime.encoding();
    return load.flatMap(({ partition, records }) =>
      records.flatMap((record) => {
        const named = record.kind === 'event' ? parked.get(place(partition, record.offset)) : undefined;
        const cause = record.kind === 'poison' ? record.cause : named;
        if (cause === undefined || !('record' in record)) return [];
        const traceparent = record.kind === 'event' ? record.event.traceparent : record.traceparent;
        const { name: topic } = this.reading.topic;
        const { label: handler } = this.reading;
        return [deadLetter({ topic, partition, record: record.record, cause, handler, traceparent }, encoding)];
      }),
    );
  }

  private async report(error: unknown, wait: number): Promise<void> {
    this.metrics.fault();
    const { label } = this.reading;
    this.runtime.logger.warn(
      { topic: this.wire, label, why: describeError(error), wait },
      'a batch waits for a fault to pass',
    );
    await this.runtime.pace.pause(wait);
  }
}

function outcomeOf(error: unknown, load: Load, parked: ParkedEvents): Outcome {
  if (error instanceof PoisonEvent) {
    const { partition, offset } = error.event;
    const found = findRecord(load, partition, offset) && !parked.has(place(partition, offset));
    return found ? { kind: 'poison', partition, offset, cause: error.reason } : { kind: 'data', error };
  }
  if (error instanceof CommitUncertain) return { kind: 'uncertain', error };
  return { kind: classifyError(error), error };
}
