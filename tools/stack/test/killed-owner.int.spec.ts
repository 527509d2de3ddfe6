import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processFacts } from '../src/local/processes.js';
import { sweepOrphans } from '../src/local/sweep.js';

const main = path.resolve(import.meta.dirname, '../dist/main.js');

describe('a run killed with SIGKILL', () => {
  it('has its servers ended and its data removed by the next start, and nobody else', async () => {
    // A temporary folder of its own: the sweep of this test must not depend on other runs, nor they on it.
    const folder = await mkdtemp(path.join(tmpdir(), 'rebound-sweep-test-'));
    await chmod(folder, 0o711);
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
    await rm(folder, { recursive: true });
  }, 60_000);
});
