import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { HealthChecks, silentLogger } from '@rebound/observability';
import { RedisConnection, TokenBlocks } from '@rebound/redis';
import { randomPrefix, startFailingServers, testServers, until } from '@rebound/testing';

jest.setTimeout(60_000);

const open: RedisConnection[] = [];
afterEach(() => {
  for (const connection of open.splice(0)) connection.onApplicationShutdown();
});

/** One process's view: connections and blocks of its own, the prefix shared with the others. */
function process(redisUrl: string | undefined, topicPrefix: string) {
  const health = new HealthChecks();
  const connection = new RedisConnection({ redisUrl, topicPrefix }, health, silentLogger, 'dispatch');
  open.push(connection);
  return { connection, health, blocks: new TokenBlocks(connection, 'dispatch') };
}

const rate = { perSecond: 5, burst: 20 };

/** Connected, and the script answered once: a busy machine may need a moment for that. */
async function warm({ connection, blocks }: ReturnType<typeof process>): Promise<void> {
  await connection.ready(30_000);
  let attempt = 0;
  await until(async () => (await blocks.take(`warm-up:${(attempt += 1)}`, rate, 1)).granted === 1);
}

describe('token blocks', () => {
  it('are one bucket for all processes', async () => {
    const { redisUrl } = testServers();
    const prefix = randomPrefix();
    const both = [process(redisUrl, prefix), process(redisUrl, prefix)];
    await Promise.all(both.map(warm));
    const grants = await Promise.all(both.map(({ blocks }) => blocks.take('sender:shop:main', rate, 15)));
    const granted = grants.map((grant) => grant.granted);
    expect(granted.reduce((sum, one) => sum + one, 0)).toBe(20);
    const short = grants.find((grant) => grant.granted < 15);
    expect(short?.retryAfterMs).toBeGreaterThan(0);
    expect(short?.retryAfterMs).toBeLessThanOrEqual(200);
  });

  it('keep buckets of different names and installations apart', async () => {
    const { redisUrl } = testServers();
    const [one, other] = [process(redisUrl, randomPrefix()), process(redisUrl, randomPrefix())];
    await Promise.all([one, other].map(warm));
    expect(await one.blocks.take('a', rate, 20)).toEqual({ granted: 20, retryAfterMs: 0 });
    expect(await one.blocks.take('b', rate, 20)).toEqual({ granted: 20, retryAfterMs: 0 });
    expect(await other.blocks.take('a', rate, 20)).toEqual({ granted: 20, retryAfterMs: 0 });
  });

  it('let single requests through up to the limit and say when to come back', async () => {
    const one = process(testServers().redisUrl, randomPrefix());
    await warm(one);
    const { blocks } = one;
    const grants = await Promise.all(Array.from({ length: 60 }, () => blocks.spend('key:shop:web', rate)));
    const through = grants.filter(({ granted }) => granted === 1).length;
    expect(through).toBeGreaterThanOrEqual(20);
    expect(through).toBeLessThanOrEqual(30);
    expect(grants.at(-1)).toMatchObject({ granted: 0, retryAfterMs: expect.any(Number) });
  });

  it('count in the process while no Redis is configured', async () => {
    const { blocks, health } = process(undefined, randomPrefix());
    expect(await blocks.take('a', rate, 30)).toMatchObject({ granted: 20 });
    expect((await health.report()).checks).toEqual({});
  });
});

describe('a Redis that goes away', () => {
  it('only shows: the process paces alone, and joins again when it is back', async () => {
    const stack = await startFailingServers();
    try {
      const one = process(stack.redisUrl, randomPrefix());
      await warm(one);
      const { blocks, health } = one;
      await blocks.take('a', rate, 20);
      expect(await health.report()).toMatchObject({ status: 'up' });

      await stack.redis.stop();
      await until(async () => (await health.report()).status === 'degraded');
      // From an empty bucket: the burst has been spent already.
      expect(await blocks.take('a', rate, 20)).toMatchObject({ granted: 0 });
      await until(async () => (await blocks.take('a', rate, 1)).granted === 1);

      await stack.redis.start();
      await until(async () => (await health.report()).status === 'up');
      expect((await blocks.take('fresh', rate, 20)).granted).toBe(20);
    } finally {
      await stack.stop();
    }
  });
});
