// Two sizes of test, told apart by their names: *.spec.ts beside the code does no I/O; *.int.spec.ts under test/ uses
// real Kafka, PostgreSQL and Redis, which the global set-up starts once for the whole run.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its ESM build imports JSON in a way that makes jest print pages of warnings.
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
  },
  testEnvironmentOptions: { customExportConditions: ['@rebound/source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  modulePathIgnorePatterns: ['/dist/', '/.nx/', '<rootDir>/.rebound/'],
  setupFiles: ['reflect-metadata', '<rootDir>/libs/testing/jest/seeded.mjs'],
};

const endToEnd = (name) => `apps/platform-e2e/test/${name}.e2e.spec.ts`;
/** This one takes the whole machine, as its virtual time does not wait. */
const alone = [endToEnd('demo')];
/** As these do, which take minutes: `.ci/run` has all but that of the benchmarks, `APART=1 npm test -- chaos.e2e` any. */
const apart = [...['chaos', 'recovery', 'pushback'].map(endToEnd), 'tools/bench/test/quick.int.spec.ts'];
/** These only take long, so that `npm test` does not; `.ci/run` has them all, `APART=1 npm test -- zombie` any. */
const lengthy = [
  ...['stop-survives', 'zombie'].map(endToEnd),
  ...['outage', 'restored'].map((name) => `apps/dispatch/test/${name}.int.spec.ts`),
  'tools/rebound/test/dlq.int.spec.ts',
  'tools/simulator/test/stopped.int.spec.ts',
];

const onServers = {
  ...shared,
  setupFilesAfterEnv: ['./libs/testing/jest/patience.mjs'],
  globalSetup: './libs/testing/jest/global-setup.mjs',
  globalTeardown: './libs/testing/jest/global-teardown.mjs',
};

export default {
  workerIdleMemoryLimit: '512MB',
  // A busy machine must not fail what a quiet one passes.
  testTimeout: 60_000,
  // Integration tests wait more than they compute, so one worker would be too few on two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/src/**/*.spec.ts'] },
    {
      ...onServers,
      displayName: 'integration',
      testMatch: ['**/test/**/*.int.spec.ts', '**/test/**/*.e2e.spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...[...alone, ...apart, ...(process.env.APART ? [] : lengthy)].map(
          (file) => `/${file.replaceAll('.', '\\.')}$`,
        ),
      ],
    },
    {
      ...onServers,
      displayName: 'alone',
      testMatch: [...alone, ...(process.env.APART ? apart : [])].map((file) => `<rootDir>/${file}`),
      runner: './libs/testing/jest/one-by-one.mjs',
    },
  ],
};
