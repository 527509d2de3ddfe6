import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Inject, Module } from '@nestjs/common';
import { CallerParam, makeKey, type Caller } from '@rebound/access';
import { ServiceSettings } from '@rebound/config';
import { definitionChanged } from '@rebound/contracts';
import { Definitions } from '@rebound/definitions';
import { contentHash } from '@rebound/kernel';
import { defineService, migrateSchema, startService, type RunningService } from '@rebound/service-host';
import { startFailingServers, TestBus, testAdminKey, testEnv, until } from '@rebound/testing';
import { randomBytes } from 'node:crypto';

jest.setTimeout(120_000);

@Controller()
class ShopController {
  constructor(@Inject(Definitions) private readonly definitions: Definitions) {}

  @Get('v1/brand')
  brand(@CallerParam() { workspaceId }: Caller) {
    return { brand: this.definitions.workspace(workspaceId)?.body.brand ?? null };
  }
}

@Module({ controllers: [ShopController] })
class ShopModule {}

@Module({})
class EmptyModule {}

const shopService = defineService({
  name: 'shop',
  description: 'A service with everything, for a test.',
  settings: ServiceSettings,
  module: () => ShopModule,
  schema: 'shop',
});

type Answer = { brand?: string | null; reason?: string; status?: string; checks?: Record<string, object> };
type Stack = Awaited<ReturnType<typeof startFailingServers>>;
let stack: Stack;
let env: Record<string, string>;
let bus: TestBus;
let service: RunningService;

const ask = async (path: string, key = testAdminKey, workspace = 'demo') => {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(key === testAdminKey ? { 'rebound-workspace': workspace } : {}),
  };
  const response = await fetch(`${service.url}${path}`, { headers });
  const body: Answer = JSON.parse(await response.text());
  return { status: response.status, body };
};
const readyWith = (status: number) =>
  until(
    async () => {
      const answer = await ask('/health/ready');
      return answer.status === status ? answer.body : undefined;
    },
    { timeoutMs: 60_000 },
  );

async function apply(kind: 'workspace' | 'key', name: string, version: number, body: object, removed = false) {
  await bus.publish(definitionChanged, {
    workspaceId: 'demo',
    id: `${kind}-${name}-${version}`,
    time: Date.now(),
    data: {
      kind,
      name,
      version,
      hash: contentHash(body),
      effectiveFrom: new Date().toISOString(),
      removed,
      body: { kind, name, ...body },
    },
  });
}
const workspaceBody = (brand: string) => ({
  displayName: 'Demo',
  brand,
  defaultLocale: 'en',
  links: { allowedDomains: ['shop.example'] },
});

beforeAll(async () => {
  stack = await startFailingServers();
  env = await testEnv({ LOG_LEVEL: 'silent' }, stack);
  bus = await TestBus.open(env);
});
afterAll(async () => {
  await service?.close();
  await bus?.close();
  await stack?.stop();
});

describe('a service and its servers', () => {
  it('is alive and not ready while its database has not come yet, and starts by itself when it has', async () => {
    await stack.postgres.stop();
    let url = '';
    const starting = startService(shopService, { env, onListening: (listening) => (url = listening) });
    await until(() => url);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const notReady = await fetch(`${url}/health/ready`);
    expect([notReady.status, await notReady.json()]).toEqual([503, expect.objectContaining({ state: 'starting' })]);
    const other = await fetch(`${url}/v1/brand`);
    expect([other.status, other.headers.get('retry-after'), await other.json()]).toEqual([
      503,
      '1',
      expect.objectContaining({ reason: 'starting' }),
    ]);
    await stack.postgres.start();
    service = await starting;
    expect(service.url).toBe(url);
    expect(await readyWith(200)).toMatchObject({
      state: 'serving',
      status: 'up',
      checks: { database: { status: 'up' }, kafka: { status: 'up' }, definitions: { status: 'up' } },
    });
  });

  it('is not ready while PostgreSQL is away, answers 503, and recovers by itself', async () => {
    await stack.postgres.stop();
    expect(await readyWith(503)).toMatchObject({ status: 'down', checks: { database: { status: 'down' } } });
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    await stack.postgres.start();
    await readyWith(200);
  });

  it('is not ready while Kafka is away, and recovers by itself', async () => {
    await stack.kafka.stop();
    expect(await readyWith(503)).toMatchObject({
      status: 'down',
      checks: { kafka: { status: 'down' }, database: { status: 'up' } },
    });
    await stack.kafka.start();
    await readyWith(200);
  });
});

