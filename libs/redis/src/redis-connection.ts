import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SERVICE_NAME, ServiceSettings } from '@rebound/config';
import { counter, HealthChecks, Logger, type Health } from '@rebound/observability';
import { createClient } from 'redis';

/** How long a command may take before the process answers from its own memory, in real ms. */
const commandTimeoutMs = 500;
const reconnectMs = { first: 50, most: 2000 } as const;

type Client = ReturnType<typeof open>;

function open(url: string, prefix: string) {
  return createClient({
    url,
    keyPrefix: prefix,
    // A command must fail at once while Redis is away: whoever sent it has a fallback.
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: (retries) => Math.min(reconnectMs.first * 2 ** Math.min(retries, 10), reconnectMs.most),
    },
  });
}

/**
 * One connection to Redis, opened at its first use and again whenever it breaks. Its absence never stops anything: each use
 * names what to do without it, and readiness only shows it.
 */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  private client: Client | undefined;
  private away = false;

  constructor(
    @Inject(ServiceSettings) private readonly settings: Pick<ServiceSettings, 'redisUrl' | 'topicPrefix'>,
    @Inject(HealthChecks) health: HealthChecks,
    @Inject(Logger) private readonly logger: Logger,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {
    if (settings.redisUrl) health.register('redis', () => this.health());
  }

  /** Whether a Redis is configured at all. */
  get configured(): boolean {
    return this.settings.redisUrl !== undefined;
  }

  /** Runs a command, or what replaces it when Redis is not configured, away, or too slow. */
  async use<T>(command: (client: Client) => Promise<T>, without: () => T): Promise<T> {
    const client = this.connect();
    if (!client?.isReady) return without();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('Redis did not answer in time')), commandTimeoutMs);
    });
    try {
      return await Promise.race([command(client), late]);
    } catch (error) {
      counter('rebound.redis.commands.failed').inc({ service: this.service });
      this.logger.debug({ error }, 'a Redis command failed');
      return without();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Resolves once connected; for those who would rather wait a little than start without (tests, warm-up). */
  async ready(timeoutMs: number): Promise<boolean> {
    const client = this.connect();
    if (!client) return false;
    if (client.isReady) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      client.once('ready', () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  onApplicationShutdown(): void {
    this.client?.destroy();
    this.client = undefined;
  }

  private connect(): Client | undefined {
    const { redisUrl, topicPrefix } = this.settings;
    if (this.client || !redisUrl) return this.client;
    const client = open(redisUrl, `${topicPrefix}${this.service}:`);
    // Without a listener an error event would end the process. It comes with each failed attempt: told once.
    client.on('error', (error: unknown) => {
      if (!this.away) this.logger.warn({ error }, 'Redis is away; the process counts alone');
      this.away = true;
    });
    client.on('ready', () => {
      if (this.away) this.logger.info({}, 'Redis is back');
      this.away = false;
    });
    client.connect().catch((error: unknown) => this.logger.debug({ error }, 'the connection to Redis was given up'));
    this.client = client;
    return client;
  }

  private health(): Health {
    if (!this.client) return { status: 'up', detail: 'not used yet' };
    return this.client.isReady ? { status: 'up' } : { status: 'degraded', detail: 'away; the process counts alone' };
  }
}
