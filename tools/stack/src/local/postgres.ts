import { existsSync } from 'node:fs';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { StackError } from '../stack.js';
import type { ServerPlan } from './local-server.js';
import { isReachableByOthers, postgresBinaries, postgresUser } from './postgres-binaries.js';
import type { RunDirectory } from './run-directory.js';
import { runTool } from './run-tool.js';

// Known to everybody and of no worth: the server listens on the loopback only, like the other two, which ask for none.
const credentials = { user: 'rebound', password: 'rebound' };
const database = 'rebound';

export interface PostgresInputs {
  directory: RunDirectory;
  port: number;
  durable: boolean;
  settings: Record<string, string>;
}

/** Makes a cluster unless the directory holds one already. */
export async function planPostgres({ directory, port, durable, settings }: PostgresInputs): Promise<ServerPlan> {
  const user = await postgresUser();
  if (user && !(await isReachableByOthers(directory.location))) {
    throw new StackError(
      `PostgreSQL does not run as root, and its user cannot reach ${tmpdir()}: set TMPDIR to a folder it can reach`,
    );
  }
  const binaries = await postgresBinaries(directory, user);
  const data = directory.path('postgres');
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (user) await chown(data, user.uid, user.gid);
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    const passwordFile = directory.path('postgres-password');
    await writeFile(passwordFile, `${credentials.password}\n`);
    if (user) await chown(passwordFile, user.uid, user.gid);
    await runTool(
      path.join(binaries, 'bin', 'initdb'),
      [
        ...['-D', data, `--username=${credentials.user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
      ],
      { ...user, cwd: directory.location },
    );
    await rm(passwordFile, { force: true });
  }
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: durable ? '256MB' : '128MB',
    // Commits still reach the operating system, so a killed server loses nothing; only a power cut would.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
    timezone: 'UTC',
    ...settings,
  };
  return {
    name: 'postgres',
    command: path.join(binaries, 'bin', 'postgres'),
    args: [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    env: { LC_MESSAGES: 'C' },
    ...user,
    readyLine: 'database system is ready to accept connections',
    stopSignal: 'SIGINT',
    // Not SIGKILL, which would leave its shared memory and the processes of its connections behind.
    crashSignal: 'SIGQUIT',
    startTimeoutMs: 60_000,
  };
}

export const postgresUrl = (port: number, name = database): string =>
  `postgres://${credentials.user}:${credentials.password}@127.0.0.1:${port}/${name}`;

/** Makes the database that `postgresUrl` names, unless kept data has it already. */
export async function createDatabase(port: number): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
