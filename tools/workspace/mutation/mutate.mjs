// Mutation testing with Stryker: does a test fail when the code is wrong? Takes minutes to an hour, so it is no part of CI.
//   npm run mutate -- <kernel|regulations|sms-text> [file or pattern below src…]
// Stryker is fetched by npx when it is first asked for: a hundred packages that nobody needs who only builds and tests.
// The tests run under vitest, for its speed (vitest.config.mjs).
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../node.mjs';

const packages = [
  '@stryker-mutator/core@10.0.0',
  '@stryker-mutator/vitest-runner@10.0.0',
  'vitest@4.1.10',
  'vite@7.3.1',
];
/** A library whose score is lower does not pass. */
const leastScore = 85;

/** Data, generated or written down from a source: a test that repeats it shows nothing. */
const data = {
  kernel: [],
  regulations: ['compiled/**', 'place/country-zones.ts', 'place/region-tables.ts'],
  'sms-text': [
    'replies/languages/**',
    'replies/countries.ts',
    'replies/everyday-words.ts',
    'replies/weighing/learned-weights.ts',
    'encoding/look-alikes.ts',
    'encoding/meaning-changes.ts',
    'composition/opt-out-lines.ts',
  ],
};

const [library, ...patterns] = process.argv.slice(2);
if (library === undefined || !Object.hasOwn(data, library)) {
  console.error(`usage: npm run mutate -- <${Object.keys(data).join('|')}> [file or pattern below src…]`);
  process.exit(2);
}

const source = `libs/${library}/src`;
const results = path.join(root, '.rebound/mutation');

const settings = {
  mutate: [
    ...(patterns.length > 0 ? patterns : ['**/*.ts']).map((pattern) => `${source}/${pattern}`),
    ...['**/*.spec.ts', '**/index.ts', ...data[library]].map((pattern) => `!${source}/${pattern}`),
  ],
  // Only what the tests of the library need is copied; nothing is changed in the working tree.
  ignorePatterns: [
    '**',
    `!libs/${library}/**`,
    '!libs/testing/jest/**',
    '!tools/workspace/mutation/**',
    '!package.json',
  ],
  tempDirName: '.rebound/stryker',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tools/workspace/mutation/vitest.config.mjs' },
  coverageAnalysis: 'perTest',
  // What runs once as a module is loaded can only be tested by loading all again, for each mutant.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 1),
  reporters: ['progress', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: process.stdout.isTTY === true, logTests: false, reportTests: false },
  htmlReporter: { fileName: path.join(results, `${library}.html`) },
  jsonReporter: { fileName: path.join(results, `${library}.json`) },
  thresholds: { high: 95, low: leastScore, break: leastScore },
};

await mkdir(results, { recursive: true });
const settingsFile = path.join(results, `${library}.settings.json`);
await writeFile(settingsFile, JSON.stringify(settings));

const wanted = packages.map((name) => `--package=${name}`);
const child = spawn('npx', ['--yes', ...wanted, '--', 'stryker', 'run', settingsFile], { cwd: root, stdio: 'inherit' });
child.once('exit', (code) => process.exit(code ?? 1));
