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

interface Text {
  readonly file: string;
  readonly code: string;
}

const domain = 'apps/consent/src/domain/fold-consent.ts';
const environment = 'export const port = process.env.PORT;\n';

/** What lint has to refuse where it stands, and the rule that does. */
const refused: readonly (Text & { readonly what: string; readonly rule: string; readonly says?: RegExp })[] = [
  {
    what: 'an import across a boundary',
    file: 'libs/config/src/setting.ts',
    code: "import '@rebound/messaging';\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    what: 'a service that imports another',
    file: 'apps/consent/src/ledger.ts',
    code: "import '@rebound/dispatch';\n",
    rule: '@typescript-eslint/no-restricted-imports',
  },
  {
    what: 'a cycle of projects',
    file: 'libs/kernel/src/result.ts',
    code: "import '@rebound/contracts';\n",
    rule: '@nx/enforce-module-boundaries',
    says: /circular|constraint/i,
  },
  {
    what: 'a framework in domain code',
    file: domain,
    code: "import '@nestjs/common';\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'a platform library in domain code',
    file: domain,
    code: "import '@rebound/persistence';\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'await in domain code',
    file: domain,
    code: 'export const f = async (x: Promise<void>) => { await x; };\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'the clock in domain code',
    file: domain,
    code: 'export const t = Date.now();\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'randomness in domain code',
    file: domain,
    code: 'export const r = Math.random();\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'an id that is drawn in domain code',
    file: domain,
    code: "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();\n",
    rule: 'no-restricted-syntax',
    says: /Derive ids/,
  },
  ...['libs/sms-text/src/result.ts', 'libs/sms-text/src/result.spec.ts'].map((file) => ({
    what: `the rest of Rebound in ${file}, which stands alone`,
    file,
    code: "import '@rebound/kernel';\n",
    rule: 'no-restricted-imports',
  })),
  {
    what: 'process.env outside libs/config',
    file: 'apps/consent/src/ledger.ts',
    code: environment,
    rule: 'no-restricted-syntax',
  },
];

/** What lint says of texts as if they stood in those files. ESLint runs in a process of its own: it cannot live in jest's. */
async function lint(texts: readonly Text[]): Promise<Message[][]> {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint({ cwd: ${JSON.stringify(root)} });
    const said = [];
    for (const { file, code } of ${JSON.stringify(texts)}) {
      const [result] = await eslint.lintText(code, { filePath: ${JSON.stringify(root)} + '/' + file });
      said.push(result.messages);
    }
    process.stdout.write('\\n@@' + JSON.stringify(said));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n@@') + 3)) as Message[][];
}

describe('lint', () => {
  let said: Message[][];
  beforeAll(async () => {
    // The module boundaries are judged on the picture Nx has of the projects.
    await run(process.execPath, [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    });
    said = await lint([...refused, { file: 'libs/config/src/setting.ts', code: environment }]);
  }, 120_000);

  it.each(refused.map(({ what, rule, says = /./ }, index) => ({ what, rule, says, index })))(
    'refuses $what',
    ({ rule, says, index }) => {
      expect(said[index]).toContainEqual(
        expect.objectContaining({ ruleId: rule, message: expect.stringMatching(says) }),
      );
    },
  );

  it('allows process.env inside libs/config', () => {
    expect(said.at(-1)?.map(({ ruleId }) => ruleId)).not.toContain('no-restricted-syntax');
  });
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
