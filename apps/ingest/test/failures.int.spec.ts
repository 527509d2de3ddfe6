import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { behaviourRecorded } from '@rebound/contracts';
import { startFailingServers, TestBus, testEnv, until } from '@rebound/testing';
import { IngestUnderTest, keysKnown, publishKeys } from './ingest-under-test.js';
import { startIngestProcess, type IngestProcess } from './ingest-process.js';

jest.setTimeout(240_000);

/** Sends one event after the other until told to stop; remembers which were acknowledged. */
function stream(url: string, key: string, name: string) {
  const acknowledged: string[] = [];
  const statuses = new Map<number, number>();
  let stopped = false;
  let sent = 0;
  const worker = async (): Promise<void> => {
    while (!stopped) {
      const id = `${name}-${(sent += 1)}`;
      const answer = await fetch(`${url}/v1/track`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ event: 'x', userId: name, messageId: id }),
      }).catch(() => undefined);
      if (answer?.status === 200) acknowledged.push(id);
      statuses.set(answer?.status ?? 0, (statuses.get(answer?.status ?? 0) ?? 0) + 1);
      await answer?.body?.cancel();
      if (!answer) return;
    }
  };
  const workers = Promise.all(Array.from({ length: 8 }, worker));
  return {
    acknowledged,
    statuses,
    stop: async () => {
      stopped = true;
      await workers;
    },
    ended: workers,
  };
}

const onTopic = async (bus: TestBus, name: string): Promise<Set<string>> =>
  new Set(
    (await bus.collect(behaviourRecorded))
      .filter(({ data }) => data.userId === name)
      .map(({ data }) => data.clientEventId),
  );

describe('a process', () => {
  let env: Record<string, string>;
  let bus: TestBus;
  let keys: Awaited<ReturnType<typeof publishKeys>>;
  let started: IngestProcess[] = [];
  beforeAll(async () => {
    env = await testEnv();
    bus = await TestBus.open(env);
    keys = await publishKeys(bus);
  });
  afterAll(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGKILL');
      await ended;
    }
    started = [];
    await bus?.close();
  });
  const start = async (): Promise<IngestProcess> => {
    const running = await startIngestProcess(env);
    started.push(running);
    await keysKnown(running.url, keys.server);
    return running;
  };

  it('told to stop answers what is under way and ends with 0', async () => {
    const { child, url, ended } = await start();
    const traffic = stream(url, keys.server, 'drained');
    await until(() => traffic.acknowledged.length > 200, { what: 'traffic', timeoutMs: 60_000 });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await traffic.ended;
    const arrived = await onTopic(bus, 'drained');
    expect(traffic.acknowledged.filter((id) => !arrived.has(id))).toEqual([]);
    expect([...traffic.statuses.keys()].filter((status) => status !== 200 && status !== 0)).toEqual([]);
  });

  it('killed while requests are under way loses nothing it has acknowledged', async () => {
    const { child, url, ended } = await start();
    const traffic = stream(url, keys.server, 'killed');
    await until(() => traffic.acknowledged.length > 200, { what: 'traffic', timeoutMs: 60_000 });
    child.kill('SIGKILL');
    await ended;
    await traffic.ended;
    const arrived = await onTopic(bus, 'killed');
    expect(traffic.acknowledged.length).toBeGreaterThan(200);
    expect(traffic.acknowledged.filter((id) => !arrived.has(id))).toEqual([]);
  });
});

describe('a start without a broker', () => {
  it('is alive, not ready, and asks clients to come back, each in its own terms', async () => {
    const env = { ...(await testEnv()), KAFKA_BROKERS: '127.0.0.1:1', DATABASE_URL: 'postgres://x:x@127.0.0.1:1/x' };
    const { child, url, ended } = await startIngestProcess(env, 'listening');
    const answers = await Promise.all(
      ['/health/live', '/health/ready', '/v1/batch', '/v1/track', '/v1/events'].map(async (path) => {
        const answer = await fetch(`${url}${path}`, { method: path.startsWith('/v1') ? 'POST' : 'GET' });
        return [path, answer.status, answer.headers.get('retry-after')];
      }),
    );
    child.kill('SIGKILL');
    await ended;
    expect(answers).toEqual([
      ['/health/live', 200, null],
      ['/health/ready', 503, '1'],
      ['/v1/batch', 429, '1'],
      ['/v1/track', 429, '1'],
      ['/v1/events', 503, '1'],
    ]);
  });
});

describe('a broker that goes away', () => {
  let servers: Awaited<ReturnType<typeof startFailingServers>>;
  let ingest: IngestUnderTest;
  beforeAll(async () => {
    servers = await startFailingServers();
    ingest = await IngestUnderTest.start({
      KAFKA_BROKERS: servers.kafkaBrokers,
      DATABASE_URL: servers.databaseUrl,
      REDIS_URL: servers.redisUrl,
      INGEST_ACK_TIMEOUT_MS: '500',
      LOG_LEVEL: 'error',
    });
  });
  afterAll(async () => {
    await ingest?.close();
    await servers?.stop();
  });

  it('is answered with a request to come back; afterwards everything acknowledged is there', async () => {
    const track = (id: string) => ingest.post('/v1/track', { event: 'x', userId: 'outage', messageId: id });
    const cloud = () =>
      ingest.post(
        '/v1/events',
        { specversion: '1.0', id: 'c', source: '/s', type: 'x', data: { user_id: 'outage' } },
        { 'content-type': 'application/cloudevents+json' },
      );
    const before = await track('before');
    expect(before.status).toBe(200);

    await servers.kafka.stop();
    const [segment, event] = await Promise.all([track('during'), cloud()]);
    expect([segment.status, event.status]).toEqual([429, 503]);
    for (const response of [segment, event]) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(await response.json()).toMatchObject({ reason: 'busy' });
    }
    await until(async () => (await ingest.service.ready()).status === 'down', { what: 'not ready', timeoutMs: 30_000 });

    await servers.kafka.start();
    await until(async () => (await track('during')).status === 200, {
      what: 'the broker to be back',
      timeoutMs: 60_000,
    });
    await until(async () => (await onTopic(ingest.bus, 'outage')).has('during'), { timeoutMs: 60_000 });
    expect(await onTopic(ingest.bus, 'outage')).toContain('before');
  });
});
