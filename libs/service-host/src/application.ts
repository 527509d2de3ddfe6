import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HostSettings } from '@rebound/config';
import { Definitions } from '@rebound/definitions';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { attachBus } from './bus.js';
import { checkDependencies } from './dependencies.js';
import { HostModule, type HostParts } from './host.module.js';
import { ApiDocument, openApiDocument } from './http/docs.controller.js';
import type { EarlyServer, RequestHandler } from './http/early-server.js';
import { ProblemFilter } from './http/problem.filter.js';
import { observeRequests } from './http/request-telemetry.js';
import { recordRoutes, type RouteEntry } from './http/routes.js';
import { headersOfEveryAnswer } from './http/security-headers.js';
import { validationPipe } from './http/validation.js';
import { NestLogger } from './nest-logger.js';

const bodyLimitDefault = 1024 * 1024;

const trustProxyOf = ({ trustProxy }: HostSettings): boolean | string[] =>
  trustProxy.includes('all') ? true : trustProxy.length > 0 ? [...trustProxy] : false;

/** A service's Nest application on the port that is open already. */
export class Application {
  readonly routes: RouteEntry[] = [];
  private app: NestFastifyApplication | undefined;

  constructor(
    private readonly parts: HostParts,
    private readonly early: EarlyServer,
  ) {}

  get nest(): NestFastifyApplication {
    if (!this.app) throw new Error('the application is not open');
    return this.app;
  }

  /** Builds everything, waits for the servers it needs, takes the port over, starts the bus. */
  async open(url: string): Promise<void> {
    const { definition, logger, frameworkLogger, lifecycle, health } = this.parts;
    const { adapter, handler } = this.adapter();
    const fastify = adapter.getInstance();
    recordRoutes(fastify, this.routes);
    observeRequests(fastify, definition.name, logger);
    headersOfEveryAnswer(fastify, () => lifecycle.state === 'draining');

    const app = await NestFactory.create<NestFastifyApplication>(HostModule.forService(this.parts), adapter, {
      logger: new NestLogger(frameworkLogger),
      abortOnError: false,
      rawBody: definition.rawBody ?? false,
    });
    this.app = app;
    app.useGlobalFilters(new ProblemFilter(logger));
    app.useGlobalPipes(validationPipe());
    await definition.rawRoutes?.(fastify, app);
    const bus = definition.schema === undefined ? undefined : attachBus(app);
    if (definition.schema !== undefined) checkDependencies(app, health, definition.name);
    await app.init();
    await fastify.ready();
    app.get(ApiDocument).provide(() => {
      const document = openApiDocument(app, {
        name: definition.name,
        description: definition.description,
        publicUrl: url,
      });
      return definition.openApi?.(document) ?? document;
    });
    this.early.handOver(handler());
    await bus?.start();
    await this.definitionsMirrored(app);
    lifecycle.state = 'serving';
  }

  /** Drains within the deadline; what is left then is cut off. */
  async drain(): Promise<void> {
    const { lifecycle, settings, logger } = this.parts;
    if (lifecycle.state === 'draining') return;
    lifecycle.state = 'draining';
    const started = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), settings.drainTimeoutMs);
    });
    const outcome = await Promise.race([this.finish(settings.drainTimeoutMs / 2), deadline]);
    clearTimeout(timer);
    const ms = Math.round(performance.now() - started);
    if (outcome === 'drained') {
      logger.info({ ms }, 'drained');
      return;
    }
    logger.error({ ms }, 'not drained within the deadline; the next process takes over what is left');
    throw new DrainTimeout();
  }

  /** Requests first, since they need the rest; they get half of the time. */
  private async finish(requestsMs: number): Promise<'drained' | 'late'> {
    const answered = await this.early.close(requestsMs);
    await this.app?.close();
    return answered ? 'drained' : 'late';
  }

  /** After a failed start. */
  async close(): Promise<void> {
    await this.app?.close().catch((error: unknown) => this.parts.logger.warn({ error }, 'closing failed'));
    await this.early.close(0);
  }

  private adapter(): { adapter: FastifyAdapter; handler: () => RequestHandler } {
    let handler: RequestHandler | undefined;
    const adapter = new FastifyAdapter({
      bodyLimit: this.parts.definition.bodyLimit ?? bodyLimitDefault,
      trustProxy: trustProxyOf(this.parts.settings),
      genReqId: () => randomUUID(),
      requestIdHeader: false,
      logger: false,
      serverFactory: (answer: RequestHandler) => {
        handler = answer;
        return this.early.server;
      },
    });
    return {
      adapter,
      handler: () => {
        if (!handler) throw new Error('Fastify made no handler');
        return handler;
      },
    };
  }

  private async definitionsMirrored(app: NestFastifyApplication): Promise<void> {
    const { definition } = this.parts;
    if (definition.schema === undefined || definition.definitions === 'none') return;
    const definitions = app.get(Definitions, { strict: false });
    while (!definitions.complete) await pause(20);
  }
}

export class DrainTimeout extends Error {
  constructor() {
    super('not drained within DRAIN_TIMEOUT_MS');
    this.name = 'DrainTimeout';
  }
}
