import { topics } from '@rebound/contracts';
import { formatScaledClock, parseClock, type Clock, type ScaledClockSettings } from '@rebound/kernel';
import { makeKey } from '@rebound/access';
import { ensureTopics } from '@rebound/messaging';
import { type Stack, startStack } from '@rebound/stack';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Child, startChild } from './child-process.js';
import { localCluster } from './local-cluster.js';

const root = path.resolve(import.meta.dirname, '../../../..');
export const serviceNames = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const;
export type ServiceName = (typeof serviceNames)[number];
export type Urls = Readonly<Record<ServiceName | 'emulator', string>>;

export interface WorldOptions {
  /** Asked once the servers are up, so that starting them takes no virtual time. */
  readonly clock: () => ScaledClockSettings;
  readonly log: (line: string) => void;
  /** Business time before a lawful window ends from which nothing is handed over, ISO 8601. */
  readonly closeEarly: string;
}

/** Everything the storefront meets: servers, the emulator and the six services, in virtual time. */
export interface World {
  readonly stack: Stack;
  readonly clock: Clock;
  readonly clockText: string;
  readonly urls: Urls;
  readonly rootKey: string;
  /** Logs of the processes. */
  readonly folder: string;
  readonly startSeconds: number;
  readonly standalone: () => Child;
  /** kill -9 and start again on the same ports; resolves when it is ready. Returns the virtual stretch it was away. */
  killStandalone(): Promise<{ from: number; to: number }>;
  /** Ends this process with the others. */
  adopt(child: Child): void;
  /** Rejects when a process of ours dies. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

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
  DISPATCH_BEHIND_MS: '3000',
  DISPATCH_UNKNOWN_DEADLINE: 'PT12H',
  DISPATCH_INBOUND_EVERY_MS: '5000',
  CARRIER_EMULATOR_WEBHOOK_RETRIES: '40',
};

export async function startWorld({ clock: settings, log, closeEarly }: WorldOptions): Promise<World> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rebound-demo-'));
  const stack = await startStack({ name: 'demo', log });
  const children: Child[] = [];
  const close = async () => {
    await Promise.allSettled(children.map((child) => child.stop()));
    await stack.stop();
  };
  try {
    await ensureTopics(localCluster(stack.kafkaBrokers), topics, { prefix: 'rebound.', partitions: 6, replication: 1 });
    log('topics are there');

    const clockText = formatScaledClock(settings());
    const clock = parseClock(clockText);
    if (!clock.ok) throw new Error(clock.error);
    const ports = await freePorts(serviceNames.length + 1);
    const urlOf = (index: number) => `http://127.0.0.1:${ports[index]}`;
    const urls = Object.fromEntries(
      [...serviceNames, 'emulator' as const].map((name, index) => [name, urlOf(index)]),
    ) as Urls;
    const rootKey = makeKey('root', 'admin', randomBytes(24));
    const env = environment(stack, urls, clockText, rootKey.sha256, closeEarly);
    const start = (name: string, app: string) => {
      const child = startChild({ name, script: scriptOf(app), env, logFile: path.join(folder, `${name}.log`) });
      children.push(child);
      return child;
    };
    const emulator = start('carrier-emulator', 'carrier-emulator');
    let standalone = start('services', 'standalone');
    const startedAt = performance.now();
    const failed = Promise.race([emulator.failed, standalone.failed]);
    failed.catch(() => undefined);
    await Promise.race([failed, ready(urls)]);
    const startSeconds = Math.round((performance.now() - startedAt) / 100) / 10;
    log(`six services are ready after ${startSeconds} s`);

    return {
      stack,
      clock: clock.value,
      clockText,
      urls,
      rootKey: rootKey.key,
      folder,
      startSeconds,
      standalone: () => standalone,
      adopt: (child) => void children.push(child),
      failed,
      killStandalone: async () => {
        const from = clock.value.now();
        await standalone.kill();
        standalone = start('services', 'standalone');
        await ready(urls);
        return { from, to: clock.value.now() };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const scriptOf = (app: string): string => path.join(root, 'apps', app, 'dist/main.js');

function environment(
  stack: Stack,
  urls: Urls,
  clock: string,
  adminKeySha256: string,
  closeEarly: string,
): Record<string, string> {
  const account = { accountSid: `AC${'0'.repeat(31)}1`, authToken: randomBytes(16).toString('hex') };
  return {
    ...demoSettings,
    KAFKA_BROKERS: stack.kafkaBrokers,
    DATABASE_URL: stack.databaseUrl,
    REDIS_URL: stack.redisUrl,
    REBOUND_CLOCK: clock,
    REBOUND_SECRET: randomBytes(24).toString('hex'),
    ADMIN_KEY_SHA256: adminKeySha256,
    ...Object.fromEntries(serviceNames.map((name) => [`${name.toUpperCase()}_PORT`, new URL(urls[name]).port])),
    LINK_URL: urls.dispatch,
    DISPATCH_CLOSE_EARLY: closeEarly,
    DISPATCH_PUBLIC_URL: urls.dispatch,
    CARRIER_CREDENTIALS: JSON.stringify({
      demo: { carrier: 'twilio', ...account, baseUrl: urls.emulator, timeoutMs: '1500', indexingDelayMs: '500' },
    }),
    CARRIER_EMULATOR_PORT: new URL(urls.emulator).port,
    CARRIER_EMULATOR_ACCOUNT_SID: account.accountSid,
    CARRIER_EMULATOR_AUTH_TOKEN: account.authToken,
    CARRIER_EMULATOR_INBOUND_URL: `${urls.dispatch}/v1/webhooks/twilio/demo/main/inbound`,
  };
}

/** Ports that were free a moment ago, all different. */
async function freePorts(count: number): Promise<number[]> {
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

async function ready(urls: Urls): Promise<void> {
  const deadline = Date.now() + 90_000;
  const missing = new Set<keyof Urls>([...serviceNames, 'emulator']);
  while (missing.size > 0) {
    for (const name of missing) {
      const answer = await fetch(`${urls[name]}${name === 'emulator' ? '/emulator/counters' : '/health/ready'}`, {
        signal: AbortSignal.timeout(2000),
      }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) missing.delete(name);
    }
    if (missing.size === 0) return;
    if (Date.now() > deadline) throw new Error(`not ready after 90 s: ${[...missing].join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
