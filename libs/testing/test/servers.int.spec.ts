import { describe, expect, it } from '@jest/globals';
import { createDatabase, dropDatabase, testServers } from '../src/index.js';
import pg from 'pg';

describe('the servers of a test run', () => {
  it('are all three named', () => {
    const { kafkaBrokers, databaseUrl, redisUrl } = testServers();
    expect(kafkaBrokers).toMatch(/:\d+/);
    expect(databaseUrl).toMatch(/^postgres/);
    expect(redisUrl).toMatch(/^redis/);
  });

  it('give each test a database of its own, empty, in UTC and UTF-8', async () => {
    const [one, another] = await Promise.all([createDatabase(), createDatabase()]);
    expect(one).not.toBe(another);
    const client = new pg.Client({ connectionString: one });
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding,
              (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS tables`,
    );
    await client.end();
    expect(rows).toEqual([{ zone: 'UTC', encoding: 'UTF8', tables: 0 }]);
    await Promise.all([dropDatabase(one), dropDatabase(another)]);
  });
});
