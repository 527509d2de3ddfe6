import type { ServiceSettings } from '@rebound/config';
import type { Logger } from '@rebound/observability';
import { Kafka, type ISocketFactory, logLevel, type SASLOptions } from 'kafkajs';
import net from 'node:net';
import tls from 'node:tls';
import { quietRequestQueues } from './quiet-request-queue.js';

export type KafkaSettings = Pick<
  ServiceSettings,
  'kafkaBrokers' | 'kafkaTls' | 'kafkaSaslMechanism' | 'kafkaSaslUsername' | 'kafkaSaslPassword'
>;

/** Small requests must not wait for more to come (Nagle): a batch's latency is made of several round trips. */
const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const servername = net.isIP(host) ? undefined : host;
  const socket = ssl
    ? tls.connect({ host, port, ...(servername ? { servername } : {}), ...ssl }, onConnect)
    : net.connect({ host, port }, onConnect);
  socket.setKeepAlive(true, 30_000);
  socket.setNoDelay(true);
  return socket;
};

function saslOf(settings: KafkaSettings): SASLOptions | undefined {
  const { kafkaSaslMechanism: mechanism, kafkaSaslUsername: username, kafkaSaslPassword: password } = settings;
  return mechanism && username && password !== undefined ? { mechanism, username, password } : undefined;
}

/**
 * kafkajs reports every lost connection, rebalance and retry as an error. Here they are everyday matters: what they lead to is
 * reported by those it happens to.
 */
const levelOf = (level: number, namespace: string): 'debug' | 'info' =>
  level === logLevel.ERROR && namespace !== 'Connection' ? 'info' : 'debug';

/** One client per service of a process. Its own retries are few: what uses it retries, and says so. */
export function kafkaClient(clientId: string, settings: KafkaSettings, logger: Logger): Kafka {
  const sasl = saslOf(settings);
  const lines = logger.child({ component: 'kafkajs' });
  quietRequestQueues();
  return new Kafka({
    clientId,
    brokers: [...settings.kafkaBrokers],
    ...(settings.kafkaTls ? { ssl: true } : {}),
    ...(sasl ? { sasl } : {}),
    connectionTimeout: 3000,
    authenticationTimeout: 5000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1000, retries: 3 },
    socketFactory,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => {
      const { message, groupId, topic, partition, broker } = entry.log;
      const fields = Object.fromEntries(
        Object.entries({ groupId, topic, partition, broker }).filter(([, value]) => value !== undefined),
      );
      lines[levelOf(entry.level, entry.namespace)](fields, `${entry.namespace}: ${message}`);
    },
  });
}