describe('topics that stand on one machine only', () => {
  it('keep the service from being ready, in words, unless the installation allows it', async () => {
    const strict = await startService(shopService, { env: { ...env, KAFKA_ALLOW_LOW_REPLICATION: 'false' } });
    try {
      const topic = `${env['TOPIC_PREFIX']}campaigns.definition.v1`;
      const reason = `${topic} has 1 replicas and min.insync.replicas 1, less than 3 and 2`;
      const { status, text } = await until(
        async () => {
          const response = await fetch(`${strict.url}/health/ready`);
          const answer = { status: response.status, text: await response.text() };
          return answer.text.includes(reason) ? answer : undefined;
        },
        { what: 'the service to say that its topics stand on one machine' },
      );
      expect([status, JSON.parse(text)]).toMatchObject([
        503,
        { status: 'down', checks: { kafka: { status: 'down' }, database: { status: 'up' } } },
      ]);
    } finally {
      await strict.close();
    }
    await readyWith(200);
  });
});

describe('a schema that is not up to date', () => {
  it('keeps the service from being ready, tells the command, and is noticed when it is mended', async () => {
    const shelfService = defineService({
      ...shopService,
      name: 'shelf',
      schema: 'shelf',
      definitions: 'none',
      module: () => EmptyModule,
    });
    const later = { ...env, MIGRATE_ON_START: 'false' };
    const shelf = await startService(shelfService, { env: later });
    try {
      expect((await shelf.ready()).checks['database']).toMatchObject({
        status: 'down',
        detail: expect.stringContaining('run the command `migrate`'),
      });
      expect(await migrateSchema(shelfService, later)).not.toEqual([]);
      await until(async () => (await shelf.ready()).status === 'up', { timeoutMs: 60_000 });
      expect(await migrateSchema(shelfService, later)).toEqual([]);
    } finally {
      await shelf.close();
    }
  });
});

describe('definitions', () => {
  it('are mirrored: a key opens the routes as soon as it is applied, and no longer once it is removed', async () => {
    const { key, sha256 } = makeKey('demo-viewer', 'viewer', randomBytes(24));
    expect(await ask('/v1/brand', key)).toMatchObject({ status: 401, body: { reason: 'unknown' } });
    await apply('workspace', 'demo', 1, workspaceBody('First'));
    await apply('key', 'demo-viewer', 1, { role: 'viewer', sha256 });
    await until(async () => (await ask('/v1/brand', key)).status === 200, { timeoutMs: 60_000 });
    expect(await ask('/v1/brand', key)).toMatchObject({ body: { brand: 'First' } });
    await apply('key', 'demo-viewer', 2, { role: 'viewer', sha256 }, true);
    await until(async () => (await ask('/v1/brand', key)).status === 401);
  });

  it('never go back to an older version that arrives late', async () => {
    await apply('workspace', 'demo', 3, workspaceBody('Third'));
    await until(async () => (await ask('/v1/brand')).body.brand === 'Third');
    await apply('workspace', 'demo', 2, workspaceBody('Second'));
    await apply('workspace', 'other', 1, workspaceBody('Mark'));
    await until(() =>
      service.app
        .get(Definitions)
        .all('workspace')
        .some(({ name }) => name === 'other'),
    );
    expect(
      service.app
        .get(Definitions)
        .all('workspace')
        .find(({ name }) => name === 'demo')?.body.brand,
    ).toBe('Third');
  });

  it('are there at once after a restart, before the stream is read again', async () => {
    await service.close();
    await stack.kafka.stop();
    let url = '';
    const starting = startService(shopService, { env, onListening: (listening) => (url = listening) });
    await until(() => url);
    const headers = { authorization: `Bearer ${testAdminKey}`, 'rebound-workspace': 'demo' };
    const answer = await until(async () => {
      const response = await fetch(`${url}/v1/brand`, { headers });
      return response.status === 200 && response.text();
    });
    expect(JSON.parse(String(answer))).toEqual({ brand: 'Third' });
    await stack.kafka.start();
    service = await starting;
  });
});
