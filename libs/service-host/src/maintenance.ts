import { loadSettings, ServiceSettings, type Environment } from '@rebound/config';
import { topics } from '@rebound/contracts';
import { ensureTopics } from '@rebound/messaging';
import { createLogger } from '@rebound/observability';
import { migrate } from '@rebound/persistence';
import { persistenceOptions } from './host.module.js';
import type { ServiceDefinition } from './service-definition.js';

const settingsOf = ({ name }: ServiceDefinition, env: Environment | undefined): ServiceSettings =>
  loadSettings(ServiceSettings, { service: name, ...(env ? { env } : {}) });

/** Brings a service's schema up to date. @returns the names of the migrations that ran */
export async function migrateSchema(definition: ServiceDefinition, env?: Environment): Promise<readonly string[]> {
  const options = persistenceOptions(definition);
  return options ? migrate(options, settingsOf(definition, env)) : [];
}

/**
 * Creates the topics that are missing: all of them, whichever service owns them, with the partitions and replication of the
 * settings.
 * @returns their names on the wire
 */
export async function makeTopics(definition: ServiceDefinition, env?: Environment): Promise<readonly string[]> {
  if (definition.schema === undefined) return [];
  const settings = settingsOf(definition, env);
  const { topicPrefix: prefix, kafkaPartitions: partitions, kafkaReplication: replication, logLevel } = settings;
  const logger = createLogger({ service: definition.name, level: logLevel });
  return ensureTopics({ ...settings, logger }, topics, { prefix, partitions, replication });
}
