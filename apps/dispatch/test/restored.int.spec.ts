import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startFailingServers, until } from '@rebound/testing';
import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DispatchUnderTest, hour } from './dispatch-under-test.js';

jest.setTimeout(240_000);

const root = path.resolve(import.meta.dirname, '../../..');

let servers: Awaited<ReturnType<typeof startFailingServers>>;
let dispatch: DispatchUnderTest;
beforeAll(async () => {
  servers = await startFailingServers({ withoutDocker: true });
  dispatch = await DispatchUnderTest.start(
    { DISPATCH_LEASE_MS: '2000', DISPATCH_INTENT_MAX_AGE_MS: '1500' },
    { servers },
  );
}, 180_000);
afterAll(async () => {
  await dispatch?.close();
  await servers?.stop();
});

const copied = promisify(execFile);
/** The folder of the server's data, and beside it the copy. */
async function folders(): Promise<{ data: string; copy: string }> {
  const [row] = await dispatch.query<{ data_directory: string }>('SHOW data_directory');
  if (!row) throw new Error('PostgreSQL does not say where its data is');
  return { data: row.data_directory, copy: `${row.data_directory}-copy` };
}
/** As a backup of files is taken. @returns puts it in the place of the data, as a restore does */
async function takeCopy(): Promise<() => Promise<void>> {
  const { data, copy } = await folders();
  await servers.postgres.stop();
  await copied('cp', ['-a', data, copy]);
  await servers.postgres.start();
  return async () => {
    await servers.postgres.stop();
    await rm(data, { recursive: true });
    await rename(copy, data);
    await servers.postgres.start();
  };
}

function rebound(...args: string[]): Promise<{ code: number; out: string }> {
  const options = { env: { PATH: process.env.PATH ?? '', ...dispatch.env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, 'tools/rebound/dist/main.js'), ...args], options, (error, out) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out }),
    );
  });
}

/** Kafka has been told of everything that was read. */
const offsetsTold = () =>
  until(
    async () => {
      const { out } = await rebound('offsets', '--service', 'dispatch', '--all', '--json');
      const found: { stored?: number; committed?: number; end: number }[] = JSON.parse(out);
      return found.every(({ stored = 0, committed = 0, end }) => committed >= stored && stored >= end);
    },
    { what: 'offsets to be told to Kafka', everyMs: 500 },
  );

describe('a database that went back in time', () => {
  it('stops and pages, is repaired by a command, and sends no text twice and loses none', async () => {
    const waiting = await dispatch.sendable(dispatch.now() + hour);
    await dispatch.request(waiting);
    await dispatch.drained();
    const putBack = await takeCopy();

    // After the copy: a text that waited goes out, another is asked for and goes out, a third hangs at the carrier.
    dispatch.clock.advance(hour);
    await dispatch.reaches(waiting.messageId, 'submitted');
    const later = await dispatch.sendable();
    await dispatch.request(later);
    await dispatch.reaches(later.messageId, 'submitted');
    dispatch.carrier.failNext({ kind: 'hang', accepted: true });
    const hanging = await dispatch.sendable();
    await dispatch.request(hanging);
    await until(() => dispatch.sentTo(hanging.phone).length === 1);
    await dispatch.stopHeart();
    await offsetsTold();
    await dispatch.down();
    await putBack();
    await dispatch.up();
    dispatch.startHeart();

    // It says what is wrong, and sends nothing that its tables take for waiting.
    await until(async () => {
      const report = await dispatch.service.ready();
      return JSON.stringify(report).includes('it went back in time');
    });
    const shown = await rebound('offsets', '--service', 'dispatch');
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(
      /dispatch {2}campaigns\.message-request\.v1\/\d {2}stored \d+ {2}committed \d+ {2}start 0 {2}end \d+/,
    );
    expect((await rebound('offsets', '--repair')).out).toContain('would be repaired with --yes');
    for (const { phone } of [waiting, later, hanging]) expect(dispatch.sentTo(phone)).toHaveLength(1);

    expect((await rebound('offsets', '--repair', '--yes')).code).toBe(0);
    await until(async () => (await dispatch.service.ready()).status === 'up', { what: 'dispatch to be ready again' });
    const after = await dispatch.sendable();
    await dispatch.request(after);
    await dispatch.reaches(after.messageId, 'submitted');
    await dispatch.reaches(hanging.messageId, 'submitted');
    const rows = await dispatch.query<{ message_id: string; state: string }>(
      `SELECT message_id, state FROM dispatch.messages`,
    );
    const stands = new Map(rows.map(({ message_id, state }) => [message_id, state]));
    for (const { messageId, phone } of [waiting, later, hanging, after]) {
      expect(stands.get(messageId)).toBe('submitted');
      expect(dispatch.sentTo(phone)).toHaveLength(1);
    }
    expect(await dispatch.states(hanging.messageId)).toEqual(['submitting', 'unknown', 'submitted']);
  });
});
