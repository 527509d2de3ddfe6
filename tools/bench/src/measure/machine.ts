import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import pg from 'pg';

const require = createRequire(import.meta.url);

/** Of what is compared here. */
const packages = ['kafkajs', 'pg', 'typeorm', '@nestjs/core', 'graphile-worker', 'bullmq', 'pg-boss'];

function versionOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8'));
      if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
    } catch {
      // Not in this folder.
    }
  }
  return 'unknown';
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** @param databaseUrl where PostgreSQL takes part */
export async function describeMachine(databaseUrl?: string): Promise<Machine> {
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    versions: {
      node: process.versions.node,
      ...(databaseUrl === undefined ? {} : await versionsOfServers(databaseUrl)),
    },
  };
}

async function versionsOfServers(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version').finally(() => client.end());
  return {
    postgres: rows[0]?.server_version ?? 'unknown',
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
}
