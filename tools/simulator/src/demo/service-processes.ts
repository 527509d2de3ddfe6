import type { Stack } from '@rebound/stack';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName, Urls } from './urls.js';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Partitions, intervals and deadlines that suit two minutes for two and a half days. */
const demoSettings = {
  KAFKA_PARTITIONS: '6',
  KAFKA_ALLOW_LOW_REPLICATION: 'true',
  MIGRATE_ON_START: 'true',
  LOG_LEVEL: 'info',
  WATERMARK_INTERVAL_MS: '500',
  SETTLE_MS: '60',
  DISPATCH_RECONCILE_EVERY_MS: '500',
  DISPATCH_LEASE_MS: '15000',
  DISPATCH_UNKNOWN_DEADLINE: 'PT12H',
  DISPATCH_INBOUND_EVERY_MS: '5000',
  CARRIER_EMULATOR_WEBHOOK_RETRIES: '40',
};

/** The built program of an app. */
export const scriptOf = (app: string): string => path.join(root, 'apps', app, 'dist/main.js');

export interface Surroundings {
  readonly stack: Stack;
  /** As the outside reaches the services and the carrier. */
  readonly urls: Urls;
  readonly clock: string;
  readonly adminKeySha256: string;
  /** ISO 8601, see `WorldOptions`. */
  readonly closeEarly: string;
}

/** What the services and the emulator read, but for the ports they listen on. The same for every process of a world. */
export function serviceEnvironment(around: Surroundings): Record<string, string> {
  const { stack, urls, clock, adminKeySha256, closeEarly } = around;
  const account = { accountSid: `AC${'0'.repeat(31)}1`, authToken: randomBytes(16).toString('hex') };
  return {
    ...demoSettings,
    KAFKA_BROKERS: stack.kafkaBrokers,
    DATABASE_URL: stack.databaseUrl,
    REDIS_URL: stack.redisUrl,
    REBOUND_CLOCK: clock,
    REBOUND_SECRET: randomBytes(24).toString('hex'),
    ADMIN_KEY_SHA256: adminKeySha256,
    LINK_URL: urls.dispatch,
    DISPATCH_CLOSE_EARLY: closeEarly,
    DISPATCH_PUBLIC_URL: urls.dispatch,
    CARRIER_CREDENTIALS: JSON.stringify({
      demo: { carrier: 'twilio', ...account, baseUrl: urls.emulator, timeoutMs: '1500', indexingDelayMs: '500' },
    }),
    CARRIER_EMULATOR_PORT: new URL(urls.emulator).port,
    CARRIER_EMULATOR_ACCOUNT_SID: account.accountSid,
    CARRIER_EMULATOR_AUTH_TOKEN: account.authToken,
  };
}

/** The variables that make services listen on these ports. */
export const portVariables = (ports: Partial<Readonly<Record<ServiceName, number | string>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [`${name.toUpperCase()}_PORT`, String(port)]));

/** Ports that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address();
      await new Promise((resolve) => server.close(resolve));
      if (address === null || typeof address === 'string') throw new Error('no port');
      return address.port;
    }),
  );
}

/** Waits until each of these answers with success. @throws naming those that do not within the time */
export async function untilAnswering(
  addresses: Readonly<Record<string, string>>,
  { withinMs = 90_000, signal }: { withinMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const deadline = performance.now() + withinMs;
  const missing = new Map(Object.entries(addresses));
  for (;;) {
    for (const [name, url] of missing) if (await isAnswering(url)) missing.delete(name);
    if (missing.size === 0 || signal?.aborted) return;
    if (performance.now() > deadline)
      throw new Error(`not ready after ${withinMs / 1000} s: ${[...missing.keys()].join(', ')}`);
    await pause(100);
  }
}

async function isAnswering(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}
