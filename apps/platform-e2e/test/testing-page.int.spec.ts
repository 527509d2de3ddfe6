import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

describe('docs/testing.md', () => {
  it('names tests that are there', () => {
    const page = readFileSync(path.join(root, 'docs/testing.md'), 'utf8');
    const named = [...page.matchAll(/`([\w./-]+\.spec\.ts)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
