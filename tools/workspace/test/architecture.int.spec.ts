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
    // A tool may import a tool: only the cycle is wrong, since the simulator imports the stack.
    file: 'tools/stack/src/stack.ts',
    code: "import '@rebound/simulator';\n",
    rule: '@nx/enforce-module-boundaries',
    says: /circular/i,
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
  ...['persistence/ledger', 'http/consent.controller', 'consent-import'].map((name) => ({
    what: `${name} beside domain code in it`,
    file: domain,
    code: `import '../${name}.js';\n`,
    rule: '@rebound/stays-inside',
  })),
  ...['node:fs/promises', 'node:dns', 'dns', 'node:worker_threads', 'node:timers/promises', 'node:perf_hooks'].map(
    (name) => ({
      what: `${name} in domain code`,
      file: domain,
      code: `import '${name}';\n`,
      rule: 'no-restricted-imports',
    }),
  ),
  ...[
    "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();\n",
    "import crypto from 'node:crypto';\nexport const id = crypto.randomUUID();\n",
  ].map((code) => ({
    what: `randomness from node:crypto in domain code: ${code.split(';')[0]}`,
    file: domain,
    code,
    rule: 'no-restricted-imports',
  })),
  ...[
    "fetch('https://example.com')",
    'performance.now()',
    'setTimeout(() => undefined, 1)',
    'setInterval(() => undefined, 1)',
    'crypto.randomUUID()',
    'globalThis.crypto.randomUUID()',
  ].map((code) => ({
    what: `${code} in domain code`,
    file: domain,
    code: `export const x = ${code};\n`,
    rule: 'no-restricted-globals',
  })),
  ...['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'DateTime.now()', 'async (x) => { await x; }'].map(
    (code) => ({
      what: `${code} in domain code`,
      file: domain,
      code: `export const x = ${code};\n`,
      rule: 'no-restricted-syntax',
    }),
  ),
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

/** What stands close to that and is right. */
const allowed: readonly (Text & { readonly what: string })[] = [
  { what: 'process.env inside libs/config', file: 'libs/config/src/setting.ts', code: environment },
  {
    what: 'hashes, pure packages and other domain code in domain code',
    file: domain,
    code: "import { createHash } from 'node:crypto';\nimport '@rebound/kernel';\nimport './stamp.js';\nexport const hash = createHash;\n",
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
    said = await lint([...refused, ...allowed]);
  }, 120_000);

  it.each(refused.map(({ what, rule, says = /./ }, index) => ({ what, rule, says, index })))(
    'refuses $what',
    ({ rule, says, index }) => {
      expect(said[index]).toContainEqual(
        expect.objectContaining({ ruleId: rule, message: expect.stringMatching(says) }),
      );
    },
  );

  it.each(allowed.map(({ what }, index) => ({ what, index })))('allows $what', ({ index }) => {
    expect(said[refused.length + index]).toEqual([]);
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
