import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { consentChanged, consentTopic } from '@rebound/contracts';
import { phoneKey } from '@rebound/kernel';
import { TestBus, testAdminKey, testEnv, until } from '@rebound/testing';
import kafkajs from 'kafkajs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { ServiceProcess } from '../src/service-process.js';

jest.setTimeout(300_000);

const hook = pathToFileURL(path.join(import.meta.dirname, 'stop-before-publishing.mjs')).href;

describe('a process stopped between commit and publication, that wakes after a newer state of the same key went out', () => {
  let env: Record<string, string>;
  let bus: TestBus;
  let phone: string;
  let attempts = 0;
  const processes: ServiceProcess[] = [];
  const start = (name: string, more: Record<string, string> = {}, flags: string[] = []): ServiceProcess => {
    const process = ServiceProcess.start(name, { env: { ...env, ...more }, flags });
    processes.push(process);
    return process;
  };
  const post = (url: string, route: string, body: object, signal?: AbortSignal) =>
    fetch(url + route, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${testAdminKey}`,
        'rebound-workspace': 'demo',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  const key = () => phoneKey(env.REBOUND_SECRET ?? '', 'demo', phone);
  const versions = async (on: TestBus = bus) =>
    (await on.collect(consentChanged)).filter(({ data }) => data.phoneKey === key()).map(({ data }) => data.version);
  /** What a consumer has of the number. */
  const copyIn = async (
    databaseUrl: string | undefined,
  ): Promise<{ version: number; revoked: boolean } | undefined> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ consent: { version: number; purposes: { status: string }[] } | null }>(
        'SELECT consent FROM dispatch.recipients WHERE phone_key = $1',
        [key()],
      );
      const consent = rows[0]?.consent;
      return consent
        ? { version: consent.version, revoked: consent.purposes.every(({ status }) => status === 'revoked') }
        : undefined;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    env = await testEnv();
    bus = await TestBus.open(env);
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.kill()));
    await bus?.close();
  });

  it('is ignored by live consumers, corrected by the owner, and leaves the newer state to who reads the compacted topic alone', async () => {
    attempts += 1;
    phone = `+3460000${String(1700 + attempts)}`;
    const dispatch = start('dispatch');
    const zombie = start('consent', { STOP_BEFORE_PUBLISHING_ON: bus.nameOf(consentTopic) }, ['--import', hook]);
    await Promise.all([dispatch.ready(), zombie.ready()]);

    // The opt-in is committed, and the process stops before it is published: nobody is answered.
    const hangUp = new AbortController();
    const optIn = post(
      await zombie.url(),
      '/v1/consents',
      { phone, purposes: ['cart-reminders'], evidence: { source: 'checkout', wordingVersion: 'v1' } },
      hangUp.signal,
    ).catch(() => undefined);
    await zombie.says(/stopping between commit and publication/);
    expect(await versions()).toEqual([]);

    // Another process publishes what the stopped one left behind, and then something newer.
    const heir = start('consent');
    await heir.ready();
    await until(async () => (await versions()).join() === '1', { what: 'the opt-in to be published by the heir' });
    const revoked = await post(await heir.url(), '/v1/consents/revoke', { phone });
    expect(revoked.status).toBeLessThan(300);
    await until(async () => (await versions()).join() === '1,2', { what: 'the revocation' });
    await until(async () => (await copyIn(env.DATABASE_URL))?.version === 2, { what: 'dispatch to know of it' });

    zombie.signal('SIGCONT');
    // Its late word stands on the topic, and the owner says again what is true.
    await until(async () => /^1,2,1(,1)*,2/.test((await versions()).join()), { what: 'the correction' });
    hangUp.abort();
    await optIn;
    await bus.drained('dispatch', [consentTopic]);
    expect(await copyIn(env.DATABASE_URL)).toEqual({ version: 2, revoked: true });

    // The broker compacts; then a consumer with an empty database reads what is left.
    await compactNow(env, bus.nameOf(consentTopic));
    await until(
      async () => {
        // Somebody who reads it for the first time.
        const reader = await TestBus.open(env);
        const left = await versions(reader).finally(() => reader.close());
        return left.join() === '2';
      },
      { what: 'compaction', timeoutMs: 120_000, everyMs: 1000 },
    );
    await dispatch.kill();
    await forgetGroups(env, 'dispatch');
    const rebuilt = await testEnv({
      ...env,
      DATABASE_URL: (await testEnv()).DATABASE_URL ?? '',
      TOPIC_PREFIX: env.TOPIC_PREFIX ?? '',
    });
    const newcomer = ServiceProcess.start('dispatch', { env: { ...rebuilt, TOPIC_PREFIX: env.TOPIC_PREFIX ?? '' } });
    processes.push(newcomer);
    await newcomer.ready();
    await until(async () => (await copyIn(rebuilt.DATABASE_URL)) !== undefined, { what: 'the copy to be rebuilt' });
    expect(await copyIn(rebuilt.DATABASE_URL)).toEqual({ version: 2, revoked: true });
  });
});

/** Makes the broker compact the topic at once instead of within a day. */
async function compactNow(env: Record<string, string>, topic: string): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [env.KAFKA_BROKERS ?? ''], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: kafkajs.ConfigResourceTypes.TOPIC,
          name: topic,
          configEntries: Object.entries({
            'cleanup.policy': 'compact',
            'segment.ms': '500',
            'min.cleanable.dirty.ratio': '0.001',
            'max.compaction.lag.ms': '1000',
          }).map(([name, value]) => ({ name, value })),
        },
      ],
    });
  } finally {
    await admin.disconnect();
  }
}

/** As an operator does who sets a service up anew: else its empty database would look like one that went back in time. */
async function forgetGroups(env: Record<string, string>, service: string): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [env.KAFKA_BROKERS ?? ''], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    // A group that was left without a word has members until their session ends.
    await until(
      async () => {
        const { groups } = await admin.listGroups();
        const left = groups.filter(({ groupId }) => groupId.startsWith(`${env.TOPIC_PREFIX ?? ''}${service}.`));
        for (const { groupId } of left) await admin.deleteGroups([groupId]).catch(() => undefined);
        return left.length === 0;
      },
      { what: 'the groups to be gone', everyMs: 500 },
    );
  } finally {
    await admin.disconnect();
  }
}
