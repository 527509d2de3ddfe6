import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EdgeClient } from '../src/send/edge-client.js';
import { parseMapping } from '../src/send/mapping.js';
import { markFileOf, readMark } from '../src/send/progress-mark.js';
import { readCsv } from '../src/send/read-csv.js';
import { readNdjson } from '../src/send/read-ndjson.js';
import { sendFile, type SendRequest } from '../src/send/send-file.js';
import { SmallEdge } from './small-edge.js';

let edge: SmallEdge;
let folder: string;
beforeEach(async () => {
  edge = await SmallEdge.open();
  folder = await mkdtemp(path.join(tmpdir(), 'rebound-send-'));
});
afterEach(async () => {
  await edge.close();
  await rm(folder, { recursive: true, force: true });
});

const fileOf = async (name: string, content: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};
const manyLines = (count: number): string =>
  Array.from({ length: count }, (_, n) => JSON.stringify({ event: 'x', userId: `u-${n}` })).join('\n');
const wait = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal });

function send(file: string, more: Partial<SendRequest> = {}) {
  const history = more.history ?? false;
  const client = new EdgeClient(
    { url: edge.url, key: 'rb_k_secret', history },
    { fetch, pause: wait, now: () => performance.now() },
  );
  return sendFile({
    file,
    lines: readNdjson,
    client,
    url: edge.url,
    history,
    resume: false,
    concurrency: 4,
    report: `${file}.rejected.ndjson`,
    signal: new AbortController().signal,
    pause: wait,
    ...more,
  });
}
const reported = async (file: string): Promise<unknown[]> =>
  (await readFile(`${file}.rejected.ndjson`, 'utf8'))
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('a file of events', () => {
  it('is sent whole, Segment messages and CloudEvents in one', async () => {
    const lines = [
      '\uFEFF{"event":"Product Viewed","userId":"ñandú"}',
      '',
      '{"specversion":"1.0","id":"e-1","source":"/s","type":"cart_abandoned"}\r',
      '{"type":"page","anonymousId":"a"}',
    ];
    const file = await fileOf('events.ndjson', lines.join('\n'));
    expect(await send(file, { history: true })).toMatchObject({
      lines: 4,
      accepted: 3,
      refused: 0,
      interrupted: false,
    });
    expect(edge.received.map(({ path: route, history }) => [route, history]).sort()).toEqual([
      ['/v1/batch', true],
      ['/v1/events', true],
    ]);
    expect(edge.taken).toContainEqual(expect.objectContaining({ userId: 'ñandú', type: 'track' }));
    expect(existsSync(markFileOf(file))).toBe(false);
  });

  it('of many lines comes over in batches, each line once, however small the pieces it is read in', async () => {
    const file = await fileOf('many.ndjson', manyLines(5000));
    expect(await send(file)).toMatchObject({ accepted: 5000 });
    expect(new Set(edge.taken.map(({ userId }) => userId)).size).toBe(5000);
    expect(edge.received.length).toBe(25);
  });

  it('tells each refused line with its reason, and no value', async () => {
    const file = await fileOf('bad.ndjson', '{"event":"a"}\nnot json: Secret\n[1]\n{"event":"Secret"}\n{"a":1}\n');
    edge.judge = () => ({
      status: 200,
      body: {
        success: true,
        accepted: 1,
        rejected: [{ index: 1, code: 'no-person', field: 'userId', reason: 'is needed' }],
      },
    });
    expect(await send(file)).toMatchObject({
      accepted: 1,
      refused: 4,
      refusedBy: { 'invalid-json': 2, 'invalid-event': 1, 'no-person': 1 },
      report: `${file}.rejected.ndjson`,
    });
    const report = await reported(file);
    expect(report).toEqual([
      { line: 2, code: 'invalid-json', reason: 'is not valid JSON' },
      { line: 3, code: 'invalid-json', reason: 'must be a JSON object' },
      { line: 5, code: 'invalid-event', field: 'type', reason: expect.any(String) },
      { line: 4, code: 'no-person', field: 'userId', reason: 'is needed' },
    ]);
    expect(JSON.stringify(report)).not.toContain('Secret');
  });

  it('waits for an edge that is busy', async () => {
    let asked = 0;
    edge.judge = () => {
      asked += 1;
      if (asked === 1) return { status: 429, body: {}, retryAfter: 0 };
      return asked === 2 ? 'hang up' : { status: 200, body: { success: true } };
    };
    expect(await send(await fileOf('e.ndjson', manyLines(3)))).toMatchObject({ accepted: 3 });
  });

  it('never goes faster than asked', async () => {
    const file = await fileOf('slow.ndjson', manyLines(600));
    const { seconds } = await send(file, { rate: 1000 });
    expect(seconds).toBeGreaterThanOrEqual(0.39);
  });
});

