import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { StackError, type Log } from '../stack.js';
import { onExit } from './exit-hooks.js';
import { findMaven } from './prerequisites.js';

const project = path.resolve(import.meta.dirname, '../..');
const cache = path.resolve(project, '../../.rebound/cache');

export interface Downloads {
  /** Folder of Kafka's jars. */
  kafka: string;
  /** Folder of Redis binaries, one a platform. */
  redis: string;
}

let ready: Promise<Downloads> | undefined;

/**
 * Kafka's jars and Redis binaries, fetched by Maven once and then taken from the cache. Maven checks each download against
 * the repository's checksum; the result is checked again against the SHA-256 list of this repository.
 */
export function downloads(log: Log): Promise<Downloads> {
  ready ??= prepare(log).catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function prepare(log: Log): Promise<Downloads> {
  const list = await readFile(path.join(project, 'downloads.sha256'), 'utf8');
  const folder = await fetchOnce({ list, cache, bring: (into) => bringByMaven(into, log) });
  return { kafka: path.join(folder, 'kafka'), redis: path.join(folder, 'redis') };
}

export interface Fetching {
  /** SHA-256 and name of each file, a line each, as sha256sum writes them. */
  list: string;
  cache: string;
  /** Puts the files into a folder. */
  bring: (folder: string) => Promise<void>;
}

/** The folder with the files of the list, all of them checked. @throws StackError, and keeps none, if one is not as listed */
export async function fetchOnce({ list, cache, bring }: Fetching): Promise<string> {
  // Named after its content: another version of anything is another folder.
  const folder = path.join(cache, `stack-${sha256(list).slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(path.join(cache, 'partial-'));
  const takeBack = onExit(() => rmSync(partial, { recursive: true, force: true }));
  try {
    await bring(partial);
    await verify(partial, list);
    await rename(partial, folder).catch((error: unknown) => {
      // Another start got there first with the same content.
      if (!existsSync(folder)) throw error;
    });
    return folder;
  } finally {
    takeBack();
    await rm(partial, { recursive: true, force: true });
  }
}

async function bringByMaven(folder: string, log: Log): Promise<void> {
  const maven = await findMaven();
  log('fetching Kafka and Redis by Maven (once, about 70 MB)');
  await runMaven(maven, folder, log);
  const redis = path.join(folder, 'redis');
  for (const name of await readdir(redis)) await chmod(path.join(redis, name), 0o755);
}

function runMaven(maven: string, output: string, log: Log): Promise<void> {
  // -C: a download whose checksum differs fails. -B: no questions, no terminal codes.
  const args = ['-B', '-C', '-f', path.join(project, 'pom.xml'), 'generate-resources', `-Doutput=${output}`];
  return new Promise((resolve, reject) => {
    const child = spawn(maven, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const takeBack = onExit(() => child.kill());
    const errors: string[] = [];
    let [files, shownAt] = [0, Date.now()];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (line.includes('[ERROR]')) errors.push(line.replace(/.*\[ERROR\]\s*/, ''));
        if (!line.includes('Downloaded from')) return;
        files += 1;
        if (Date.now() - shownAt < 2000) return;
        shownAt = Date.now();
        log(`fetching Kafka and Redis by Maven: ${files} files`);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      takeBack();
      if (code === 0) resolve();
      else reject(new StackError(`Maven could not fetch Kafka and Redis: ${errors[0] ?? `exit code ${code}`}`));
    });
  });
}

async function verify(folder: string, list: string): Promise<void> {
  for (const line of list.trim().split('\n')) {
    const [expected, name] = line.split(/\s+/, 2);
    if (!expected || !name) continue;
    const content = await readFile(path.join(folder, name)).catch(() => undefined);
    if (content === undefined) throw new StackError(`Maven did not bring ${name}`);
    if (sha256(content) !== expected) {
      throw new StackError(`${name} is not the file that tools/stack/downloads.sha256 names; it was not used`);
    }
  }
}

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
