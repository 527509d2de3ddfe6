import { afterAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import pg from 'pg';
import { startStack, type Stack } from '../src/index.js';
import { processFacts } from '../src/local/processes.js';

const started: Stack[] = [];
const start = async (): Promise<Stack> => {
  const stack = await startStack({ name: 'beside', durable: false, env: {} });
  started.push(stack);
  return stack;
};
afterAll(() => Promise.all(started.map((stack) => stack.stop())));

/** Whether somebody takes connections on that address. */
const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [host = '', port = ''] = address.split(':');
    const socket = connect(Number(port), host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const query = async (databaseUrl: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('two stacks side by side', () => {
  it('share nothing, survive a crash of one, and leave nothing when they stop', async () => {
    const [one, another] = await Promise.all([start(), start()]);

    expect(one.source).toBe('local');
    expect(one.kafkaBrokers).not.toBe(another.kafkaBrokers);
    expect(one.redisUrl).not.toBe(another.redisUrl);
    await query(one.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS value');
    await expect(query(another.databaseUrl, 'SELECT * FROM kept')).rejects.toThrow('does not exist');

    // A crash of the one's database and broker: the same data on the same ports afterwards, the other one untouched.
    const before = { ...one.pids };
    await Promise.all([one.postgres.kill(), one.kafka.kill()]);
    expect(await answers(one.kafkaBrokers)).toBe(false);
    expect(one.pids.kafka).toBeUndefined();
    expect(await query(another.databaseUrl, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await Promise.all([one.postgres.start(), one.kafka.start()]);
    expect(await query(one.databaseUrl, 'SELECT * FROM kept')).toEqual([{ value: 1 }]);
    expect(await answers(one.kafkaBrokers)).toBe(true);
    expect(one.pids.kafka).not.toBe(before.kafka);

    const pids = [one, another].flatMap((stack) => Object.values(stack.pids));
    expect(pids).toHaveLength(6);
    await Promise.all([one.stop(), another.stop()]);
    expect(pids.filter((pid) => processFacts(pid) !== undefined)).toEqual([]);
    expect(await answers(another.kafkaBrokers)).toBe(false);
  }, 120_000);
});