describe('an interrupted sending', () => {
  it('goes on where it stopped, with the same ids', async () => {
    const file = await fileOf('long.ndjson', manyLines(3000));
    const stop = new AbortController();
    edge.judge = () => {
      if (edge.received.length === 5) stop.abort();
      return { status: 200, body: { success: true } };
    };
    const first = await send(file, { signal: stop.signal, concurrency: 1 });
    expect(first.interrupted).toBe(true);
    expect(first.accepted).toBeLessThan(3000);
    expect((await readMark(file))?.accepted).toBe(first.accepted);
    const second = await send(file, { resume: true });
    expect(second).toMatchObject({ accepted: 3000, refused: 0, interrupted: false, resumedFrom: first.accepted });
    expect(edge.taken.length).toBe(3000);
    expect(new Set(edge.taken.map(({ messageId }) => messageId)).size).toBe(3000);
  });

  it('that began anew doubles nothing, since a line has the same id each time', async () => {
    const file = await fileOf('twice.ndjson', manyLines(10));
    await send(file);
    await send(file);
    expect(edge.taken.length).toBe(20);
    expect(new Set(edge.taken.map(({ messageId }) => messageId)).size).toBe(10);
  });

  it('by a server that goes away keeps what was acknowledged, and never marks beyond it', async () => {
    const file = await fileOf('away.ndjson', manyLines(2000));
    let asked = 0;
    edge.judge = () => {
      asked += 1;
      return asked === 3
        ? { status: 401, body: { title: 'Unauthorized', detail: 'The key has expired.' } }
        : { status: 200, body: { success: true } };
    };
    await expect(send(file, { concurrency: 3 })).rejects.toThrow('The key has expired.');
    edge.judge = () => ({ status: 200, body: { success: true } });
    expect(await send(file, { resume: true })).toMatchObject({ accepted: 2000 });
    expect(new Set(edge.taken.map(({ userId }) => userId)).size).toBe(2000);
  });

  it('of a file that has changed does not go on', async () => {
    const file = await fileOf('changed.ndjson', manyLines(1000));
    const stop = new AbortController();
    edge.judge = () => {
      stop.abort();
      return { status: 200, body: { success: true } };
    };
    await send(file, { signal: stop.signal, concurrency: 1 });
    await writeFile(file, manyLines(999));
    await expect(send(file, { resume: true })).rejects.toThrow('has changed since');
  });

  it('is not kept where nothing can be written, and says so', async () => {
    const file = await fileOf('locked.ndjson', manyLines(10));
    // A folder in the place of the mark: nobody can write a file there, not even root.
    await mkdir(`${markFileOf(file)}.new`);
    const notes: string[] = [];
    expect(await send(file, { onNote: (note) => notes.push(note) })).toMatchObject({ accepted: 10 });
    expect(notes).toEqual([expect.stringContaining('no progress can be kept')]);
  });
});

describe('a CSV file', () => {
  const mapping = parseMapping(
    {
      delimiter: ';',
      event: { value: 'Order Completed' },
      userId: 'customer',
      timestamp: { column: 'bought', zone: 'Europe/Madrid' },
      properties: { order_id: 'order', total: { column: 'amount', type: 'number' }, currency: { value: 'EUR' } },
    },
    'map.yaml',
  );
  const sendCsv = (file: string) => send(file, { lines: (one) => readCsv(one, mapping) });

  it('becomes events by its mapping', async () => {
    const file = await fileOf(
      'orders.csv',
      'order;customer;amount;bought\n"1";"Ann; of ""X""";12.30;2026-07-01 12:00\n2;u-2;dear;2026-07-01 12:00\n3;u-3\n4;u-4;5;2026-07-02\n',
    );
    expect(await sendCsv(file)).toMatchObject({ accepted: 2, refused: 2 });
    expect(edge.taken[0]).toMatchObject({
      type: 'track',
      event: 'Order Completed',
      userId: 'Ann; of "X"',
      timestamp: '2026-07-01T10:00:00.000Z',
      properties: { order_id: '1', total: 12.3, currency: 'EUR' },
    });
    expect(await reported(file)).toEqual([
      { line: 3, code: 'invalid-event', field: 'amount', reason: 'must be a number such as 12.30' },
      { line: 4, code: 'invalid-event', reason: 'has 2 columns where the header has 4' },
    ]);
  });

  it('without a column that the mapping names is refused before anything is sent', async () => {
    const file = await fileOf('orders.csv', 'order;customer\n1;u-1\n');
    await expect(sendCsv(file)).rejects.toThrow('has no column bought, amount (it has order, customer)');
    expect(edge.received).toEqual([]);
  });

  it('that is none says so', async () => {
    const file = await fileOf('orders.csv', 'order;customer;amount;bought\n"1;u\n');
    await expect(sendCsv(file)).rejects.toThrow('is not CSV');
  });
});

