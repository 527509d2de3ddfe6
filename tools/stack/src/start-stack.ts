import { chooseSources, overallSource } from './choose-sources.js';
import { dockerAnswers } from './docker/docker-engine.js';
import { givenServer } from './given-server.js';
import { startLocally } from './local/start-locally.js';
import { type RunningServer, type ServerName, type Stack, type StackOptions } from './stack.js';

/** Servers started together, which also end together. */
export interface StartedServers {
  readonly servers: Partial<Record<ServerName, RunningServer>>;
  close(): Promise<void>;
}

/**
 * Gives a Kafka, a PostgreSQL and a Redis: each from the environment if its address is there, the rest from a Docker
 * engine if one answers, otherwise as processes of this machine.
 * @throws StackError with one line saying what is missing and how to get it.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const log = options.log ?? (() => undefined);
  const { given, missing } = chooseSources(options.env ?? process.env);
  const started = await startMissing(missing, { ...options, log });

  const server = (name: ServerName): RunningServer => {
    const own = started.servers[name] ?? { url: given[name] ?? '', server: givenServer(name) };
    if (own.url === '') throw new Error(`${name} was neither given nor started`);
    return own;
  };
  const [kafka, postgres, redis] = [server('kafka'), server('postgres'), server('redis')];
  const sources = { kafka: kafka.server.source, postgres: postgres.server.source, redis: redis.server.source };
  let closing: Promise<void> | undefined;
  return {
    kafkaBrokers: kafka.url,
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    source: overallSource(sources),
    sources,
    kafka: kafka.server,
    postgres: postgres.server,
    redis: redis.server,
    get pids() {
      const pids: Partial<Record<ServerName, number>> = {};
      for (const [name, { server: managed }] of Object.entries({ kafka, postgres, redis }) as [
        ServerName,
        RunningServer,
      ][]) {
        if (managed.pid !== undefined) pids[name] = managed.pid;
      }
      return pids;
    },
    stop: () => (closing ??= started.close()),
  };
}

async function startMissing(
  missing: ServerName[],
  options: StackOptions & { log: (line: string) => void },
): Promise<StartedServers> {
  if (missing.length === 0) return { servers: {}, close: async () => undefined };
  // Kept data lives in a directory of this machine, so containers are no choice for it.
  if (!options.keepData && (await dockerAnswers(options.env ?? process.env))) {
    try {
      // Loaded where it is needed: its libraries are a third of what a test would load.
      const { startInDocker } = await import('./docker/start-in-docker.js');
      return await startInDocker(missing, options);
    } catch (error) {
      options.log(`Docker answered but could not start the servers (${reasonOf(error)}); trying without Docker`);
    }
  }
  return startLocally(missing, options);
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n')[0] : String(error)) ?? '';
