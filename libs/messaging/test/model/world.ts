import { Clock, derivedId } from '@rebound/kernel';
import { Broker, Group, type LogRecord } from './broker.js';
import {
  fired,
  firingOf,
  happened,
  inputTopic,
  type Kind,
  outputTopic,
  reacted,
  reactionTo,
  takesEffect,
} from './contracts.js';
import { Database } from './database.js';
import { Kernel, type Party } from './kernel.js';
import { Member, settleMs, type Tampering } from './member.js';
import { type OutboxRow, Schema } from './schema.js';
import type { OpenTx } from './tables.js';

const partitions = 3;
const epoch = Date.UTC(2026, 0, 5, 12);

/** A promise that was not kept. */
export class Broken extends Error {
  constructor(
    readonly promise: string,
    detail: string,
  ) {
    super(`${promise}: ${detail}`);
  }
}

interface Recorded {
  readonly id: string;
  readonly thing: string;
  readonly kind: Kind;
  readonly recordedAt: number;
  /** Where it stands in the log, once it does. */
  at?: { partition: number; offset: number };
}

/** Everything there is, and the eye that watches it: what the runtime promises is checked as it happens. */
export class World {
  readonly kernel = new Kernel();
  readonly clock: Clock;
  readonly group = new Group(partitions);
  readonly members: Member[] = [];
  broken: Broken | undefined;
  private readonly schema: Schema;
  private readonly database: Database;
  private readonly broker: Broker;
  private readonly recorded = new Map<string, Recorded>();
  private readonly counts = new Map<string, number>();
  private readonly applied = new Map<string, number>();
  private readonly firedTimers = new Set<string>();
  private readonly published = new Map<string, Set<string>>();
  /** Of batches of the outbox. */
  private readonly madeBy = new Map<number, OpenTx>();
  /** What processes know to be committed: they publish it of their own accord. */
  private readonly known = new WeakSet<OpenTx>();
  private born = 0;

  constructor(private readonly tampering: Tampering = {}) {
    const { kernel } = this;
    this.clock = new (class extends Clock {
      now(): number {
        return epoch + kernel.now;
      }
    })();
    this.schema = new Schema(tampering.unfenced ?? false);
    this.database = new Database(kernel, this.schema, {
      commits: (tx) => {
        this.seeOutbox(tx);
        this.seeEffects(tx);
        this.seePassedOver(tx);
      },
      isTold: (tx) => void this.known.add(tx),
    });
    this.broker = new Broker(
      partitions,
      () => this.clock.now(),
      (record) => this.seeRecord(record),
    );
  }

  /** Until nothing can happen but for time to pass. */
  async rest(): Promise<void> {
    while (await this.kernel.step(0));
  }

  member(who: number): Member | undefined {
    return this.members[who % this.members.length];
  }

  join(): void {
    this.born += 1;
    const { kernel, database, broker, group, clock, tampering } = this;
    const onMistake = (error: unknown): void => this.violate('nothing throws but servers', String(error));
    const member = new Member(`m${this.born}`, { kernel, database, broker, group, clock, tampering, onMistake });
    this.members.push(member);
    member.start();
  }

  /** @param landing whether what it had sent arrives all the same */
  kill(party: Party, landing: boolean): void {
    this.members.splice(
      this.members.findIndex((member) => member.party === party),
      1,
    );
    this.kernel.kill(party, landing);
    this.database.disconnect(party);
  }

  /** Whoever is stopped goes on, and every partition has an owner that lives. */
  heal(): void {
    for (const { party } of this.members) party.state = 'running';
    if (!this.group.complete(this.members.map(({ name }) => name))) this.rebalance(0);
  }

  rebalance(shift: number): void {
    const running = this.members.filter(({ party }) => party.state === 'running').map(({ name }) => name);
    this.group.rebalance(running, shift);
  }

  /** Somebody records an event; it stands in the topic a little later. */
  record(thing: string, kind: Kind, lagMs: number, gap: number): void {
    const id = `event ${this.recorded.size}`;
    const recorded: Recorded = { id, thing, kind, recordedAt: this.clock.now() };
    this.recorded.set(id, recorded);
    this.kernel.at(this.kernel.now + Math.min(lagMs, settleMs), () => {
      const n = (this.counts.get(thing) ?? 0) + 1;
      this.counts.set(thing, n);
      const instant = new Date(recorded.recordedAt).toISOString();
      const type = kind === 'foreign' ? 'rebound.model.foreign' : happened.type;
      const envelope = { type, id, time: instant, recordedtime: instant, workspaceid: 'w' };
      const value = JSON.stringify({ ...envelope, data: { thing, n, kind } });
      this.broker.append([{ topic: inputTopic.name, key: `w:${thing}`, value }], gap);
    });
  }

  /** What is not done yet; nothing when everything that was recorded has had its effect and is published. */
  missing(): string | undefined {
    const letters = this.published.get('rebound.platform.record-parked');
    const reactions = this.published.get(reacted.type);
    for (const { id, thing, kind } of this.recorded.values()) {
      const parked = kind === 'poison' || kind === 'broken';
      if (parked && !letters?.has(derivedId('dead-letter', 'model', inputTopic.name, ...this.placeOf(id)))) {
        return `${kind} event of ${thing} is not parked`;
      }
      if (!takesEffect(kind)) continue;
      if (!this.applied.has(id)) return `an event of ${thing} had no effect`;
      if (!reactions?.has(reactionTo(id))) return `what follows from an event of ${thing} is not published`;
    }
    for (const timer of this.firedTimers) {
      if (!this.published.get(fired.type)?.has(timer)) return `what timer ${timer} decided is not published`;
    }
    if (this.schema.tables.timers.size > 0) return 'a timer waits';
    if (this.schema.tables.outbox.size > 0) return 'the outbox is not empty';
    return undefined;
  }

