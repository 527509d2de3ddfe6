import { type EventContract, type Topic } from '@rebound/contracts';
import type { Clock } from '@rebound/kernel';
import { silentLogger } from '@rebound/observability';
import { classifyError, type DueTimer, DueTimers, Timers } from '@rebound/persistence';
import { CaughtUp, type PartitionProgress } from '../../src/api/caught-up.js';
import { PoisonEvent } from '../../src/api/poison-event.js';
import type { ReceivedEvent } from '../../src/api/received-event.js';
import type { Tx } from '../../src/api/tx.js';
import { assembleReader, assembleRuntime, type RuntimePorts } from '../../src/assemble-runtime.js';
import { type GatherLimits, gatherLimits } from '../../src/consuming/gather-plan.js';
import type { FetchControl, TopicReader } from '../../src/consuming/topic-reader.js';
import type { FetchedBatch } from '../../src/kafka/topic-consumer.js';
import { lookAfterOutboxEveryMs, OutboxCare } from '../../src/publishing/outbox-care.js';
import { groupOf, type Reading, type Runtime } from '../../src/runtime.js';
import { CaughtUpReader } from '../../src/time/caught-up-reader.js';
import { EndObserver } from '../../src/time/end-observer.js';
import { TimerRunner } from '../../src/time/timer-runner.js';
import { fired, firingOf, happened, inputTopic, reacted, reactionTo, strictly } from './contracts.js';
import type { Broker, Group } from './broker.js';
import type { Database } from './database.js';
import { type Kernel, Party } from './kernel.js';

/** How long a record may take from being recorded to standing in its topic, ms. */
export const settleMs = 40;
/** A thing is idle so long after its last event. */
export const idleMs = 30;
/** Of one fetch and partition. */
const fetchRecords = 3;
/** Few, so that a transaction is often full and two run at once. */
const limits: GatherLimits = { ...gatherLimits, maxRecords: 3 };

export interface Surroundings {
  readonly kernel: Kernel;
  readonly database: Database;
  readonly broker: Broker;
  readonly group: Group;
  readonly clock: Clock;
  readonly tampering: Tampering;
  /** An error that no server made. */
  onMistake(error: unknown): void;
}

/** What a mutant does differently: each takes one thing away that the runtime rests on. */
export interface Tampering {
  readonly unfenced?: boolean;
  readonly ports?: (ports: RuntimePorts) => RuntimePorts;
  readonly runtime?: (runtime: Runtime) => Runtime;
  readonly fetch?: (fetch: FetchControl) => FetchControl;
  readonly caughtUp?: (caughtUp: CaughtUp, clock: Clock) => CaughtUp;
  readonly dueTimers?: (dueTimers: DueTimers) => DueTimers;
}

/** Answers are of this moment: the model has no real time in which an older one could be good enough. */
class AskedEachTime extends CaughtUp {
  constructor(private readonly runtime: Runtime) {
    super();
  }
  instant(topic: Topic): Promise<number> {
    return new CaughtUpReader(this.runtime).instant(topic);
  }
  instantOfPartition(topic: Topic, partition: number): Promise<number> {
    return new CaughtUpReader(this.runtime).instantOfPartition(topic, partition);
  }
  watermarkAgeMs(topic: Topic, partition: number): Promise<number> {
    return new CaughtUpReader(this.runtime).watermarkAgeMs(topic, partition);
  }
  partitions(topic: Topic): Promise<readonly PartitionProgress[]> {
    return new CaughtUpReader(this.runtime).partitions(topic);
  }
  readThrough(topic: Topic, youngMs: number): Promise<readonly PartitionProgress[]> {
    return new CaughtUpReader(this.runtime).readThrough(topic, youngMs);
  }
}

/** One process of the service: the runtime's own parts, on servers of the model. */
export class Member {
  readonly party: Party;
  private readonly runtime: Runtime;
  private readonly reader: TopicReader;
  private readonly timers = new Timers();
  private readonly groupName: string;
  private generation = 0;
  private positions = new Map<number, number>();
  private readonly held = new Set<number>();
  /** Of each partition: a batch that was fetched before is stale. */
  private readonly seeks = new Map<number, number>();
  private assigned = new Set<number>();

