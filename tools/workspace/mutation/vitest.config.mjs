// The unit tests of the pure libraries, run by vitest: jest loads all modules anew for each mutant, which takes four times
// as long. These libraries have no decorators, so nothing of reflect-metadata is loaded.
import path from 'node:path';

const here = (file) => path.join(import.meta.dirname, file);
const conditions = ['@rebound/source', 'node'];

export default {
  resolve: { conditions, alias: { '@jest/globals': here('jest-globals.mjs') } },
  ssr: { resolve: { conditions } },
  test: {
    globals: true,
    include: ['libs/*/src/**/*.spec.ts'],
    setupFiles: [here('../../../libs/testing/jest/seeded.mjs')],
    // A CommonJS module is what node makes of it.
    deps: { interopDefault: false },
    testTimeout: 60_000,
  },
};
