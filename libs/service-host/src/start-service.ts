import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadSettings, type Environment, type HostSettings } from '@rebound/config';
import { parseClock, type Clock } from '@rebound/kernel';
import {
  createLogger,
  ensureContextManager,
  HealthChecks,
  type Logger,
  observeProcess,
  runAs,
} from '@rebound/observability';
import { Application } from './application.js';
import type { HostParts } from './host.module.js';
import { EarlyServer } from './http/early-server.js';
import { Lifecycle, Readiness, type ReadyReport } from './http/health.controller.js';
import type { RouteEntry } from './http/routes.js';
import type { ServiceDefinition } from './service-definition.js';

export type StartOptions = Readonly<{
  /** The process's environment unless given. */
  env?: Environment;
  /** Instead of the one the setting REBOUND_CLOCK describes; for tests. */
  clock?: Clock;
  logger?: Logger;
  /** Called as soon as the port is open, while the rest may still wait for servers. */
  onListening?: (url: string) => void;
}>;

export interface RunningService {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  readonly app: NestFastifyApplication;
  /** Every route it answers, raw ones included. */
  readonly routes: readonly RouteEntry[];
  ready(): Promise<ReadyReport>;
  /**
   * Drains: takes no new request, finishes those under way and the open transactions, publishes what they decided, leaves
   * the consumer groups. What is not done at the deadline (DRAIN_TIMEOUT_MS) is left to the next process: nothing is lost
   * by it.
   */
  close(): Promise<void>;
}

function clockOf(settings: HostSettings): Clock {
  const parsed = parseClock(settings.reboundClock);
  if (!parsed.ok) throw new RangeError(`REBOUND_CLOCK: ${parsed.error}`);
  return parsed.value;
}

/**
 * Starts a service in this process. The port answers at once; the promise resolves when the service is up, however long its
 * servers take to come.
 * @throws SettingsError, or whatever waiting would not mend
 */
export async function startService(definition: ServiceDefinition, options: StartOptions = {}): Promise<RunningService> {
  ensureContextManager();
  return runAs(definition.name, () => start(definition, options));
}

async function start(definition: ServiceDefinition, options: StartOptions): Promise<RunningService> {
  const { name } = definition;
  const settings = loadSettings(definition.settings, { service: name, ...(options.env ? { env: options.env } : {}) });
  const logger = options.logger ?? createLogger({ service: name, level: settings.logLevel });
  // Nest has one logger a process: its lines take the service's name from the context they are written in.
  const frameworkLogger = options.logger ?? createLogger({ level: settings.logLevel });
  const lifecycle = new Lifecycle();
  const clock = options.clock ?? clockOf(settings);
  const parts: HostParts = {
    definition,
    settings,
    logger,
    frameworkLogger,
    clock,
    lifecycle,
    health: new HealthChecks(),
  };
  observeProcess();

  const early = new EarlyServer(name, definition.startingStatus);
  const port = await early.listen(settings.port, settings.host);
  const url = settings.publicUrl ?? `http://${urlHost(settings.host)}:${port}`;
  options.onListening?.(url);
  const application = new Application(parts, early);
  try {
    await application.open(url);
  } catch (error) {
    await application.close();
    throw error;
  }
  logger.info({ url }, 'ready');
  return {
    name,
    url,
    port,
    app: application.nest,
    routes: application.routes,
    ready: () => application.nest.get(Readiness).report(),
    close: () => application.drain(),
  };
}

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);
