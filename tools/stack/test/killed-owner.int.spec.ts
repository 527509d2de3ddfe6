import { afterEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { processFacts } from '../src/local/processes.js';
import { RunDirectory } from '../src/local/run-directory.js';
import { sweepOrphans } from '../src/local/sweep.js';
import { localRoad } from './local-road.js';
import { alive, StackProcesses } from './stack-process.js';

const stacks = new StackProcesses();
afterEach(() => stacks.close());

describe('a run killed with SIGKILL', () => {
  it('has its servers ended and its data removed by the next start, and nobody else', async () => {
    const { env, names } = await localRoad();
    const folder = await stacks.folder();
    const killed = stacks.start(folder, env);
    const orphans = Object.values((await killed.up).pids);
    expect(processFacts(orphans[0] ?? 0)?.command).toContain(folder);
    const [left] = await readdir(folder);

    // While the owner lives, a sweep leaves its servers alone.
    await sweepOrphans(() => undefined, folder);
    expect(alive(orphans)).toHaveLength(names.length);

    killed.process.kill('SIGKILL');
    await killed.exit;
    expect(alive(orphans)).toHaveLength(names.length);

    const next = stacks.start(folder, env);
    const own = Object.values((await next.up).pids);
    expect(next.said).toContain(`ending ${names.length} servers left behind by a killed run`);
    expect(alive(orphans)).toEqual([]);
    expect(alive(own)).toHaveLength(names.length);
    const runs = await readdir(folder);
    expect(runs).toHaveLength(1);
    expect(runs).not.toContain(left);
  });
});

describe('a run that keeps its data', () => {
  it('has it left alone by sweeps, however long ago it ended', async () => {
    const folder = await stacks.folder();
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
