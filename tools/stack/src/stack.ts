/** Where a server came from: a URL of the environment, a container, or a process of this machine. */
export type Source = 'environment' | 'docker' | 'local';

export type ServerName = 'kafka' | 'postgres' | 'redis';

/** One line of progress; never on stdout, which belongs to the caller. */
export type Log = (line: string) => void;

/**
 * One server that can be taken away and brought back, for tests of outages. A started server keeps its data and its port
 * across `stop`, `kill` and `start`. A server from the environment is not ours: all three throw.
 */
export interface ManagedServer {
  readonly source: Source;
  /** Undefined while it is down, in a container, or not ours. */
  readonly pid: number | undefined;
  /** Resolves when the server takes requests. */
  start(): Promise<void>;
  /** An orderly shutdown. */
  stop(): Promise<void>;
  /** As in a crash: connections are cut and nothing is flushed; the next start recovers. */
  kill(): Promise<void>;
}

export interface StackOptions {
  /** Shows in the name of the run's directory; names the data when it is kept. Default `stack`. */
  name?: string;
  /** Keep the data after `stop` and take it up again at the next start under the same name. Default false. */
  keepData?: boolean;
  /** true: as in production, PostgreSQL waits for the disk (demo, benchmarks). false: as fast as can be (tests). */
  durable?: boolean;
  log?: Log;
  /** Additional lines for the servers' own configuration, local servers only. */
  kafka?: Record<string, string>;
  postgres?: Record<string, string>;
  redis?: Record<string, string>;
  /** Default process.env: KAFKA_BROKERS, DATABASE_URL, REDIS_URL are honoured each for itself. */
  env?: Record<string, string | undefined>;
}

export interface Stack {
  /** host:port,host:port */
  readonly kafkaBrokers: string;
  /** postgres://user:password@host:port/database */
  readonly databaseUrl: string;
  /** redis://host:port */
  readonly redisUrl: string;
  /** 'environment' only if all three come from there, otherwise where the rest comes from. */
  readonly source: Source;
  readonly sources: Record<ServerName, Source>;
  readonly pids: Partial<Record<ServerName, number>>;
  readonly kafka: ManagedServer;
  readonly postgres: ManagedServer;
  readonly redis: ManagedServer;
  /** Ends every server that was started here and removes the data, unless it is kept. May be called twice. */
  stop(): Promise<void>;
}

/** What can be put right by the person who runs it: the message is complete in one line, a stack trace adds nothing. */
export class StackError extends Error {
  override readonly name = 'StackError';
}

/** A server answering on `url`, however it came to be. */
export interface RunningServer {
  readonly url: string;
  readonly server: ManagedServer;
}
