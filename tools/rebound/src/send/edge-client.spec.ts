import { describe, expect, it } from '@jest/globals';
import type { Batch } from './batches.js';
import { EdgeClient } from './edge-client.js';

const batch: Batch = {
  format: 'segment',
  events: [
    { line: 4, json: '{"event":"a"}' },
    { line: 7, json: '{"event":"b"}' },
  ],
};

type Answer = Readonly<{ status: number; body?: unknown; retryAfter?: number }> | Error;

function edge(...answers: Answer[]) {
  const asked: { url: string; headers: Headers; body: string }[] = [];
  const pauses: number[] = [];
  let now = 0;
  const client = new EdgeClient(
    { url: 'http://edge.example/', key: 'rb_k_secret', history: true, workspace: 'demo' },
    {
      fetch: async (url, init) => {
        asked.push({ url: String(url), headers: new Headers(init?.headers), body: String(init?.body) });
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        if (!answer || answer instanceof Error) throw answer ?? new Error('no more answers');
        const headers: Record<string, string> =
          answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) };
        return new Response(JSON.stringify(answer.body ?? { success: true }), { status: answer.status, headers });
      },
      pause: async (ms) => {
        pauses.push(ms);
        now += ms;
      },
      now: () => now,
    },
  );
  const deliver = (what = batch, signal = new AbortController().signal) => client.deliver(what, signal);
  return { deliver, asked, pauses };
}

it('sends Segment messages and CloudEvents to their routes, marked as history', async () => {
  const { deliver, asked } = edge({ status: 200 });
  await deliver();
  await deliver({ ...batch, format: 'cloudevents' });
  expect(asked.map(({ url, body }) => [url, body])).toEqual([
    ['http://edge.example/v1/batch', '{"batch":[{"event":"a"},{"event":"b"}]}'],
    ['http://edge.example/v1/events', '[{"event":"a"},{"event":"b"}]'],
  ]);
  expect(asked[0]?.headers.get('rebound-history')).toBe('true');
  expect(asked[0]?.headers.get('rebound-workspace')).toBe('demo');
  expect(asked[1]?.headers.get('content-type')).toBe('application/cloudevents-batch+json');
});

it('tells refused events by the lines they came from', async () => {
  const body = {
    success: true,
    accepted: 1,
    rejected: [{ index: 1, id: 'm', code: 'no-person', field: 'userId', reason: 'missing' }],
  };
  for (const status of [200, 400]) {
    expect(await edge({ status, body }).deliver()).toEqual({
      refused: [{ line: 7, id: 'm', code: 'no-person', field: 'userId', reason: 'missing' }],
    });
  }
});

describe('what passes', () => {
  it('is waited for: as long as the edge asks, and longer each time', async () => {
    const { deliver, pauses } = edge(
      { status: 429, retryAfter: 2 },
      { status: 503 },
      { status: 500 },
      { status: 202, body: { accepted: 2 } },
    );
    await deliver();
    expect(pauses).toEqual([2000, 500, 1000]);
  });

  it('is not waited for by someone who wants to stop', async () => {
    await expect(edge({ status: 503 }).deliver(batch, AbortSignal.abort(new Error('interrupted')))).rejects.toThrow(
      'interrupted',
    );
  });
});

it('halves a batch that is too large, down to the one event', async () => {
  const problem = { type: 't', title: 'Payload Too Large', status: 413, detail: 'too big', reason: 'too-large' };
  const { deliver } = edge({ status: 413, body: problem }, { status: 200 }, { status: 413, body: problem });
  expect(await deliver()).toEqual({ refused: [{ line: 7, code: 'too-large', reason: 'too big' }] });
});

describe('what does not pass ends with one line', () => {
  it.each<[string, Answer[], string]>([
    [
      'a wrong key',
      [{ status: 401, body: { title: 'Unauthorized', detail: 'No such key.' } }],
      'the key was refused: No such key.',
    ],
    [
      'a key that may not',
      [{ status: 403, body: { title: 'Forbidden', detail: 'Events are sent with…' } }],
      'the key may not do this',
    ],
    ['another server', [{ status: 404, body: 'nginx' }], 'is no ingest'],
    [
      'no server',
      [Object.assign(new Error('fetch failed'), { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })],
      'no answer from http://edge.example/ (ECONNREFUSED)',
    ],
    ['a server that goes away for good', [{ status: 200 }, new Error('reset')], 'has taken nothing for 10 minutes'],
  ])('%s', async (_, answers, message) => {
    const { deliver } = edge(...answers);
    if (answers.length > 1) await deliver();
    await expect(deliver()).rejects.toThrow(message);
  });
});
