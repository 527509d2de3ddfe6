import { makeKey, type Role } from '@rebound/access';
import { definitionChanged, type KeyDefinition } from '@rebound/contracts';
import { contentHash } from '@rebound/kernel';
import { startService, type RunningService } from '@rebound/service-host';
import { TestBus, testEnv, until } from '@rebound/testing';
import { randomBytes } from 'node:crypto';
import { ingestService } from '../src/service.js';

export const workspaceId = 'demo';

const newKey = (id: string, role: Exclude<Role, 'admin'>, more: Partial<KeyDefinition> = {}) => {
  const { key, sha256 } = makeKey(id, role, randomBytes(24));
  const body = { kind: 'key' as const, name: id, role, sha256, ...more };
  return { key, body };
};

/** The keys of a workspace of a test, as campaigns would have published them. */
export async function publishKeys(bus: TestBus) {
  const made = {
    server: newKey('server', 'server'),
    browser: newKey('browser', 'browser', { allowedOrigins: ['https://shop.example'] }),
    slow: newKey('slow', 'server', { eventsPerSecond: 5 }),
  };
  const now = Date.now();
  for (const { body } of Object.values(made)) {
    await bus.publish(definitionChanged, {
      workspaceId,
      id: `definition-${body.name}`,
      time: now,
      data: {
        kind: 'key',
        name: body.name,
        version: 1,
        hash: contentHash(body),
        effectiveFrom: new Date(now).toISOString(),
        removed: false,
        body,
      },
    });
  }
  return { server: made.server.key, browser: made.browser.key, slow: made.slow.key };
}

export type Keys = Awaited<ReturnType<typeof publishKeys>>;

/** Waits until a running ingest knows the keys: they come over the bus. */
export const keysKnown = (url: string, key: string): Promise<unknown> =>
  until(async () => (await fetch(`${url}/openapi.json`, { headers: { authorization: `Bearer ${key}` } })).ok, {
    timeoutMs: 60_000,
    what: 'the keys to be known',
  });

/** ingest with real servers, and the bus beside it. */
export class IngestUnderTest {
  private constructor(
    readonly service: RunningService,
    readonly bus: TestBus,
    readonly keys: Keys,
    readonly env: Record<string, string>,
  ) {}

  static async start(overrides: Record<string, string> = {}): Promise<IngestUnderTest> {
    const env = await testEnv(overrides);
    const bus = await TestBus.open(env);
    const keys = await publishKeys(bus);
    const service = await startService(ingestService, { env });
    await keysKnown(service.url, keys.server);
    return new IngestUnderTest(service, bus, keys, env);
  }

  get url(): string {
    return this.service.url;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.keys.server}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
  }
}
