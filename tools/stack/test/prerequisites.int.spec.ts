import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StackError } from '../src/index.js';
import { findJava, findMaven } from '../src/local/prerequisites.js';
import { nothingGiven } from './local-road.js';
import { StackProcesses } from './stack-process.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rebound-prerequisites-test-'));
});
afterAll(() => rm(folder, { recursive: true }));
const stacks = new StackProcesses();
afterEach(() => stacks.close());

/** A folder with a Java that says it is of that version. */
async function javaHome(version: string): Promise<string> {
  const home = path.join(folder, version);
  const java = path.join(home, 'bin/java');
  await mkdir(path.dirname(java), { recursive: true });
  await writeFile(java, `#!/bin/sh\necho 'openjdk version "${version}" 2018-10-16' >&2\n`);
  await chmod(java, 0o755);
  return home;
}

/** One line: what is missing, and how to get it. */
const oneLine = (error: unknown, says: RegExp): void => {
  expect(error).toBeInstanceOf(StackError);
  expect((error as StackError).message).toMatch(says);
  expect((error as StackError).message).not.toContain('\n');
};

describe('Java', () => {
  it('is taken from JAVA_HOME when it is new enough', async () => {
    const home = await javaHome('17.0.15');
    expect(await findJava({ JAVA_HOME: home })).toMatchObject({ program: path.join(home, 'bin/java') });
  });

  it('that is too old is named, with what would do', async () => {
    const home = await javaHome('11.0.2');
    const error: unknown = await findJava({ JAVA_HOME: home }).catch((failure: unknown) => failure);
    oneLine(error, /^Java 17 or newer is needed, but .*11\.0\.2\/bin\/java is Java 11: install a newer JDK/);
  });

  it('that is missing is asked for, with a way to get it', async () => {
    const nowhere: unknown = await findJava({ PATH: folder }).catch((failure: unknown) => failure);
    oneLine(nowhere, /^Java 17 or newer is missing .*: install a JDK, for example "apt install openjdk-17/);
  });
});

describe('Maven', () => {
  it('that is missing is asked for, with a way to get it', async () => {
    const error: unknown = await findMaven({ PATH: folder }).catch((failure: unknown) => failure);
    oneLine(
      error,
      /^Maven is missing .*: it fetches Kafka and Redis once; install it, for example "apt install maven"/,
    );
  });
});

describe('npm run stack', () => {
  it('says what is missing in one line, and starts nothing', async () => {
    const env = { ...nothingGiven, PATH: folder, JAVA_HOME: await javaHome('11.0.2') };
    const stack = stacks.start(await stacks.folder(), env);
    expect(await stack.exit).toBe(1);
    expect(stack.said).toEqual([expect.stringMatching(/^Java 17 or newer is needed/)]);
  });
});
