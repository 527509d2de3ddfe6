import { afterEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readJson, type ProcessRecord } from '../src/local/run-directory.js';
import { localRoad, onlyPostgres } from './local-road.js';
import { alive, gone, StackProcesses } from './stack-process.js';

const stacks = new StackProcesses();
afterEach(() => stacks.close());

describe('npm run stack', () => {
  it.each([
    ['SIGINT', localRoad],
    ['SIGTERM', async () => onlyPostgres],
  ] as const)('ends its servers and removes their data on %s', async (signal, road) => {
    const { env, names } = await road();
    const folder = await stacks.folder();
    const stack = stacks.start(folder, env);
    const { pids } = await stack.up;
    expect(Object.keys(pids).sort()).toEqual(names);
    expect(alive(Object.values(pids))).toHaveLength(names.length);
    stack.process.kill(signal);
    expect(await stack.exit).toBe(0);
    expect(alive(Object.values(pids))).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does so too when its terminal is closed, and nobody takes its lines any more', async () => {
    const folder = await stacks.folder();
    const stack = stacks.start(folder, onlyPostgres.env);
    const { pids } = await stack.up;
    stack.process.stdout?.destroy();
    stack.process.stderr?.destroy();
    stack.process.kill('SIGHUP');
    expect(await stack.exit).toBe(0);
    expect(alive(Object.values(pids))).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('told while they start, ends those that have', async () => {
    const { env } = await localRoad();
    const folder = await stacks.folder();
    const stack = stacks.start(folder, env);
    await stack.saying(/up on port/);
    const [run = ''] = await readdir(folder);
    const notes = path.join(folder, run, 'processes');
    const records = (await readdir(notes)).map((name) => readJson<ProcessRecord>(path.join(notes, name)));
    const pids = (await Promise.all(records)).flatMap((record) => record?.pid ?? []);
    expect(alive(pids).length).toBeGreaterThan(0);
    stack.process.kill('SIGINT');
    expect(await stack.exit).toBe(130);
    await gone(pids);
    expect(await readdir(folder)).toEqual([]);
  });
});