  constructor(
    name: string,
    private readonly world: Surroundings,
  ) {
    this.party = new Party(name);
    const { kernel, database, broker, clock, tampering } = world;
    const { party } = this;
    const ports: RuntimePorts = {
      service: 'model',
      topicPrefix: '',
      clock,
      settleMs,
      logger: silentLogger,
      pace: kernel.paceOf(party),
      source: database.sourceFor(party),
      admin: {
        partitionCount: async () => broker.partitions,
        bounds: (topic) => kernel.call(party, 'broker bounds', () => broker.bounds(topic)),
        committed: (group) => kernel.call(party, 'broker committed', () => new Map(broker.committed.get(group))),
      },
      sink: {
        send: async (records) => {
          // In one or two requests, each of which may get lost for itself.
          const half = Math.ceil(records.length / 2);
          for (const some of [records.slice(0, half), records.slice(half)]) {
            if (some.length > 0) await kernel.call(party, 'broker produce', () => broker.append(some));
          }
        },
      },
      owner: name,
      limits: {
        publisher: { maxRecords: 4, maxBytes: 900_000, maxInMemory: 8, removeAfterMs: 25 },
        outbox: { leftoverRows: 2 },
      },
    };
    const runtime = assembleRuntime(tampering.ports?.(ports) ?? ports);
    this.runtime = tampering.runtime?.(runtime) ?? runtime;
    this.groupName = groupOf(this.runtime, inputTopic);
    const fetch: FetchControl = {
      hold: (partitions) => partitions.forEach((partition) => this.held.add(partition)),
      release: (partitions) => partitions.forEach((partition) => this.held.delete(partition)),
      seek: (partition, offset) => {
        this.positions.set(partition, offset);
        this.seeks.set(partition, (this.seeks.get(partition) ?? 0) + 1);
      },
    };
    const reading: Reading = {
      topic: inputTopic,
      contracts: new Map<string, EventContract>([[happened.type, happened]]),
      label: 'model',
      handle: (events, tx) => this.handle(strictly(events), tx),
    };
    this.reader = assembleReader(this.runtime, reading, tampering.fetch?.(fetch) ?? fetch, limits);
  }

  get name(): string {
    return this.party.name;
  }

  start(): void {
    const { kernel, clock, database, tampering } = this.world;
    void this.follow();
    void this.fetchOn();
    const caughtUp = new AskedEachTime(this.runtime);
    const dueTimers = new DueTimers(database.sourceFor(this.party));
    const runner = new TimerRunner(
      this.runtime,
      tampering.dueTimers?.(dueTimers) ?? dueTimers,
      tampering.caughtUp?.(caughtUp, clock) ?? caughtUp,
      new EndObserver(this.runtime, new Map([[inputTopic.name, this.reader]])),
      [{ kind: 'idle', after: [inputTopic], label: 'model', fire: (timers, tx) => this.fire(timers, tx) }],
    );
    const signal = new AbortController().signal;
    const loop = async (everyMs: number, run: () => Promise<unknown>): Promise<void> => {
      const pace = kernel.paceOf(this.party);
      for (;;) {
        await run().catch((error: unknown) => {
          if (classifyError(error) === 'data') this.world.onMistake(error);
        });
        await pace.pause(everyMs);
      }
    };
    void loop(400, () => runner.run(signal));
    void loop(1000, () => this.commitOffsets());
    const care = new OutboxCare(this.runtime);
    void loop(lookAfterOutboxEveryMs, () => care.look());
    void loop(10_000, () => care.forgetOwners());
  }

  /** Joins the group anew whenever it has changed, as long as the group counts it in. */
  private async follow(): Promise<void> {
    const { kernel, group } = this.world;
    for (;;) {
      await kernel.call(
        this.party,
        'group join',
        () => (this.generation = group.generation),
        () => this.generation < group.generation && group.has(this.name),
      );
      const partitions = group.partitionsOf(this.name);
      this.assigned = new Set(partitions);
      this.positions = new Map();
      this.held.clear();
      this.party.assignments += 1;
      this.reader.assigned(partitions);
    }
  }

