import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { HostSettings } from '@rebound/config';
import type { MessagingOptions } from '@rebound/messaging';
import type { PersistenceOptions } from '@rebound/persistence';
import type { FastifyInstance } from 'fastify';

/** What a service is, as data: everything else follows from it in `startService` and `runService`. */
export interface ServiceDefinition<S extends HostSettings = HostSettings> {
  readonly name: string;
  /** One sentence, for the OpenAPI document and `--help`. */
  readonly description: string;
  readonly settings: new () => S;
  /** The service's own module: controllers, handlers, providers. */
  module(settings: S): Type | DynamicModule;
  /** Its schema in PostgreSQL. A service without one has neither database nor bus (its settings are `HostSettings`). */
  readonly schema?: string;
  readonly entities?: PersistenceOptions['entities'];
  readonly migrations?: PersistenceOptions['migrations'];
  readonly watermarks?: MessagingOptions['watermarks'];
  /**
   * `mirror` (the default of a service with a schema): its own copy of the applied definitions, fed by the topic. `own`:
   * the service provides a `DefinitionSource` itself (campaigns). `none`: only the root key opens its routes.
   */
  readonly definitions?: 'mirror' | 'own' | 'none';
  /** Routes on the bare Fastify instance, for hot paths. They pass no guard and no pipe: they authenticate themselves. */
  rawRoutes?(fastify: FastifyInstance, app: INestApplication): void | Promise<void>;
  /** The status of a path's answer while the service starts, where clients take 503 for an answer; 503 unless given. */
  startingStatus?(path: string): number;
  /** Adds what the controllers' decorators do not tell (raw routes) to the OpenAPI document. */
  openApi?(document: OpenAPIObject): OpenAPIObject;
  /** Largest request body in bytes; 1 MiB unless given. */
  readonly bodyLimit?: number;
  /** Keep the bytes of the body beside the parsed one (`request.rawBody`), for signatures over them. */
  readonly rawBody?: boolean;
}

/** Checks a definition's types; the value is handed through. */
export function defineService<S extends HostSettings>(definition: ServiceDefinition<S>): ServiceDefinition<S> {
  return definition;
}
