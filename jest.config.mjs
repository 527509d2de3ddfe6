// Two sizes of test, told apart by their names: *.spec.ts beside the code does no I/O; *.int.spec.ts under test/ uses
// real Kafka, PostgreSQL and Redis, which the global set-up starts once for the whole run.
import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@rebound/source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  modulePathIgnorePatterns: ['/dist/', '/.nx/'],
  setupFiles: ['reflect-metadata'],
};

export default {
  workerIdleMemoryLimit: '512MB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/src/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['**/test/**/*.int.spec.ts', '**/test/**/*.e2e.spec.ts'],
      globalSetup: './libs/testing/jest/global-setup.mjs',
      globalTeardown: './libs/testing/jest/global-teardown.mjs',
    },
  ],
};
