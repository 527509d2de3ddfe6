import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { consentTopic, replyReceived } from '@rebound/contracts';
import { derivedId, phoneKey } from '@rebound/kernel';
import { startFailingServers, TestBus, testEnv, until } from '@rebound/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { ServiceProcess } from '../src/service-process.js';

jest.setTimeout(300_000);

const partitions = 3;

let servers: Awaited<ReturnType<typeof startFailingServers>>;
let env: Record<string, string>;
let bus: TestBus;
let running: ServiceProcess[] = [];

beforeAll(async () => {
  servers = await startFailingServers();
  const { kafkaBrokers, databaseUrl, redisUrl } = servers;
  env = await testEnv({ KAFKA_BROKERS: kafkaBrokers, REDIS_URL: redisUrl }, { kafkaBrokers, databaseUrl, redisUrl });
  bus = await TestBus.open(env);
});
afterEach(async () => {
  await Promise.all(running.map((process) => process.kill()));
  running = [];
});
afterAll(async () => {
  await bus?.close();
  await servers?.stop();
});

const start = (): ServiceProcess => {
  const process = ServiceProcess.start('consent', { env });
  running.push(process);
  return process;
};

let people = 0;
/** Somebody stops by a reply. @returns the key of the number, by which reply and state go to partitions of one number */
async function reply(): Promise<string> {
  people += 1;
  const phone = `+346000${String(people).padStart(5, '0')}`;
  const key = phoneKey(env.REBOUND_SECRET ?? '', 'demo', phone);
  const inboundId = derivedId('recovery', people);
  await bus.publish(replyReceived, {
    workspaceId: 'demo',
    id: derivedId('reply', inboundId),
    time: Date.now(),
    data: {
      inboundId,
      phoneKey: key,
      phone,
      sender: 'main',
      carrier: 'twilio',
      carrierMessageId: `SM-${people}`,
      text: 'STOP',
      at: new Date().toISOString(),
      meaning: 'stop',
    },
  });
  return key;
}

/** Publishes until something published after `since` has had its effect on every partition. @returns ms after `since`, by records */
async function recoveredAfter(since: number): Promise<number> {
  const asked = new Set<string>();
  return until(
    async () => {
      asked.add(await reply());
      const first = new Map<number, number>();
      for (const { partition, timestamp, value } of await bus.records(consentTopic)) {
        const { data }: { data: { phoneKey?: string } } = JSON.parse(value ?? '{"data":{}}');
        if (!asked.has(data.phoneKey ?? '')) continue;
        first.set(partition, Math.min(first.get(partition) ?? Infinity, timestamp));
      }
      return first.size === partitions ? Math.max(...first.values()) - since : undefined;
    },
    { what: 'every partition to be read again', everyMs: 50 },
  );
}

describe('nothing is to be done by hand', () => {
  it('after SIGTERM of one of two processes: the other goes on within 2 s of its end', async () => {
    const [leaving, staying] = [start(), start()];
    await Promise.all([leaving.ready(), staying.ready()]);
    await recoveredAfter(Date.now());
    leaving.signal('SIGTERM');
    const since = Date.now();
    const after = await recoveredAfter(since);
    expect((await leaving.ended).code).toBe(0);
    expect(after).toBeLessThanOrEqual(2_000);
  });

  it('after SIGKILL of one of two processes: the other goes on within 10 s', async () => {
    const [dying, staying] = [start(), start()];
    await Promise.all([dying.ready(), staying.ready()]);
    await recoveredAfter(Date.now());
    dying.signal('SIGKILL');
    expect(await recoveredAfter(Date.now())).toBeLessThanOrEqual(10_000);
  });

  it('after a restart of the broker: within 30 s of its start', async () => {
    const process = start();
    await process.ready();
    await recoveredAfter(Date.now());
    await servers.kafka.kill();
    await pause(1000);
    await servers.kafka.start();
    expect(await recoveredAfter(Date.now())).toBeLessThanOrEqual(30_000);
    expect(process.child.exitCode).toBeNull();
  });

  it('when services start before their servers: they wait for what is not there yet', async () => {
    await Promise.all([servers.kafka.stop(), servers.postgres.stop()]);
    const process = start();
    const url = await process.url();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    await servers.kafka.start();
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    await servers.postgres.start();
    await process.ready();
    await recoveredAfter(Date.now());
  });
});
