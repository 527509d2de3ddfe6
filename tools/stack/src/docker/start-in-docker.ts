import { GenericContainer, Wait, getContainerRuntimeClient, type StartedTestContainer } from 'testcontainers';
import { freePorts } from '../local/ports.js';
import type { StartedServers } from '../start-stack.js';
import type { Log, ManagedServer, RunningServer, ServerName, StackOptions } from '../stack.js';

const images: Record<ServerName, string> = {
  kafka: 'apache/kafka:4.3.0',
  postgres: 'postgres:18',
  redis: 'redis:7-alpine',
};

/** Starts servers as containers. The testcontainers library sweeps those of a killed run itself. */
export async function startInDocker(
  names: ServerName[],
  options: StackOptions & { log: Log },
): Promise<StartedServers> {
  const running: StartedTestContainer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(running.map((container) => container.stop({ remove: true, removeVolumes: true, timeout: 0 })));
  };
  const starts = names.map(async (name) => {
    options.log(`starting ${images[name]} in Docker`);
    const [port = 0] = await freePorts(1);
    const container = await containers[name](port, options).withStartupTimeout(180_000).start();
    running.push(container);
    return [name, { url: urls[name](container.getHost(), port), server: managed(container) }] as const;
  });
  const failed = (await Promise.allSettled(starts)).find((result) => result.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  const servers: Partial<Record<ServerName, RunningServer>> = Object.fromEntries(await Promise.all(starts));
  return { servers, close };
}

const urls: Record<ServerName, (host: string, port: number) => string> = {
  kafka: (host, port) => `${host}:${port}`,
  postgres: (host, port) => `postgres://rebound:rebound@${host}:${port}/rebound`,
  redis: (host, port) => `redis://${host}:${port}`,
};

/** The host's port is fixed, because Kafka must be told the address at which clients find it, also after a restart. */
const containers: Record<ServerName, (port: number, options: StackOptions) => GenericContainer> = {
  kafka: (port, { kafka = {} }) =>
    new GenericContainer(images.kafka)
      .withExposedPorts({ container: 9092, host: port })
      .withEnvironment({
        KAFKA_PROCESS_ROLES: 'broker,controller',
        KAFKA_NODE_ID: '1',
        KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
        KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
        KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
        KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://localhost:${port}`,
        KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
        KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
        KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
        KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
        KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: '1',
        ...Object.fromEntries(
          Object.entries(kafka).map(([key, value]) => [`KAFKA_${key.toUpperCase().replaceAll('.', '_')}`, value]),
        ),
      })
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/)),
  postgres: (port, { durable = true, postgres = {} }) =>
    new GenericContainer(images.postgres)
      .withExposedPorts({ container: 5432, host: port })
      .withEnvironment({
        POSTGRES_USER: 'rebound',
        POSTGRES_PASSWORD: 'rebound',
        POSTGRES_DB: 'rebound',
        // Texts sort as in the local server.
        POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C.UTF-8',
      })
      .withCommand([
        'postgres',
        ...Object.entries({
          max_connections: '300',
          ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
          ...postgres,
        }).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ])
      // The image starts once for its own set-up and then again for good.
      .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2)),
  redis: (port, { durable = true, redis = {} }) =>
    new GenericContainer(images.redis)
      .withExposedPorts({ container: 6379, host: port })
      .withCommand([
        ...['redis-server', '--save', '', '--appendonly', durable ? 'yes' : 'no'],
        ...Object.entries(redis).flatMap(([key, value]) => [`--${key}`, value]),
      ])
      .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/)),
};

function managed(container: StartedTestContainer): ManagedServer {
  const engine = async () => (await getContainerRuntimeClient()).container.getById(container.getId());
  return {
    source: 'docker',
    pid: undefined,
    start: async () => void (await container.restart()),
    stop: async () => void (await (await engine()).stop({ t: 20 })),
    kill: async () => void (await (await engine()).kill()),
  };
}
