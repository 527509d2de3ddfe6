import { makeKey } from '@rebound/access';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Child } from './child.js';
import { freePort, partitions, root, type World } from './world.js';

/** One service of ours as a process of its own, as in production. */
export interface Service {
  readonly child: Child;
  readonly url: string;
}

const rootKey = makeKey('root', 'admin', randomBytes(24));
/** Opens every service of a run. */
export const adminKey = rootKey.key;
export const workspaceId = 'bench';

export interface Surroundings {
  readonly prefix: string;
  readonly databaseUrl: string;
}

/** What a service of ours finds in its environment: production's defaults, but for what one machine cannot have. */
export const environmentOf = (world: World, { prefix, databaseUrl }: Surroundings): Record<string, string> => ({
  KAFKA_BROKERS: world.stack.kafkaBrokers,
  DATABASE_URL: databaseUrl,
  REDIS_URL: world.stack.redisUrl,
  TOPIC_PREFIX: prefix,
  KAFKA_PARTITIONS: String(partitions),
  KAFKA_ALLOW_LOW_REPLICATION: 'true',
  MIGRATE_ON_START: 'true',
  LOG_LEVEL: 'warn',
  REBOUND_SECRET: 'a secret for measuring, long enough to be taken',
  ADMIN_KEY_SHA256: rootKey.sha256,
});

const scriptOf = (app: string): string => path.join(root, 'apps', app, 'dist/main.js');

export async function startService(world: World, app: string, env: Readonly<Record<string, string>>): Promise<Service> {
  const port = Number(env[`${app.toUpperCase().replaceAll('-', '_')}_PORT`] ?? (await freePort()));
  const child = await world.start({
    name: app,
    script: scriptOf(app),
    env: { ...env, PORT: String(port) },
    profile: world.options.profile,
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

export const isReady = ({ child, url }: Service): Promise<void> => child.answering(`${url}/health/ready`);
