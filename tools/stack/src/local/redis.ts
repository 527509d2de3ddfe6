import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StackError, type Log } from '../stack.js';
import { downloads } from './downloads.js';
import type { ServerPlan } from './local-server.js';
import type { RunDirectory } from './run-directory.js';

const run = promisify(execFile);

export interface RedisInputs {
  command: string;
  directory: RunDirectory;
  port: number;
  durable: boolean;
  settings: Record<string, string>;
}

/** A redis-server of this machine (6 or newer), or the downloaded one. @throws StackError if neither runs. */
export async function findRedis(log: Log): Promise<string> {
  const installed = await redisMajor('redis-server');
  if (installed !== undefined && installed >= 6) return 'redis-server';
  const { redis } = await downloads(log);
  const name = redisBinaryFor(await readdir(redis), process.platform, process.arch);
  const binary = name === undefined ? undefined : path.join(redis, name);
  if (binary !== undefined && (await redisMajor(binary)) !== undefined) return binary;
  throw new StackError(
    'Redis 6 or newer is missing and the downloaded one does not run here: install it ("apt install redis-server", ' +
      '"brew install redis"), or set REDIS_URL',
  );
}

/** The jar names its binaries after the Go architectures: redis-server-6.2.6-v5-linux-amd64. */
export function redisBinaryFor(names: readonly string[], platform: string, arch: string): string | undefined {
  const machine = { x64: 'amd64', arm64: 'arm64', ia32: '386' }[arch];
  return machine === undefined ? undefined : names.find((name) => name.endsWith(`-${platform}-${machine}`));
}

async function redisMajor(command: string): Promise<number | undefined> {
  try {
    const { stdout } = await run(command, ['--version']);
    const match = /v=(\d+)\./.exec(stdout);
    return match ? Number(match[1]) : undefined;
  } catch {
    return undefined;
  }
}

export async function planRedis({ command, directory, port, durable, settings }: RedisInputs): Promise<ServerPlan> {
  const data = directory.path('redis');
  await mkdir(data, { recursive: true });
  const values: Record<string, string> = {
    bind: '127.0.0.1',
    port: String(port),
    dir: JSON.stringify(data),
    save: '""',
    // What Redis holds may be lost; in tests it is lost whenever Redis is stopped.
    appendonly: durable ? 'yes' : 'no',
    ...settings,
  };
  const configuration = path.join(data, 'redis.conf');
  await writeFile(
    configuration,
    Object.entries(values)
      .map(([key, value]) => `${key} ${value}\n`)
      .join(''),
  );
  return {
    name: 'redis',
    command,
    args: [configuration],
    readyLine: 'Ready to accept connections',
    stopSignal: 'SIGTERM',
    crashSignal: 'SIGKILL',
    // Redis shows its address instead of its arguments.
    marks: [`127.0.0.1:${port}`],
    startTimeoutMs: 30_000,
  };
}
