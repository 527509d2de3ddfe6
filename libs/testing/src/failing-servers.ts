import { startStack, type Stack } from '@rebound/stack';

/**
 * Servers of a test's own, for tests that take a broker or a database away: `kafka.stop()`, `postgres.kill()`,
 * `start()` again on the same port and data. The run's common servers must stay up for the other tests.
 * @param withoutDocker for a test that lays hands on the files of a server
 */
export async function startFailingServers({ withoutDocker = false } = {}): Promise<Stack> {
  // An empty environment: the addresses in ours are the common servers.
  const { KAFKA_BROKERS: _kafka, DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  return startStack({
    name: 'failing',
    durable: false,
    env: withoutDocker ? { ...env, DOCKER_HOST: 'unix:///none' } : env,
  });
}
