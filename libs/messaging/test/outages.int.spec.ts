import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import { createDatabase, startFailingServers, testEnv, until } from '@rebound/testing';
import { Handles, type ReceivedEvent, type Tx } from '../src/index.js';
import {
  Bench,
  dlqTopic,
  happened,
  inputTopic,
  outputTopic,
  reacted,
  recordEffects,
  startTestService,
  type TestService,
} from './test-service.js';

@Controller()
class React {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    await recordEffects(tx, events);
    for (const { id, workspaceId, time, data } of events) {
      tx.publish(reacted, { workspaceId, id: derivedId('reaction', id), time, data });
    }
  }
}

describe('outages', () => {
  let servers: Awaited<ReturnType<typeof startFailingServers>>;
  let bench: Bench;
  let services: TestService[];
  const things = ['a', 'b', 'c', 'd', 'e'];
  const effects = async (): Promise<{ times: number }[]> =>
    services[0]?.source.query(`SELECT times FROM effects`) ?? [];
  const put = (first: number, count: number): Promise<void> =>
    bench.put(
      inputTopic,
      things.flatMap((thing) => bench.events(thing, count, { first })),
    );
  /** Every event took effect once and its reaction is out, in order, but for repetitions. */
  const complete = async (upTo: number): Promise<void> => {
    await until(async () => (await effects()).length === upTo * things.length, { timeoutMs: 60_000, everyMs: 200 });
    expect((await effects()).every(({ times }) => times === 1)).toBe(true);
    await until(
      async () => {
        const published = await bench.things(outputTopic);
        return things.every((thing) => new Set(published.get(thing)).size === upTo);
      },
      { timeoutMs: 60_000, everyMs: 500 },
    );
    const published = await bench.things(outputTopic);
    for (const thing of things) {
      const firsts = [...new Set(published.get(thing))];
      expect(firsts).toEqual(Array.from({ length: upTo }, (_, n) => n + 1));
    }
    expect(await bench.read(dlqTopic)).toEqual([]);
  };

  beforeAll(async () => {
    servers = await startFailingServers();
    const env = await testEnv(
      { DATABASE_URL: await createDatabase(servers.databaseUrl), LOG_LEVEL: 'silent' },
      { kafkaBrokers: servers.kafkaBrokers, databaseUrl: servers.databaseUrl, redisUrl: servers.redisUrl },
    );
    bench = await Bench.on(env);
    services = await Promise.all([0, 1].map(() => startTestService({ env, handlers: [React] })));
  }, 180_000);
  afterAll(async () => {
    await Promise.all(services.map((service) => service.close()));
    await servers.stop();
  }, 60_000);

  it('of the database: connections cut again and again change nothing', async () => {
    const cut = async (): Promise<void> => {
      const [other] = services;
      await other?.source
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        )
        .catch(() => undefined);
    };
    const writing = put(1, 600);
    for (let round = 0; round < 12; round += 1) {
      const before = (await effects().catch(() => [])).length;
      await cut();
      await until(async () => (await effects()).length > before || (await effects()).length === 3000, { everyMs: 5 });
    }
    await writing;
    await complete(600);
  });

  it('of the database: a restart pauses and resumes', async () => {
    const writing = put(601, 200);
    await servers.postgres.kill();
    await writing;
    await servers.postgres.start();
    await complete(800);
  });

  it('of the broker: a restart pauses and resumes, readiness says so meanwhile', async () => {
    await put(801, 100);
    await servers.kafka.kill();
    await until(async () => !(await services[0]?.readiness.check())?.ready, { timeoutMs: 30_000 });
    // What is committed while the broker is away goes out when it is back.
    await services[0]?.transactions.run('test', async (tx) => {
      tx.publish(reacted, { workspaceId: 'w', id: derivedId('away'), time: 0, data: { thing: 'away', n: 1 } });
    });
    await servers.kafka.start();
    await complete(900);
    await until(async () => (await bench.things(outputTopic)).has('away'), { timeoutMs: 30_000 });
    await put(901, 100);
    await complete(1000);
    await until(async () => (await services[0]?.readiness.check())?.ready, { timeoutMs: 30_000 });
  });
});
