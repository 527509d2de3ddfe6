import { describe, expect, it } from '@jest/globals';
import { javaMajor } from './prerequisites.js';
import { redisBinaryFor } from './redis.js';

describe('javaMajor', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21-ea" 2023-09-19', 21],
    ['openjdk version "25" 2025-09-16', 25],
  ])('reads %s', (text, major) => expect(javaMajor(text)).toBe(major));

  it('says nothing about what is not Java', () => expect(javaMajor('command not found')).toBeUndefined());
});

describe('redisBinaryFor', () => {
  const names = [
    'redis-server-5.0.14.1-windows-amd64.exe',
    'redis-server-6.2.6-v5-darwin-arm64',
    'redis-server-6.2.6-v5-linux-amd64',
    'redis-server-6.2.7-linux-arm64',
  ];

  it('finds the one for this system', () => {
    expect(redisBinaryFor(names, 'linux', 'x64')).toBe('redis-server-6.2.6-v5-linux-amd64');
    expect(redisBinaryFor(names, 'linux', 'arm64')).toBe('redis-server-6.2.7-linux-arm64');
    expect(redisBinaryFor(names, 'darwin', 'arm64')).toBe('redis-server-6.2.6-v5-darwin-arm64');
  });

  it('finds none for a system it was not built for', () => {
    expect(redisBinaryFor(names, 'linux', 'riscv64')).toBeUndefined();
    expect(redisBinaryFor(names, 'freebsd', 'x64')).toBeUndefined();
  });
});