  private async fetchOn(): Promise<void> {
    const { kernel } = this.world;
    for (;;) {
      const batches = await kernel.call(
        this.party,
        'group fetch',
        () => this.fetchable().map((batch) => ({ batch, seeks: this.seeks.get(batch.partition) })),
        () => this.hasFetchable(),
      );
      for (const { batch, seeks } of batches) {
        await kernel.call(this.party, 'group deliver', () => undefined);
        if (this.held.has(batch.partition)) continue;
        await this.reader
          .batch(batch, {
            heartbeat: async () => undefined,
            accept: () => {
              if (this.seeks.get(batch.partition) === seeks) this.positions.set(batch.partition, batch.to);
            },
            isStale: () => this.seeks.get(batch.partition) !== seeks,
          })
          .catch(() => undefined);
      }
    }
  }

  private fetchable(): FetchedBatch[] {
    const { broker } = this.world;
    return [...this.assigned].flatMap((partition) =>
      this.held.has(partition)
        ? []
        : (broker.fetch(inputTopic.name, partition, this.from(partition), fetchRecords) ?? []),
    );
  }

  private hasFetchable(): boolean {
    for (const partition of this.assigned) {
      if (!this.held.has(partition) && this.world.broker.reaches(inputTopic.name, partition, this.from(partition)))
        return true;
    }
    return false;
  }

  /** Where it was told to read; else, as kafkajs does, what is committed to Kafka, else the beginning. */
  private from(partition: number): number {
    return this.positions.get(partition) ?? this.world.broker.committed.get(this.groupName)?.get(partition) ?? 0;
  }

  private async commitOffsets(): Promise<void> {
    const { kernel, broker, group } = this.world;
    const offsets = this.reader.takeUncommitted();
    const { generation } = this;
    if (offsets.size === 0) return;
    await kernel.call(this.party, 'group commit', () => {
      // Who has not joined the present generation is refused, and may read on for a while.
      if (generation !== group.generation) return;
      broker.committed.set(this.groupName, new Map([...(broker.committed.get(this.groupName) ?? []), ...offsets]));
    });
  }

  /** The service: counts events, waits for things to become idle, tells what happened. */
  private async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    for (const event of events) {
      if (event.data.kind === 'poison') throw new PoisonEvent(event, 'a poison');
      if (event.data.kind === 'broken') throw new Error('nobody knows why');
    }
    await tx.query('INSERT INTO effects', [
      'applied',
      events.map(({ id }) => id),
      events.map(({ partition }) => partition),
      events.map(({ offset }) => offset),
    ]);
    const last = new Map(events.map((event) => [event.data.thing, event]));
    const timerOf = ({ data, recordedAt }: ReceivedEvent<typeof happened>) => ({
      workspaceId: 'w',
      kind: 'idle',
      key: data.thing,
      dueAt: recordedAt + idleMs,
    });
    const open = [...last.values()].filter(({ data }) => data.kind !== 'close');
    const closed = [...last.values()].filter(({ data }) => data.kind === 'close');
    await this.timers.arm(tx, open.map(timerOf));
    await this.timers.cancel(tx, closed.map(timerOf));
    for (const { id, time, data } of events) {
      tx.publish(reacted, { workspaceId: 'w', id: reactionTo(id), time, data: { ...data, of: id } });
    }
  }

  private async fire(timers: readonly DueTimer[], tx: Tx): Promise<void> {
    await tx.query('INSERT INTO effects', [
      'fired',
      timers.map(({ id }) => `timer ${id}`),
      timers.map(() => 0),
      timers.map(({ dueAt }) => dueAt),
    ]);
    for (const { key, dueAt, id } of timers) {
      const data = { thing: key, timer: id };
      tx.publish(fired, { workspaceId: 'w', id: firingOf(`timer ${id}`), time: dueAt, data });
    }
  }
}
