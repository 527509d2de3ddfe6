import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

interface Message {
  readonly ruleId: string | null;
  readonly message: string;
}

/** What lint says of a text as if it stood in that file. ESLint runs in a process of its own: it cannot live in jest's. */
async function lint(file: string, code: string): Promise<Message[]> {
  const script = `
    import { ESLint } from 'eslint';
    const [result] = await new ESLint({ cwd: ${JSON.stringify(root)} }).lintText(${JSON.stringify(code)}, { filePath: ${JSON.stringify(path.join(root, file))} });
    process.stdout.write('\\n@@' + JSON.stringify(result.messages));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n@@') + 3)) as Message[];
}

const rules = (messages: readonly Message[]): (string | null)[] => messages.map(({ ruleId }) => ruleId);

describe('lint holds the architecture', () => {
  beforeAll(async () => {
    // The module boundaries are judged on the picture Nx has of the projects.
    await run(process.execPath, [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    });
  }, 120_000);

  it('refuses an import across a boundary', async () => {
    const messages = await lint('libs/config/src/setting.ts', "import '@rebound/messaging';\n");
    expect(messages).toContainEqual(expect.objectContaining({ ruleId: '@nx/enforce-module-boundaries' }));
  }, 60_000);

  it('refuses a service that imports another', async () => {
    const messages = await lint('apps/consent/src/ledger.ts', "import '@rebound/dispatch';\n");
    expect(rules(messages)).toContain('@typescript-eslint/no-restricted-imports');
  }, 60_000);

  it('refuses a cycle of projects', async () => {
    const messages = await lint('libs/kernel/src/result.ts', "import '@rebound/contracts';\n");
    expect(messages.map(({ message }) => message).join()).toMatch(/circular|constraint/i);
  }, 60_000);

  it.each([
    ['a framework', "import '@nestjs/common';\n", 'no-restricted-imports'],
    ['a platform library', "import '@rebound/persistence';\n", 'no-restricted-imports'],
    ['await', 'export const f = async (x: Promise<void>) => { await x; };\n', 'no-restricted-syntax'],
    ['the clock', 'export const t = Date.now();\n', 'no-restricted-syntax'],
    ['randomness', 'export const r = Math.random();\n', 'no-restricted-syntax'],
  ])(
    'keeps %s out of domain code',
    async (_, code, rule) => {
      expect(rules(await lint('apps/consent/src/domain/fold-consent.ts', code))).toContain(rule);
    },
    60_000,
  );

  it.each(['libs/sms-text/src/result.ts', 'libs/sms-text/src/result.spec.ts'])(
    'keeps the rest of Rebound out of %s, which stands alone',
    async (file) => {
      expect(rules(await lint(file, "import '@rebound/kernel';\n"))).toContain('no-restricted-imports');
    },
    60_000,
  );

  it('keeps process.env inside libs/config', async () => {
    const code = 'export const port = process.env.PORT;\n';
    expect(rules(await lint('apps/consent/src/ledger.ts', code))).toContain('no-restricted-syntax');
    expect(rules(await lint('libs/config/src/setting.ts', code))).not.toContain('no-restricted-syntax');
  }, 60_000);
});

async function sources(): Promise<string[]> {
  const groups = await Promise.all(
    ['apps', 'libs', 'tools'].map(async (group) =>
      (await readdir(path.join(root, group), { recursive: true })).map((name) => path.join(root, group, name)),
    ),
  );
  return groups
    .flat()
    .filter(
      (file) =>
        /[\\/]src[\\/].*\.ts$/.test(file) && !file.endsWith('.spec.ts') && !/[\\/](node_modules|dist)[\\/]/.test(file),
    );
}

/** The first cycle of value imports between files, as a list of files that ends where it began. */
function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('files', () => {
  it('import each other without cycles', async () => {
    const imports = new Map<string, string[]>();
    for (const file of await sources()) {
      const code = await readFile(file, 'utf8');
      const targets = [...code.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'(\.[^']+)\.js'/gms)].map(
        ([, target = '']) => path.resolve(path.dirname(file), `${target}.ts`),
      );
      imports.set(file, targets);
    }
    expect(imports.size).toBeGreaterThan(100);
    expect(findCycle(imports)?.map((file) => path.relative(root, file))).toBeUndefined();
  });

  it('are found when they do', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('stay under 400 lines', async () => {
    const long = [];
    for (const file of await sources())
      if ((await readFile(file, 'utf8')).split('\n').length > 401) long.push(path.relative(root, file));
    expect(long).toEqual([]);
  });
});
