import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const known = '2.2.4';

/**
 * A module inside kafkajs, to be mended (ADR 116, ADR 117).
 * @throws Error for another version, which may be another inside
 */
export function partOfKafkajs(part: string, version = installed()): unknown {
  if (version !== known) throw new Error(`kafkajs ${version} is not ${known}: see whether it needs mending any more`);
  return load(`kafkajs/src/${part}`);
}

const installed = (): string => (load('kafkajs/package.json') as { version: string }).version;
