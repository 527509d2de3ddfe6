import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scripts = path.resolve(import.meta.dirname, '..');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scripts-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, content: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};

describe('the last line of .ci/run', () => {
  const counted = async (results: object | string, failedSteps: number, ...more: object[]) => {
    const texts = [results, ...more].map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const files = await Promise.all(texts.map((text, index) => write(`tests-${index}.json`, text)));
    const args = [`${scripts}/count-tests.mjs`, String(failedSteps), ...files];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { line: stdout.trimEnd().split('\n').at(-1), status };
  };
  const good = {
    numTotalTests: 7,
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    testResults: [],
  };

  it('counts the tests', async () => {
    expect(await counted(good, 0)).toEqual({ line: '7 passed, 0 failed', status: 0 });
    expect(await counted({ ...good, numPassedTests: 5, numFailedTests: 2 }, 0)).toEqual({
      line: '5 passed, 2 failed',
      status: 1,
    });
  });

  it('counts as failed what did not run, what was skipped, and the other steps', async () => {
    expect(await counted({ ...good, numRuntimeErrorTestSuites: 1 }, 0)).toMatchObject({ line: '7 passed, 1 failed' });
    expect(await counted({ ...good, numPendingTests: 2, numTodoTests: 1 }, 0)).toMatchObject({
      line: '7 passed, 3 failed',
    });
    expect(await counted(good, 2)).toEqual({ line: '7 passed, 2 failed', status: 1 });
  });

  it('adds up several runs of tests', async () => {
    const bad = { ...good, numPassedTests: 6, numFailedTests: 1 };
    expect(await counted(good, 1, bad)).toEqual({ line: '13 passed, 2 failed', status: 1 });
  });

  it('is a failure when the tests left no result or there were none', async () => {
    expect(await counted('not json', 0)).toEqual({ line: '0 passed, 1 failed', status: 1 });
    expect(await counted({ ...good, numTotalTests: 0, numPassedTests: 0 }, 0)).toMatchObject({ status: 1 });
  });
});

describe('the bootstrap', () => {
  const bootstrap = (script: string, ...args: string[]) =>
    spawn(process.execPath, [`${scripts}/bootstrap.mjs`, '--', script, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });

  it("hands on arguments, stdin, stdout and the program's exit code, and adds nothing", async () => {
    const script = await write(
      'echo.mjs',
      `process.stdin.on('data', (text) => process.stdout.write(process.argv[2] + text)).on('end', () => process.exit(7));`,
    );
    const child = bootstrap(script, 'a b');
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stdin.end(' and c');
    const [code] = (await once(child, 'close')) as [number];
    expect({ output, code }).toEqual({ output: 'a b and c', code: 7 });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('hands on %s and lets the program end in its own way', async (signal) => {
    const script = await write(
      'wait.mjs',
      `process.on('${signal}', () => { console.log('ended'); process.exit(3); }); setInterval(() => {}, 1000); console.log('up');`,
    );
    const child = bootstrap(script);
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    await once(child.stdout, 'data');
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number];
    expect({ output, code }).toEqual({ output: 'up\nended\n', code: 3 });
  });

  it('says in one line that Node is too old, and how to get a newer one', () => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`;
    const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, `${scripts}/bootstrap.mjs`];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/^Node 20 or newer is needed, this is 18\.20\.8: get it from nodejs\.org or .+\n$/);
  });
});
