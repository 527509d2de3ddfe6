import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AccessModule } from '@rebound/access';
import { HostSettings, SERVICE_NAME, ServiceSettings } from '@rebound/config';
import { CreateDefinitions1763716000000, DefinitionsModule } from '@rebound/definitions';
import { Clock } from '@rebound/kernel';
import { MessagingModule } from '@rebound/messaging';
import { HealthChecks, Logger } from '@rebound/observability';
import { PersistenceModule, type PersistenceOptions } from '@rebound/persistence';
import { RedisModule } from '@rebound/redis';
import { ApiDocument, DocsController, OpenDocsController } from './http/docs.controller.js';
import { HealthController, Lifecycle, Readiness } from './http/health.controller.js';
import type { ServiceDefinition } from './service-definition.js';

export type HostParts = Readonly<{
  definition: ServiceDefinition;
  settings: HostSettings;
  clock: Clock;
  logger: Logger;
  frameworkLogger: Logger;
  lifecycle: Lifecycle;
  health: HealthChecks;
}>;

/** The service's schema with what the platform keeps in it. */
export function persistenceOptions({
  schema,
  entities,
  migrations = [],
  definitions,
}: ServiceDefinition): PersistenceOptions | undefined {
  if (schema === undefined) return undefined;
  const mirror = (definitions ?? 'mirror') === 'mirror' ? [CreateDefinitions1763716000000] : [];
  return { schema, ...(entities ? { entities } : {}), migrations: [...new Set([...mirror, ...migrations])] };
}

function platformModules(definition: ServiceDefinition, settings: HostSettings): DynamicModule[] {
  const { name, watermarks, definitions = 'mirror' } = definition;
  const persistence = persistenceOptions(definition);
  if (!persistence) return [];
  if (!(settings instanceof ServiceSettings))
    throw new TypeError(`${name}: a service with a schema extends ServiceSettings`);
  return [
    PersistenceModule.forService(persistence),
    MessagingModule.forService({ service: name, ...(watermarks ? { watermarks } : {}) }),
    RedisModule.forService(),
    ...(definitions === 'mirror' ? [DefinitionsModule.mirrored()] : []),
  ];
}

/** The root of a service's application: the platform around the service's own module. */
@Module({})
export class HostModule {
  static forService({ definition, settings, clock, logger, lifecycle, health }: HostParts): DynamicModule {
    const everywhere: Provider[] = [
      { provide: SERVICE_NAME, useValue: definition.name },
      { provide: HostSettings, useValue: settings },
      ...(definition.settings === HostSettings ? [] : [{ provide: definition.settings, useValue: settings }]),
      ...(settings instanceof ServiceSettings && definition.settings !== ServiceSettings
        ? [{ provide: ServiceSettings, useValue: settings }]
        : []),
      { provide: Clock, useValue: clock },
      { provide: Logger, useValue: logger },
      { provide: HealthChecks, useValue: health },
      { provide: Lifecycle, useValue: lifecycle },
      Readiness,
      ApiDocument,
    ];
    return {
      module: HostModule,
      global: true,
      imports: [
        ...platformModules(definition, settings),
        AccessModule.forService(settings),
        definition.module(settings),
      ],
      controllers: [HealthController, settings.openDocs ? OpenDocsController : DocsController],
      providers: everywhere,
      exports: everywhere,
    };
  }
}