describe('the command', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const main = path.join(root, 'tools/rebound/dist/main.js');
  const run = (args: string[], env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, REBOUND_INGEST_URL: edge.url, REBOUND_WRITE_KEY: 'rb_k_secret', ...env },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (out.stdout += String(data)));
    child.stderr.on('data', (data) => (out.stderr += String(data)));
    const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, ...out })),
    );
    return { child, out, ended };
  };

  it('ends with 0 when all was taken, with 1 when something was refused, and prints the summary as JSON', async () => {
    const good = await fileOf('good.ndjson', manyLines(2));
    const bad = await fileOf('bad.ndjson', 'x');
    const [all, some] = await Promise.all([run(['send', good, '--json']).ended, run(['send', bad]).ended]);
    expect([all.code, JSON.parse(all.stdout)]).toEqual([0, expect.objectContaining({ accepted: 2, refused: 0 })]);
    expect([some.code, some.stdout]).toEqual([1, expect.stringContaining('invalid-json 1')]);
  });

  it('says in one line what is wrong', async () => {
    const file = await fileOf('e.ndjson', manyLines(1));
    const csv = await fileOf('e.csv', 'a\n1');
    const told = async (args: string[], env?: Record<string, string>) => {
      const { code, stderr } = await run(args, env).ended;
      return [code, stderr.trim().split('\n').at(-1)];
    };
    const answers = await Promise.all([
      told(['send', `${file}x`]),
      told(['send', file], { REBOUND_WRITE_KEY: '' }),
      told(['send', csv]),
      told(['send', file, '--url', 'nowhere']),
      told(['send', file, '--url', 'http://127.0.0.1:9']),
    ]);
    expect(answers).toEqual([
      [2, expect.stringContaining('does not exist')],
      [2, expect.stringContaining('no key')],
      [2, expect.stringContaining('CSV needs --mapping')],
      [2, expect.stringContaining('is not a URL')],
      [3, expect.stringContaining('is ingest running there?')],
    ]);
  });

  it('told to stop, by the terminal and by npm, which hands the same Ctrl-C on, finishes what is under way and tells', async () => {
    const file = await fileOf('told.ndjson', manyLines(1000));
    const { child, out, ended } = run(['send', file, '--json', '--concurrency', '1']);
    edge.judge = async () => {
      child.kill('SIGINT');
      await until(() => out.stderr.includes('stopping'));
      child.kill('SIGINT');
      return { status: 200, body: { success: true } };
    };
    const { code, stdout } = await ended;
    expect([code, JSON.parse(stdout)]).toEqual([130, expect.objectContaining({ interrupted: true })]);
    expect(edge.taken.length).toBe((await readMark(file))?.accepted);
  });

  it('told to stop again later ends at once', async () => {
    const file = await fileOf('told-again.ndjson', manyLines(10));
    const { child, out, ended } = run(['send', file]);
    edge.judge = async () => {
      // The edge never answers: only being told again ends it.
      await until(() => !child.kill('SIGINT') || child.exitCode !== null);
      return 'hang up' as const;
    };
    const { code, stdout } = await ended;
    expect([code, stdout, out.stderr]).toEqual([130, '', expect.stringContaining('stopping')]);
  });

  it('killed in the middle goes on with --resume and loses nothing', async () => {
    const file = await fileOf('killed.ndjson', manyLines(4000));
    const { child, ended } = run(['send', file, '--rate', '1000', '--concurrency', '2']);
    edge.judge = () => {
      if (edge.received.length === 8) child.kill('SIGKILL');
      return { status: 200, body: { success: true } };
    };
    await ended;
    expect((await readMark(file))?.line).toBeGreaterThan(0);
    const again = await run(['send', file, '--resume', '--json']).ended;
    expect(JSON.parse(again.stdout)).toMatchObject({ accepted: 4000, refused: 0, interrupted: false });
    expect(new Set(edge.taken.map(({ userId }) => userId)).size).toBe(4000);
    expect(new Set(edge.taken.map(({ messageId }) => messageId)).size).toBe(4000);
  });
});
