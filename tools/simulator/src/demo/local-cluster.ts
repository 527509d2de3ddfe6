import type { Cluster } from '@rebound/messaging';
import { createLogger } from '@rebound/observability';

/** The brokers of this machine, as the readers of topics want them. */
export const localCluster = (kafkaBrokers: string): Cluster => ({
  kafkaBrokers: kafkaBrokers.split(','),
  kafkaTls: false,
  logger: createLogger({ level: 'fatal' }),
});
