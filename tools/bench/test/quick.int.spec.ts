import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testServers } from '@rebound/testing';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { benchmarks, type Report } from '../src/index.js';

jest.setTimeout(180_000);

const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** As from the command line, on the servers of the test run. */
async function bench(...args: string[]): Promise<Report> {
  const { kafkaBrokers, databaseUrl, redisUrl } = testServers();
  const { stdout } = await run(process.execPath, [path.join(root, 'tools/bench/dist/main.js'), ...args, '--json'], {
    env: {
      PATH: process.env.PATH,
      KAFKA_BROKERS: kafkaBrokers,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
    },
    maxBuffer: 1 << 24,
  });
  const report: Report = JSON.parse(stdout);
  return report;
}

beforeAll(async () => {
  await run(process.execPath, [path.join(root, 'tools/workspace/build.mjs')]);
});

describe('a smoke run', () => {
  it.each(benchmarks.map(({ name }) => name))(
    'of %s does all it sets out to, with nothing lost or twice',
    async (name) => {
      const report = await bench(name, '--quick');
      expect(report.name).toBe(name);
      expect(report.rows.length).toBeGreaterThan(0);
      for (const { case: of, contender, items, rate, wrong } of report.rows) {
        const counted = {
          of,
          contender,
          worked: items > 0 && rate > 0,
          wrong: Object.entries(wrong).filter(([, n]) => n !== 0),
        };
        expect(counted).toEqual({ of, contender, worked: true, wrong: [] });
      }
      expect(report.machine.versions.postgres).toMatch(/^\d+/);
      // Such figures must never be taken for results.
      expect(report.verdicts).toEqual([]);
    },
  );
});
