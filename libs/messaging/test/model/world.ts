import { Clock, derivedId } from '@rebound/kernel';
import { Broker, Group, type LogRecord } from './broker.js';
import { fired, firingOf, happened, inputTopic, type Kind, outputTopic, reacted, reactionTo } from './contracts.js';
import { Database } from './database.js';
import { Kernel } from './kernel.js';
import { Member, settleMs, type Tampering } from './member.js';
import { Schema } from './schema.js';
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
  private born = 0;

  constructor(private readonly tampering: Tampering = {}) {
    const { kernel } = this;
    this.clock = new (class extends Clock {
      now(): number {
        return epoch + kernel.now;
      }
    })();
    this.schema = new Schema(tampering.unfenced ?? false);
    this.database = new Database(kernel, this.schema, (tx) => this.seeCommit(tx));
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

  kill(member: Member, landing: boolean): void {
    this.members.splice(this.members.indexOf(member), 1);
    this.kernel.kill(member.party, landing);
    this.database.disconnect(member.party);
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
      const envelope = { type: happened.type, id, time: instant, recordedtime: instant, workspaceid: 'w' };
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
      if (!parked && !this.applied.has(id)) return `an event of ${thing} had no effect`;
      if (!parked && !reactions?.has(reactionTo(id))) return `what follows from an event of ${thing} is not published`;
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

  private seeCommit(tx: OpenTx): void {
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