  private placeOf(id: string): [number, string] {
    const at = this.recorded.get(id)?.at;
    return [at?.partition ?? -1, String(at?.offset)];
  }

  private violate(promise: string, detail: string): void {
    this.broken ??= new Broken(promise, detail);
  }

  private seeOutbox(tx: OpenTx): void {
    const { outbox } = this.schema.tables;
    for (const [key, row] of outbox.changed(tx)) {
      const gone = row ? undefined : outbox.get(undefined, key);
      if (row) this.madeBy.set(row.batch, tx);
      if (gone && !this.isPublished(gone)) this.violate('nothing leaves the outbox before it is published', key);
    }
    const moved = this.moves(tx);
    if (moved.length === 0) return;
    for (const [key, row] of outbox.entries()) {
      if (!row.partitions?.some((of) => moved.some(({ partition }) => partition === of))) continue;
      const maker = this.madeBy.get(row.batch);
      // Waits its turn: what the same process decides later is published later.
      const waits = maker?.party === tx.party && maker.assignments === tx.assignments && this.known.has(maker);
      if (waits || this.isPublished(row)) continue;
      this.violate('what was left over is published before its partition is read on', `${key} of ${maker?.party.name}`);
    }
  }

  /** Which positions a transaction moves on. */
  private moves(tx: OpenTx): { partition: number; from: number; to: number }[] {
    const { offsets } = this.schema.tables;
    return offsets.changed(tx).flatMap(([key, row]) => {
      const before = offsets.get(undefined, key);
      if (!before || !row || before.next === row.next) return [];
      return [{ partition: Number(key.split('/')[1]), from: before.next, to: row.next }];
    });
  }

  private isPublished({ value }: OutboxRow): boolean {
    const { type, id }: { type: string; id: string } = JSON.parse(value ?? '{}');
    return this.published.get(type)?.has(id) ?? false;
  }

  private seeEffects(tx: OpenTx): void {
    const { effects, offsets } = this.schema.tables;
    for (const [key, effect] of effects.changed(tx)) {
      const id = key.split('#')[0] ?? '';
      if (effect?.what === 'applied') {
        if (this.applied.has(id)) this.violate('every event takes effect once', id);
        const before = Math.max(
          -1,
          ...[...this.applied].flatMap(([other, offset]) =>
            this.recorded.get(other)?.at?.partition === effect.partition ? [offset] : [],
          ),
        );
        if (effect.at < before) this.violate('events take effect in order', `${effect.at} after ${before}`);
        this.applied.set(id, effect.at);
      }
      if (effect?.what === 'fired') {
        if (this.firedTimers.has(firingOf(id))) this.violate('every timer fires once', id);
        this.firedTimers.add(firingOf(id));
        for (const { id: event, recordedAt, at } of this.recorded.values()) {
          if (recordedAt > effect.at) continue;
          const next = at && offsets.get(undefined, `${inputTopic.name}/${at.partition}`)?.next;
          if (!at || next === undefined || next <= at.offset) {
            this.violate('no timer fires before its partitions are read up to it', `${id} before event ${event}`);
          }
        }
      }
    }
  }

  private seePassedOver(tx: OpenTx): void {
    for (const { partition, from, to } of this.moves(tx)) {
      for (const { id, kind, at } of this.recorded.values()) {
        if (at?.partition !== partition || at.offset < from || at.offset >= to) continue;
        if (takesEffect(kind) && !this.applied.has(id)) this.violate('what is read has its effect', id);
      }
    }
  }

  private seeRecord({ topic, partition, offset, value }: LogRecord): void {
    const event: { id: string; type: string; data: Record<string, unknown> } = JSON.parse(value?.toString() ?? '{}');
    if (topic === inputTopic.name) {
      const recorded = this.recorded.get(event.id);
      if (recorded) recorded.at = { partition, offset };
      return;
    }
    let published = this.published.get(event.type);
    if (!published) this.published.set(event.type, (published = new Set()));
    const again = published.has(event.id);
    published.add(event.id);
    if (topic !== outputTopic.name) return;
    const { of, thing, n, timer } = event.data;
    if (event.type === fired.type && !this.firedTimers.has(event.id)) {
      this.violate('nothing is published that was not committed', `timer ${String(timer)}`);
    }
    if (event.type !== reacted.type) return;
    if (!this.applied.has(String(of)))
      this.violate('nothing is published that was not committed', `${String(thing)} ${String(n)}`);
    if (again) return;
    // A zombie's duplicate may come late; what is told for the first time comes in order.
    const before = this.lastTold.get(String(thing)) ?? 0;
    if (Number(n) < before)
      this.violate('what is published is in order per key', `${String(thing)} ${String(n)} after ${before}`);
    this.lastTold.set(String(thing), Number(n));
  }

  private readonly lastTold = new Map<string, number>();
}
