import { beforeAll, describe, expect, it } from '@jest/globals';
import { testServers } from '@rebound/testing';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { benchmarks, type Report } from '../src/index.js';

const root = path.resolve(import.meta.dirname, '../../..');
const names = benchmarks.map(({ name }) => name);
const run = promisify(execFile);
const reports = new Map<string, Report>();

beforeAll(async () => {
  const { kafkaBrokers, databaseUrl, redisUrl } = testServers();
  // As from the command line, on the servers of the test run.
  const main = path.join(root, 'tools/bench/dist/main.js');
  const { stdout } = await run(process.execPath, [main, ...names, '--quick', '--json'], {
    env: { PATH: process.env.PATH, KAFKA_BROKERS: kafkaBrokers, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl },
    maxBuffer: 1 << 26,
  });
  const all: Report[] = JSON.parse(stdout);
  for (const report of all) reports.set(report.name, report);
}, 600_000);

describe('a smoke run', () => {
  it.each(names)('of %s does all it sets out to, with nothing lost or twice', (name) => {
    const report = reports.get(name);
    expect(report?.rows.length).toBeGreaterThan(0);
    for (const { case: of, contender, items, rate, wrong } of report?.rows ?? []) {
      const bad = Object.entries(wrong).filter(([, count]) => count !== 0);
      expect({ of, contender, worked: items > 0 && rate > 0, bad }).toEqual({ of, contender, worked: true, bad: [] });
    }
    expect(report?.machine.versions.postgres).toMatch(/^\d+/);
  });

  it('gives no verdict: its figures must never be taken for results', () => {
    expect([...reports.values()].flatMap(({ verdicts }) => verdicts)).toEqual([]);
  });
});
