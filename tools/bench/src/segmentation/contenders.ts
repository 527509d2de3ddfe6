import { behaviourTopic, deadLetterTopics } from '@rebound/contracts';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Sample } from '../benchmark.js';
import { CpuMeter, type Watched } from '../measure/cpu.js';
import type { Contender } from '../measure/rounds.js';
import type { Child } from '../world/child.js';
import { environmentOf, isReady, startService, type Surroundings } from '../world/services.js';
import type { World } from '../world/world.js';
import { type Backlog, differences, type Expected } from './backlog.js';

/** What works on the backlog in a turn. It begins where the last turn ended, and is gone after it. */
interface Worker {
  readonly child: Child;
  readonly watched: readonly Watched[];
  /** Events whose effects are committed, since ever. */
  done(): Promise<number>;
  /** After it has ended: by how much the outcome differs from what was to come of the events read. */
  wrong(): Promise<Record<string, number>>;
}

interface Turns {
  readonly name: string;
  readonly seconds: number;
  readonly size: number;
  start(): Promise<Worker>;
}

/** Starts the worker, lets it get warm, and measures until the time or the backlog is over. */
function onBacklog(world: World, { name, seconds, size, start }: Turns): Contender {
  return {
    name,
    async turn(warmUpSeconds): Promise<Sample> {
      const worker = await start();
      const atStart = await worker.done();
      const deadline = Date.now() + 60_000;
      while ((await worker.done()) === atStart && atStart < size) {
        if (Date.now() > deadline) throw new Error(`${name} does not begin with the backlog`);
        await pause(50);
      }
      await warm(worker, warmUpSeconds, atStart);
      const [from, begun, meter] = [await worker.done(), performance.now(), new CpuMeter(worker.watched)];
      let [reached, now] = [from, begun];
      while (now - begun < seconds * 1000 && reached < size) {
        await pause(Math.min(100, seconds * 100));
        [reached, now] = [await worker.done(), performance.now()];
      }
      const cpu = meter.read();
      await world.stop(worker.child);
      return { items: reached - from, seconds: (now - begun) / 1000, cpu, wrong: await worker.wrong() };
    },
  };
}

/** What a compiler needs to see of the hot path; a busy machine may not get there in the time alone. */
const warmEvents = 30_000;
const longestWarmUp = 5;

async function warm(worker: Worker, seconds: number, from: number): Promise<void> {
  const started = performance.now();
  await pause(seconds * 1000);
  while (performance.now() - started < seconds * longestWarmUp * 1000) {
    if ((await worker.done()) - from >= (warmEvents * seconds) / 3) return;
    await pause(100);
  }
}

async function asked<R extends object>(databaseUrl: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return (await client.query<R>(sql).finally(() => client.end())).rows;
}

/** Ours as it ships. @param seeded rows that stood there before the backlog */
export function ours(
  world: World,
  backlog: Backlog,
  { prefix, databaseUrl }: Surroundings,
  seconds: number,
  seeded: Seeded,
): Contender {
  const topic = prefix + behaviourTopic.name;
  return onBacklog(world, {
    name: 'ours',
    seconds,
    size: backlog.size,
    async start() {
      const service = await startService(world, 'segmentation', environmentOf(world, { prefix, databaseUrl }));
      await isReady(service);
      const watching = new pg.Client({ connectionString: databaseUrl });
      await watching.connect();
      const positions = async () => {
        const sql = `SELECT partition, next::float8 AS next FROM segmentation.offsets WHERE topic = '${topic}'`;
        return (await watching.query<{ partition: number; next: number }>(sql)).rows;
      };
      return {
        child: service.child,
        watched: world.watch([service.child], ['kafka', 'postgres']),
        done: async () => (await positions()).reduce((sum, { next }) => sum + next, 0),
        async wrong() {
          const read = new Map((await positions()).map(({ partition, next }) => [partition, next]));
          await watching.end();
          const [found] = await asked<Expected & { outbox: number }>(
            databaseUrl,
            `SELECT (SELECT count(*) FROM segmentation.seen_events)::int AS events,
                    (SELECT count(*) FROM segmentation.persons)::int AS persons,
                    (SELECT count(*) FROM segmentation.subjects)::int AS carts,
                    (SELECT count(*) FROM segmentation.orders)::int AS orders,
                    (SELECT count(*) FROM segmentation.timers)::int AS timers,
                    (SELECT count(*) FROM segmentation.outbox)::int AS outbox`,
          );
          if (!found) throw new Error('the database does not answer');
          const dead = deadLetterTopics.segmentation;
          return {
            ...differences(seeded.expected(backlog, read), found),
            'left in the outbox': found.outbox,
            'dead letters': dead ? await world.records(prefix + dead.name) : 0,
          };
        },
      };
    },
  });
}

/** Rows made before the backlog; what it adds to them depends on whom it is about. */
export interface Seeded {
  expected(backlog: Backlog, read: ReadonlyMap<number, number>): Expected;
}
/** Segmentation takes what is reported within a minute of a purchase for part of it; the peer knows no such rule. */
const afterthoughtMs = 60_000;
export const nobody: Seeded = { expected: (backlog, read) => backlog.expected(read, afterthoughtMs) };

export async function peer(world: World, backlog: Backlog, prefix: string, seconds: number): Promise<Contender> {
  const [databaseUrl, topic] = [await world.database(), prefix + behaviourTopic.name];
  const signals = await world.topic('peer.signals');
  const group = `${prefix}peer`;
  let total = 0;
  return onBacklog(world, {
    name: 'TypeORM save + eachMessage',
    seconds,
    size: backlog.size,
    async start() {
      const child = await world.start({
        name: 'peer',
        script: path.join(import.meta.dirname, 'peer-typeorm.js'),
        env: {
          KAFKA_BROKERS: world.stack.kafkaBrokers,
          DATABASE_URL: databaseUrl,
          TOPIC: topic,
          SIGNAL_TOPIC: signals,
          // Nest appends `-server`.
          GROUP: group,
        },
      });
      await child.started();
      const before = total;
      return {
        child,
        watched: world.watch([child], ['kafka', 'postgres']),
        done: async () => (total = before + (await child.ask<number>('handled'))),
        async wrong() {
          const offsets = await world.admin.fetchOffsets({ groupId: `${group}-server`, topics: [topic] });
          const read = new Map(
            offsets.flatMap((one) =>
              one.partitions.map(({ partition, offset }) => [partition, Math.max(0, Number(offset))]),
            ),
          );
          const [found] = await asked<Expected>(
            databaseUrl,
            `SELECT (SELECT count(*) FROM seen_event)::int AS events, (SELECT count(*) FROM person)::int AS persons,
                    (SELECT count(*) FROM cart)::int AS carts, (SELECT count(*) FROM placed_order)::int AS orders,
                    (SELECT count(*) FROM cart_timer)::int AS timers`,
          );
          if (!found) throw new Error('the database does not answer');
          return differences(backlog.expected(read), found);
        },
      };
    },
  });
}
