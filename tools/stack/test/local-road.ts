import { dockerAnswers } from '../src/docker/docker-engine.js';
import { findJava, findMaven } from '../src/local/prerequisites.js';
import type { ServerName } from '../src/index.js';

export interface LocalRoad {
  /** No Docker engine answers in it, so that what a stack starts are processes of this machine. */
  readonly env: Readonly<Record<string, string>>;
  /** What is started. */
  readonly names: readonly ServerName[];
}

/** Neither an address nor a Docker engine. */
export const nothingGiven = {
  DOCKER_HOST: 'unix:///nowhere/docker.sock',
  KAFKA_BROKERS: '',
  DATABASE_URL: '',
  REDIS_URL: '',
};

/** PostgreSQL, which npm brings to every machine; nobody asks at the addresses of the other two. */
export const onlyPostgres: LocalRoad = {
  env: { ...nothingGiven, KAFKA_BROKERS: '127.0.0.1:1', REDIS_URL: 'redis://127.0.0.1:1' },
  names: ['postgres'],
};

/** All three, but where only Docker is there: Java and Maven are not asked of such a machine. */
export async function localRoad(): Promise<LocalRoad> {
  const hasJavaAndMaven = await Promise.all([findJava(), findMaven()]).then(
    () => true,
    () => false,
  );
  if (!hasJavaAndMaven && (await dockerAnswers(process.env))) return onlyPostgres;
  return { env: nothingGiven, names: ['kafka', 'postgres', 'redis'] };
}
