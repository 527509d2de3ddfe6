import type { ServerName, Source } from './stack.js';

const variables: Record<ServerName, string> = {
  kafka: 'KAFKA_BROKERS',
  postgres: 'DATABASE_URL',
  redis: 'REDIS_URL',
};

export interface Choice {
  /** Addresses that somebody else looks after. */
  given: Partial<Record<ServerName, string>>;
  /** What is left for us to start. */
  missing: ServerName[];
}

/** Takes each address from the environment where there is one; an empty variable counts as absent. */
export function chooseSources(env: Record<string, string | undefined>): Choice {
  const choice: Choice = { given: {}, missing: [] };
  for (const name of ['kafka', 'postgres', 'redis'] as const) {
    const value = env[variables[name]]?.trim();
    if (value) choice.given[name] = value;
    else choice.missing.push(name);
  }
  return choice;
}

/** One word for the whole stack: where the servers come from that were not given. */
export function overallSource(sources: Record<ServerName, Source>): Source {
  return Object.values(sources).find((source) => source !== 'environment') ?? 'environment';
}
