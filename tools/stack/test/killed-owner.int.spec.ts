import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processFacts } from '../src/local/processes.js';
import { RunDirectory } from '../src/local/run-directory.js';
import { sweepOrphans } from '../src/local/sweep.js';

const main = path.resolve(import.meta.dirname, '../dist/main.js');

// Temporary folders of their own: these sweeps must not depend on other runs, nor they on these.
const folders: string[] = [];
const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rebound-sweep-test-'));
  folders.push(folder);
  await chmod(folder, 0o711);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('a run killed with SIGKILL', () => {
  it('has its servers ended and its data removed by the next start, and nobody else', async () => {
    const folder = await temporaryFolder();
    const env = { ...process.env, TMPDIR: folder, KAFKA_BROKERS: '127.0.0.1:1', DATABASE_URL: '', REDIS_URL: '' };
    const owner = spawn(process.execPath, [main, '--json', '--fast'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string];
    const { pids } = JSON.parse(line) as { pids: { postgres: number; redis: number } };
    expect(processFacts(pids.postgres)?.command).toContain(folder);
    expect(await readdir(folder)).toHaveLength(1);

    // While the owner lives, a sweep leaves its servers alone.
    await sweepOrphans(() => undefined, folder);
    expect(processFacts(pids.redis)).toBeDefined();

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(processFacts(pids.postgres)).toBeDefined();
    const said: string[] = [];
    await sweepOrphans((text) => said.push(text), folder);
    expect(said).toEqual(['ending 2 servers left behind by a killed run']);
    expect(processFacts(pids.postgres)).toBeUndefined();
    expect(processFacts(pids.redis)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a run that keeps its data', () => {
  it('has it left alone by sweeps, however long ago it ended', async () => {
    const folder = await temporaryFolder();
    const directory = await RunDirectory.create('kept', true, folder);
    await writeFile(directory.path('data'), 'worth keeping');
    await directory.remove();
    // Its owner is gone: as if another process had been it, a day ago.
    await writeFile(directory.path('owner.json'), JSON.stringify({ pid: 999_999_999, startedAt: '1', keepData: true }));
    const yesterday = Date.now() / 1000 - 86_400;
    await utimes(directory.location, yesterday, yesterday);

    await sweepOrphans(() => undefined, folder);
    expect(await readFile(directory.path('data'), 'utf8')).toBe('worth keeping');
    await expect(RunDirectory.create('kept', true, folder)).resolves.toMatchObject({ location: directory.location });
  });
});
