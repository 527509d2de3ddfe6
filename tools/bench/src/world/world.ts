import { topics } from '@rebound/contracts';
import { ensureTopics } from '@rebound/messaging';
import { createLogger } from '@rebound/observability';
import { type ServerName, startStack, type Stack } from '@rebound/stack';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Watched } from '../measure/cpu.js';
import { Child, type ChildOptions } from './child.js';

export const root = path.resolve(import.meta.dirname, '../../../..');
/** As many as fill two cores; the default of production is 48. */
export const partitions = 6;

export interface WorldOptions {
  readonly log: (line: string) => void;
  readonly profile?: string | undefined;
  /** Without waiting for the disk: for smoke runs only. */
  readonly fast: boolean;
}

/** The servers of a run, and the processes that are measured on them. */
export class World {
  private readonly children = new Set<Child>();
  private readonly databases: string[] = [];
  private ownPrefix = freshPrefix();
  private prefixes = 0;

  private constructor(
    readonly stack: Stack,
    readonly kafka: Kafka,
    readonly admin: Admin,
    /** Output of the processes. */
    readonly logs: string,
    readonly options: WorldOptions,
  ) {}

  static async open(options: WorldOptions): Promise<World> {
    const stack = await startStack({ name: 'bench', durable: !options.fast, log: options.log });
    try {
      const kafka = new Kafka({
        clientId: 'bench',
        brokers: stack.kafkaBrokers.split(','),
        logLevel: logLevel.NOTHING,
        retry: { initialRetryTime: 100, retries: 20 },
      });
      const admin = kafka.admin();
      await admin.connect();
      const logs = await mkdtemp(path.join(os.tmpdir(), 'rebound-bench-'));
      return new World(stack, kafka, admin, logs, options);
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** Before every topic and key of a benchmark. */
  get prefix(): string {
    return this.ownPrefix;
  }

  get log(): (line: string) => void {
    return this.options.log;
  }

  /** A prefix of its own each time, with all topics of the contracts under it: on old topics a new database has gone back in time. */
  async topics(name: string): Promise<string> {
    this.prefixes += 1;
    const prefix = `${this.prefix}${name}-${this.prefixes}.`;
    const cluster = {
      kafkaBrokers: this.stack.kafkaBrokers.split(','),
      kafkaTls: false,
      logger: createLogger({ level: 'fatal' }),
    };
    const names = await ensureTopics(cluster, topics, { prefix, partitions, replication: 1 });
    await Promise.all(names.map((name) => this.led(name)));
    return prefix;
  }

  /** A topic for a peer, with as many partitions as ours have. */
  async topic(name: string): Promise<string> {
    const topic = this.prefix + name;
    await this.admin.createTopics({ topics: [{ topic, numPartitions: partitions, replicationFactor: 1 }] });
    await this.led(topic);
    return topic;
  }

  /** A broker takes records for a new partition a moment later than its metadata says. */
  private async led(topic: string): Promise<void> {
    for (const deadline = Date.now() + 30_000; ; await pause(100)) {
      try {
        await this.admin.fetchTopicOffsets(topic);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** Records that stand in a topic now. */
  async records(topic: string): Promise<number> {
    const offsets = await this.admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  }

  /** A new, empty database; its URL. */
  async database(): Promise<string> {
    const name = `bench_${randomBytes(6).toString('hex')}`;
    await this.asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
    this.databases.push(name);
    const url = new URL(this.stack.databaseUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  async start(options: Omit<ChildOptions, 'logs'>): Promise<Child> {
    const child = await Child.start({ ...options, logs: this.logs });
    this.children.add(child);
    return child;
  }

  async stop(child: Child): Promise<void> {
    this.children.delete(child);
    await child.stop();
  }

  /**
   * What is measured: these processes, and these servers. Empty when one of the servers cannot be seen (in a container, or
   * given by the environment): a sum that leaves something out would be worse than none.
   */
  watch(children: readonly Child[], servers: readonly ServerName[]): Watched[] {
    const seen = servers.flatMap((name) => {
      const pid = this.stack.pids[name];
      return pid === undefined ? [] : [{ name: name === 'kafka' ? 'broker' : name, pid }];
    });
    if (seen.length < servers.length) return [];
    return [...children.map(({ name, pid }) => ({ name, pid })), ...seen];
  }

  /** Ends what a benchmark left running, and gives the next one names of its own. */
  async clear(): Promise<void> {
    await Promise.allSettled([...this.children].map((child) => child.stop()));
    this.children.clear();
    this.ownPrefix = freshPrefix();
  }

  async close(): Promise<void> {
    await this.clear();
    await this.admin.disconnect();
    if (this.stack.sources.postgres === 'environment') {
      for (const name of this.databases) {
        await this.asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      }
    }
    await this.stack.stop();
    await rm(this.logs, { recursive: true, force: true });
  }

  private async asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const url = new URL(this.stack.databaseUrl);
    url.pathname = '/postgres';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await work(client).finally(() => client.end());
  }
}

const freshPrefix = (): string => `b${randomBytes(4).toString('hex')}.`;

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
