import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { behaviourRecorded } from '@rebound/contracts';
import { BufferFull } from '@rebound/messaging';
import { CloudEvent, HTTP } from 'cloudevents';
import { gzipSync, deflateSync } from 'node:zlib';
import { bearer, keys, now, openEdge, type Edge } from '../../test/edge.js';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => {
  edge.producer.sent.length = 0;
  edge.producer.failWith = undefined;
});
afterAll(() => edge.fastify.close());

const structured = 'application/cloudevents+json';
const batched = 'application/cloudevents-batch+json; charset=utf-8';
const post = (payload: string | Buffer, headers: Record<string, string>) =>
  edge.fastify.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { authorization: bearer(keys.server), ...headers },
    payload,
  });
const event = (more: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id: 'e-1',
  source: '/shop',
  type: 'cart_abandoned',
  time: '2026-11-21T09:59:00Z',
  data: { user_id: 'u-1', cart_id: 'c-1' },
  ...more,
});
const arrived = () => edge.producer.of(behaviourRecorded);

describe('the three modes', () => {
  const expected = expect.objectContaining({
    time: Date.UTC(2026, 10, 21, 9, 59),
    recordedAt: now,
    data: expect.objectContaining({ name: 'cart.abandoned', userId: 'u-1', clientEventId: 'e-1' }),
  });

  it('structured', async () => {
    const answer = await post(JSON.stringify(event()), { 'content-type': structured });
    expect([answer.statusCode, answer.json()]).toEqual([202, { accepted: 1 }]);
    expect(arrived()).toEqual([expected]);
  });

  it('binary, as the SDK writes it', async () => {
    const { headers, body } = HTTP.binary(new CloudEvent(event()));
    const answer = await post(
      String(body),
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    );
    expect([answer.statusCode, answer.json()]).toEqual([202, { accepted: 1 }]);
    expect(arrived()).toEqual([expected]);
  });

  it('binary with attributes that are not ASCII', async () => {
    const headers = {
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': 'e',
      'ce-source': '/s',
      'ce-type': 'x',
      'ce-subject': 'Jos%C3%A9',
    };
    await post('{}', headers);
    expect(arrived()[0]?.data).toMatchObject({ userId: 'José' });
  });

  it('batched: each event judged alone', async () => {
    const answer = await post(
      JSON.stringify([event(), event({ id: 'e-2', type: '' }), event({ id: 'e-3', type: 'x' })]),
      { 'content-type': batched },
    );
    expect([answer.statusCode, answer.json()]).toEqual([
      202,
      { accepted: 2, rejected: [{ index: 1, id: 'e-2', code: 'invalid-event', field: 'type', reason: 'is required' }] },
    ]);
    expect(arrived()).toHaveLength(2);
  });

  it('an empty batch', async () => {
    expect((await post('[]', { 'content-type': batched })).json()).toEqual({ accepted: 0 });
  });
});

describe('compressed bodies', () => {
  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('are taken: %s', async (encoding, compress) => {
    const answer = await post(compress(JSON.stringify(event())), {
      'content-type': structured,
      'content-encoding': encoding,
    });
    expect(answer.statusCode).toBe(202);
    expect(arrived()).toHaveLength(1);
  });

  it('that would grow beyond the limit are refused when they pass it', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(100_000);
    const answer = await post(bomb, { 'content-type': structured, 'content-encoding': 'gzip' });
    expect(answer.json()).toMatchObject({ status: 413, reason: 'too-large' });
  });
});

describe('each wrong request has its own answer', () => {
  it.each<[string, () => ReturnType<typeof post>, number, string]>([
    ['no key', () => post('{}', { 'content-type': structured, authorization: '' }), 401, 'unknown-key'],
    ['another content type', () => post('<a/>', { 'content-type': 'text/xml' }), 415, 'content-type'],
    [
      'JSON that is no CloudEvent in any mode',
      () => post('{}', { 'content-type': 'application/json' }),
      415,
      'content-type',
    ],
    [
      'XML in binary mode',
      () => post('<a/>', { 'content-type': 'text/xml', 'ce-id': '1', 'ce-specversion': '1.0' }),
      415,
      'content-type',
    ],
    ['events in XML', () => post('<a/>', { 'content-type': 'application/cloudevents+xml' }), 415, 'content-type'],
    ['a batch that is no list', () => post('{}', { 'content-type': batched }), 400, 'invalid-json'],
    ['broken JSON', () => post('{', { 'content-type': structured }), 400, 'invalid-json'],
    [
      'an older specification',
      () => post(JSON.stringify(event({ specversion: '0.3' })), { 'content-type': structured }),
      400,
      'invalid-event',
    ],
    [
      'another workspace',
      () => post(JSON.stringify(event({ workspaceid: 'other' })), { 'content-type': structured }),
      403,
      'wrong-workspace',
    ],
    [
      'a time too long ago',
      () => post(JSON.stringify(event({ time: '2026-11-01T00:00:00Z' })), { 'content-type': structured }),
      400,
      'clock-too-far',
    ],
    ['a request too large', () => post('x'.repeat(1_100_000), { 'content-type': structured }), 413, 'too-large'],
    [
      'an event too large',
      () =>
        post(JSON.stringify(event({ data: { user_id: 'u', text: 'x'.repeat(33_000) } })), {
          'content-type': structured,
        }),
      413,
      'too-large',
    ],
  ])('%s', async (_, request, status, reason) => {
    const answer = await request();
    expect([answer.statusCode, answer.json().reason]).toEqual([status, reason]);
    expect(arrived()).toEqual([]);
  });

  it('too many events', async () => {
    const small = await openEdge({ maxBatch: 1 });
    const answer = await small.fastify.inject({
      method: 'POST',
      url: '/v1/events',
      headers: { authorization: bearer(keys.server), 'content-type': batched },
      payload: JSON.stringify([event(), event()]),
    });
    expect(answer.json()).toMatchObject({ status: 413, reason: 'too-many' });
    await small.fastify.close();
  });
});

it('answers 503 with Retry-After when the broker does not take the events', async () => {
  edge.producer.failWith = new BufferFull();
  const answer = await post(JSON.stringify(event()), { 'content-type': structured });
  expect([answer.statusCode, answer.json().reason]).toEqual([503, 'busy']);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
});
