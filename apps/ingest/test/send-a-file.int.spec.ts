import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { behaviourRecorded, eventRejected } from '@rebound/contracts';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IngestUnderTest } from './ingest-under-test.js';

jest.setTimeout(180_000);

const main = path.resolve(import.meta.dirname, '../../../tools/rebound/dist/main.js');

let ingest: IngestUnderTest;
let folder: string;
beforeAll(async () => {
  [ingest, folder] = await Promise.all([IngestUnderTest.start(), mkdtemp(path.join(tmpdir(), 'rebound-file-'))]);
});
afterAll(async () => {
  await ingest?.close();
  await rm(folder, { recursive: true, force: true });
});

function rebound(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, REBOUND_INGEST_URL: ingest.url, REBOUND_WRITE_KEY: ingest.keys.server };
  const child = spawn(process.execPath, [main, ...args], { env, cwd: folder });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

const ofUser = async (userId: string) =>
  (await ingest.bus.collect(behaviourRecorded)).filter(({ data }) => data.userId === userId);

it('brings a file of both formats through the edge, tells what was refused, and doubles nothing when sent again', async () => {
  const lines = [
    {
      event: 'Product Added',
      userId: 'file',
      properties: { product_id: 'p', cart_id: 'c', price: 1, currency: 'EUR' },
    },
    { event: 'Order Completed', userId: 'file' },
    { specversion: '1.0', id: 'e', source: '/s', type: 'cart_abandoned', data: { user_id: 'file', cart_id: 'c' } },
    { specversion: '1.0', id: 'f', source: '/s', type: 'x', time: '2001-01-01T00:00:00Z', data: { user_id: 'file' } },
  ];
  const file = path.join(folder, 'events.ndjson');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const first = await rebound('send', file, '--json');
  expect([first.code, JSON.parse(first.stdout)]).toEqual([
    1,
    expect.objectContaining({ accepted: 2, refused: 2, refusedBy: { 'invalid-event': 1, 'clock-too-far': 1 } }),
  ]);
  const report = (await readFile(`${file}.rejected.ndjson`, 'utf8')).trim().split('\n');
  expect(report.map((line): unknown => JSON.parse(line))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ line: 2, code: 'invalid-event', field: 'order_id', reason: 'is required' }),
      expect.objectContaining({ line: 4, code: 'clock-too-far', field: 'timestamp' }),
    ]),
  );
  expect((await ingest.bus.collect(eventRejected)).map(({ data }) => data.code).sort()).toEqual([
    'clock-too-far',
    'invalid-event',
  ]);
  await rebound('send', file);
  const events = await ofUser('file');
  expect(events.length).toBe(4);
  expect(new Set(events.map(({ id }) => id)).size).toBe(2);
});

it('brings the past from CSV as history', async () => {
  await writeFile(path.join(folder, 'orders.csv'), 'no;who;when;amount\n1;past;2022-03-01 10:00;9.90\n');
  await writeFile(
    path.join(folder, 'map.yaml'),
    'delimiter: ";"\nevent: { value: Order Completed }\nuserId: who\ntimestamp: { column: when, zone: Europe/Madrid }\nproperties: { order_id: no, total: { column: amount, type: number }, currency: { value: EUR } }\n',
  );
  const { code, stderr } = await rebound('send', 'orders.csv', '--mapping', 'map.yaml', '--history');
  expect([code, stderr.includes('Error')]).toEqual([0, false]);
  expect(await ofUser('past')).toEqual([
    expect.objectContaining({
      time: Date.UTC(2022, 2, 1, 9),
      data: expect.objectContaining({ history: true, order: { orderId: '1', currency: 'EUR', totalMinor: 990 } }),
    }),
  ]);
});

it('says in one line that the key is wrong', async () => {
  const { code, stderr } = await rebound(
    'send',
    'orders.csv',
    '--mapping',
    'map.yaml',
    '--key',
    `${ingest.keys.server}x`,
  );
  expect([code, stderr.trim().split('\n').at(-1)]).toEqual([4, 'rebound: the key was refused: No such key.']);
});
