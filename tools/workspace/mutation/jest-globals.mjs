// What the tests import from '@jest/globals', while vitest runs them: jest's own expectations, vitest's runner.
export { expect } from 'expect';
export const { describe, it, vi: jest } = globalThis;
