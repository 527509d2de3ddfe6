export interface TestServers {
  /** host:port,host:port */
  kafkaBrokers: string;
  /** A database to connect to; a test makes one of its own with `createDatabase()`. */
  databaseUrl: string;
  redisUrl: string;
}

/** The servers that the global set-up started for this run. @throws outside of an integration test */
export function testServers(): TestServers {
  return {
    kafkaBrokers: address('KAFKA_BROKERS'),
    databaseUrl: address('DATABASE_URL'),
    redisUrl: address('REDIS_URL'),
  };
}

function address(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set: only tests named test/*.int.spec.ts or *.e2e.spec.ts have servers`);
}
