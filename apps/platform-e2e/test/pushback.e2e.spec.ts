import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { behaviourRecorded } from '@rebound/contracts';
import { startFailingServers, TestBus, testAdminKey, testEnv, until } from '@rebound/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { ServiceProcess } from '../src/service-process.js';

jest.setTimeout(300_000);

const heapMb = 160;
const filler = 'x'.repeat(2000);

/** Batches of a hundred large events, as many as are answered. */
function load(url: string, workers: number) {
  const acknowledged: string[] = [];
  const refusals: { status: number; retryAfter: number }[] = [];
  let stopped = false;
  let batches = 0;
  const worker = async (): Promise<void> => {
    while (!stopped) {
      const ids = Array.from({ length: 100 }, (_, n) => `${batches}-${n}`);
      batches += 1;
      const answer = await fetch(`${url}/v1/batch`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${testAdminKey}`,
          'rebound-workspace': 'demo',
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          batch: ids.map((messageId) => ({
            type: 'track',
            event: 'x',
            userId: messageId,
            messageId,
            properties: { filler },
          })),
        }),
      }).catch(() => undefined);
      // Nobody there: what is wrong shows in the test, which must not starve meanwhile.
      if (!answer) await pause(100);
      else if (answer.status === 200) acknowledged.push(...ids);
      else refusals.push({ status: answer.status, retryAfter: Number(answer.headers.get('retry-after')) });
      await answer?.body?.cancel().catch(() => undefined);
    }
  };
  const running = Promise.all(Array.from({ length: workers }, worker));
  return {
    acknowledged,
    refusals,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

describe('ingest with little memory, before a broker that does not move', () => {
  let servers: Awaited<ReturnType<typeof startFailingServers>>;
  let bus: TestBus;
  let ingest: ServiceProcess;
  let traffic: ReturnType<typeof load> | undefined;
  const broker = (signal: NodeJS.Signals): void => {
    const { pid } = servers.kafka;
    if (pid === undefined) throw new Error('the broker is no process of this machine');
    process.kill(pid, signal);
  };

  beforeAll(async () => {
    servers = await startFailingServers();
    const { kafkaBrokers, databaseUrl, redisUrl } = servers;
    const env = await testEnv(
      { KAFKA_BROKERS: kafkaBrokers, REDIS_URL: redisUrl, INGEST_ACK_TIMEOUT_MS: '500' },
      { kafkaBrokers, databaseUrl, redisUrl },
    );
    bus = await TestBus.open(env);
    ingest = ServiceProcess.start('ingest', { env, flags: [`--max-old-space-size=${heapMb}`] });
    await ingest.ready();
  });
  afterEach(() => traffic?.stop());
  afterAll(async () => {
    await ingest?.kill();
    await bus?.close();
    await servers?.stop();
  });

  it('asks its clients to come back instead of growing, stays alive, and goes on afterwards', async () => {
    const url = await ingest.url();
    const sent = (traffic = load(url, 24));
    await until(() => sent.acknowledged.length > 1000, { what: 'traffic' });
    broker('SIGSTOP');
    try {
      // More than there is memory for: each refused batch is 200 kB.
      const enough = Math.ceil((heapMb * 1_048_576) / 200_000);
      const before = sent.refusals.length;
      await until(() => sent.refusals.length - before > enough, { what: `${enough} refusals`, timeoutMs: 120_000 });
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
    } finally {
      broker('SIGCONT');
    }
    const refused = sent.refusals.length;
    expect(
      [...new Set(sent.refusals.map(({ status }) => status))].filter((status) => ![429, 503].includes(status)),
    ).toEqual([]);
    expect(sent.refusals.every(({ retryAfter }) => retryAfter >= 1)).toBe(true);
    const acknowledged = sent.acknowledged.length;
    await until(() => sent.acknowledged.length > acknowledged + 1000, { what: 'traffic again', timeoutMs: 60_000 });
    await sent.stop();
    expect(refused).toBeGreaterThan(0);
    expect(ingest.child.exitCode).toBeNull();
    const arrived = new Set((await bus.collect(behaviourRecorded)).map(({ data }) => data.clientEventId));
    expect(sent.acknowledged.filter((id) => !arrived.has(id))).toEqual([]);
  });
});
