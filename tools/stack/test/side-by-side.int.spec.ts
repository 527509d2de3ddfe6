import { afterAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import pg from 'pg';
import { startStack, type ServerName, type Stack } from '../src/index.js';
import { localRoad } from './local-road.js';
import { alive } from './stack-process.js';

const started: Stack[] = [];
const start = async (env: Readonly<Record<string, string>>): Promise<Stack> => {
  const stack = await startStack({ name: 'beside', durable: false, env });
  started.push(stack);
  return stack;
};
afterAll(() => Promise.all(started.map((stack) => stack.stop())));

/** Whether somebody takes connections on that server's address. */
const answers = ({ kafkaBrokers, databaseUrl, redisUrl }: Stack, name: ServerName): Promise<boolean> =>
  new Promise((resolve) => {
    const url = { kafka: `kafka://${kafkaBrokers}`, postgres: databaseUrl, redis: redisUrl }[name];
    const { hostname: host, port } = new URL(url);
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
    const { env, names } = await localRoad();
    const [one, another] = await Promise.all([start(env), start(env)]);

    expect(one.source).toBe('local');
    const ownPids = [one, another].flatMap((stack) => Object.values(stack.pids));
    expect(new Set(ownPids).size).toBe(2 * names.length);
    await query(one.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS value');
    await expect(query(another.databaseUrl, 'SELECT * FROM kept')).rejects.toThrow('does not exist');

    // A crash of the one's database and broker: the same data on the same ports afterwards, the other one untouched.
    const before = { ...one.pids };
    const struck = names.filter((name) => name !== 'redis');
    await Promise.all(struck.map((name) => one[name].kill()));
    for (const name of struck)
      expect([name, await answers(one, name), one.pids[name]]).toEqual([name, false, undefined]);
    expect(await query(another.databaseUrl, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    for (const name of names) expect([name, await answers(another, name)]).toEqual([name, true]);
    await Promise.all(struck.map((name) => one[name].start()));
    expect(await query(one.databaseUrl, 'SELECT * FROM kept')).toEqual([{ value: 1 }]);
    for (const name of names) expect([name, await answers(one, name)]).toEqual([name, true]);
    for (const name of struck) expect(one.pids[name]).not.toBe(before[name]);

    const pids = [one, another].flatMap((stack) => Object.values(stack.pids));
    expect(pids).toHaveLength(2 * names.length);
    await Promise.all([one.stop(), another.stop()]);
    expect(alive(pids)).toEqual([]);
    for (const name of names) expect([name, await answers(another, name)]).toEqual([name, false]);
  }, 120_000);
});
