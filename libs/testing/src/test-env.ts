import { createHash, randomBytes } from 'node:crypto';
import { createDatabase } from './test-database.js';
import { testServers, type TestServers } from './test-servers.js';

/** A prefix for topics, groups and Redis keys that no other test file uses: `t3f9a2c41.`. */
export const randomPrefix = (): string => `t${randomBytes(4).toString('hex')}.`;

/** The root admin key of every test environment. Public, and of no worth outside of a test. */
export const testAdminKey = 'rb_root_0123456789abcdefghijklmnopqrstuv';

/**
 * An environment for `startService`: the run's servers, a database and a topic prefix of its own, any free port, real-time
 * mechanics short enough for a test. `overrides` win.
 */
export async function testEnv(
  overrides: Record<string, string> = {},
  servers: TestServers = testServers(),
): Promise<Record<string, string>> {
  return {
    KAFKA_BROKERS: servers.kafkaBrokers,
    DATABASE_URL: overrides.DATABASE_URL ?? (await createDatabase(servers.databaseUrl)),
    REDIS_URL: servers.redisUrl,
    TOPIC_PREFIX: randomPrefix(),
    PORT: '0',
    HOST: '127.0.0.1',
    MIGRATE_ON_START: 'true',
    KAFKA_PARTITIONS: '3',
    KAFKA_ALLOW_LOW_REPLICATION: 'true',
    LOG_LEVEL: 'warn',
    REBOUND_SECRET: 'a secret for tests, long enough to be taken',
    ADMIN_KEY_SHA256: createHash('sha256').update(testAdminKey).digest('hex'),
    WATERMARK_INTERVAL_MS: '50',
    SETTLE_MS: '50',
    DRAIN_TIMEOUT_MS: '20000',
    ...overrides,
  };
}
