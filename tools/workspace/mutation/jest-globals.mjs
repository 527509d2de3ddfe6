// What the tests import from '@jest/globals', while vitest runs them: jest's own expectations, vitest's runner.
export { expect } from 'expect';
export const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, vi: jest } = globalThis;
