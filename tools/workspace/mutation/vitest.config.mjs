// The unit tests of the pure libraries as jest runs them, run by vitest: jest loads all modules anew for each mutant,
// which takes four times as long.
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
