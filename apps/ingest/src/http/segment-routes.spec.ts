import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { behaviourRecorded, eventRejected } from '@rebound/contracts';
import { BufferFull, InvalidEvent } from '@rebound/messaging';
import { basic, keys, now, openEdge, rootKey, type Edge } from '../../test/edge.js';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => {
  edge.producer.sent.length = 0;
  edge.producer.failWith = undefined;
  edge.store.known = true;
});
afterAll(() => edge.fastify.close());

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  edge.fastify.inject({
    method: 'POST',
    url,
    headers: { authorization: basic(keys.server), 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
const track = (event: string, more: Record<string, unknown> = {}) => ({
  event,
  userId: 'u-1',
  messageId: 'm-1',
  ...more,
});

describe('a single call', () => {
  it.each([
    ['/v1/track', track('Product Viewed', { properties: { product_id: 'p' } }), 'product.viewed'],
    ['/v1/identify', { userId: 'u-1', traits: { phone: '+34600000001' } }, 'person.identified'],
    ['/v1/page', { anonymousId: 'a-1', name: 'Home' }, 'page.viewed'],
    ['/v1/screen', { anonymousId: 'a-1', name: 'Home' }, 'page.viewed'],
    ['/v1/alias', { userId: 'u-1', previousId: 'a-1' }, 'person.aliased'],
    ['/v1/group', { userId: 'u-1', groupId: 'g' }, 'custom'],
    ['/v1/t', track('cart_abandoned', { properties: { cart_id: 'c' } }), 'cart.abandoned'],
  ])('to %s is answered as Segment does', async (url, body, name) => {
    const answer = await post(url, body);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ success: true });
    expect(edge.producer.of(behaviourRecorded)).toEqual([
      expect.objectContaining({
        workspaceId: 'demo',
        recordedAt: now,
        data: expect.objectContaining({ name, trusted: true }),
      }),
    ]);
  });

  it('corrects the client clock by sentAt', async () => {
    await post('/v1/track', track('x', { timestamp: '2020-01-01T00:00:00Z', sentAt: '2020-01-01T00:00:03Z' }));
    expect(edge.producer.of(behaviourRecorded)[0]?.time).toBe(now - 3000);
  });

  it('that is refused is a problem that names field and reason, and is told', async () => {
    const answer = await post(
      '/v1/track',
      track('Product Added', { properties: { product_id: 'p', price: 'Secret', currency: 'EUR' } }),
    );
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: 'https://rebound.dev/problems/ingest-invalid-event',
      title: 'Bad Request',
      status: 400,
      reason: 'invalid-event',
      errors: [{ field: 'properties.price', reason: expect.stringContaining('must be a number') }],
    });
    expect(answer.body).not.toContain('Secret');
    expect(edge.producer.of(eventRejected)).toEqual([
      expect.objectContaining({
        workspaceId: 'demo',
        data: expect.objectContaining({
          code: 'invalid-event',
          field: 'properties.price',
          route: '/v1/track',
          keyId: 'server',
          clientEventId: 'm-1',
          originalName: 'Product Added',
        }),
      }),
    ]);
  });

  it('says what it left out', async () => {
    const answer = await post('/v1/track', track('Order Completed', { properties: { order_id: 'o', total: 5 } }));
    expect(answer.json()).toEqual({
      success: true,
      warnings: [{ index: 0, field: 'properties.total', reason: expect.stringContaining('currency') }],
    });
  });
});

describe('a batch', () => {
  it('judges each event alone and says which were refused', async () => {
    const batch = [
      { type: 'track', ...track('Product Viewed') },
      { type: 'track', ...track('Order Completed'), messageId: 'm-2' },
      { type: 'nonsense', messageId: 'm-3' },
      'text',
      { type: 'page', anonymousId: 'a' },
    ];
    const answer = await post('/v1/batch', { batch, sentAt: new Date(now).toISOString() });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      success: true,
      accepted: 2,
      rejected: [
        { index: 1, id: 'm-2', code: 'invalid-event', field: 'order_id', reason: 'is required' },
        { index: 2, id: 'm-3', code: 'invalid-event', field: 'type', reason: expect.any(String) },
        { index: 3, code: 'invalid-event', reason: 'must be an object' },
      ],
    });
    expect(edge.producer.of(behaviourRecorded)).toHaveLength(2);
    expect(edge.producer.of(eventRejected)).toHaveLength(3);
  });

  it('of which nothing is taken is no success', async () => {
    const answer = await post('/v1/batch', { batch: [{ type: 'track', userId: 'u' }] });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      reason: 'nothing-accepted',
      accepted: 0,
      rejected: [{ index: 0, field: 'event' }],
    });
  });

  it('that is empty is taken', async () => {
    expect((await post('/v1/batch', { batch: [] })).json()).toEqual({ success: true });
  });

  it('refuses the one event that is too large, not the others', async () => {
    const large = { type: 'track', ...track('x', { properties: { text: 'x'.repeat(33_000) } }) };
    const answer = await post('/v1/batch', { batch: [large, { type: 'track', ...track('y') }] });
    expect(answer.json()).toMatchObject({ success: true, accepted: 1, rejected: [{ index: 0, code: 'too-large' }] });
    expect(edge.producer.of(eventRejected)[0]?.data).toMatchObject({ code: 'too-large', bytes: expect.any(Number) });
  });

  it('may hold the key in its body, as text/plain, as pages send it', async () => {
    const answer = await edge.fastify.inject({
      method: 'POST',
      url: '/v1/batch',
      headers: { 'content-type': 'text/plain', origin: 'https://shop.example' },
      payload: JSON.stringify({ writeKey: keys.browser, batch: [{ type: 'page', anonymousId: 'a' }] }),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(edge.producer.of(behaviourRecorded)[0]?.data).toMatchObject({
      trusted: false,
      context: { ip: '127.0.0.1' },
    });
  });

  it('of the past is history, with a server key and the header', async () => {
    const batch = [
      {
        type: 'track',
        ...track('Order Completed', { properties: { order_id: 'o' }, timestamp: '2023-01-01T00:00:00Z' }),
      },
    ];
    const answer = await post('/v1/batch', { batch }, { 'rebound-history': 'true' });
    expect(answer.statusCode).toBe(200);
    expect(edge.producer.of(behaviourRecorded)[0]).toMatchObject({
      time: Date.UTC(2023, 0, 1),
      data: { history: true },
    });
    const browser = await post('/v1/batch', { batch }, { 'rebound-history': 'true', authorization: basic(keys.open) });
    expect(browser.json()).toMatchObject({ status: 403, reason: 'key-role' });
  });
});

describe('each wrong request has its own answer', () => {
  const ok = track('x');
  it.each<[string, () => ReturnType<typeof post>, number, string]>([
    ['broken JSON', () => post('/v1/track', '{"event":'), 400, 'invalid-json'],
    ['JSON that is no object', () => post('/v1/track', '[1]'), 400, 'invalid-json'],
    ['JSON that nests without end', () => post('/v1/track', `{"a":${'['.repeat(100_000)}`), 400, 'invalid-json'],
    ['an empty body', () => post('/v1/track', ''), 400, 'invalid-json'],
    ['a batch that is no list', () => post('/v1/batch', { batch: {} }), 400, 'invalid-event'],
    ['a sentAt that is none', () => post('/v1/batch', { batch: [], sentAt: 'now' }), 400, 'invalid-event'],
    [
      'an event too large',
      () => post('/v1/track', track('x', { properties: { text: 'x'.repeat(33_000) } })),
      413,
      'too-large',
    ],
    ['a request too large', () => post('/v1/batch', { batch: ['x'.repeat(513_000)] }), 413, 'too-large'],
    [
      'a time far off',
      () => post('/v1/track', track('x', { timestamp: '2026-11-21T10:05:01Z' })),
      400,
      'clock-too-far',
    ],
    ['an event of nobody', () => post('/v1/track', { event: 'x' }), 400, 'no-person'],
    [
      'an unknown key',
      () => post('/v1/track', ok, { authorization: basic(keys.server.replace('server', 'nobody')) }),
      401,
      'unknown-key',
    ],
    ['a wrong secret', () => post('/v1/track', ok, { authorization: basic(`${keys.server}x`) }), 401, 'unknown-key'],
    [
      'a key of another make',
      () => post('/v1/track', ok, { authorization: basic('SEGMENTWRITEKEY') }),
      401,
      'unknown-key',
    ],
    ['no key', () => post('/v1/track', ok, { authorization: '' }), 401, 'unknown-key'],
    ['an expired key', () => post('/v1/track', ok, { authorization: basic(keys.expired) }), 401, 'key-expired'],
    ['a key for reading', () => post('/v1/track', ok, { authorization: basic(keys.viewer) }), 403, 'key-role'],
    ['another workspace', () => post('/v1/track', ok, { 'rebound-workspace': 'other' }), 403, 'wrong-workspace'],
    [
      'the root key without a workspace',
      () => post('/v1/track', ok, { authorization: basic(rootKey) }),
      403,
      'wrong-workspace',
    ],
    [
      'a page that is not the key’s',
      () => post('/v1/track', ok, { authorization: basic(keys.browser), origin: 'https://evil.example' }),
      403,
      'origin-not-allowed',
    ],
    [
      'a browser key without a page',
      () => post('/v1/track', ok, { authorization: basic(keys.browser) }),
      403,
      'origin-not-allowed',
    ],
    [
      'an abandonment stated by a browser',
      () => post('/v1/track', track('cart_abandoned'), { authorization: basic(keys.open) }),
      403,
      'event-not-allowed',
    ],
    [
      'a phone number set by a browser',
      () => post('/v1/identify', { userId: 'u', traits: { phone: '1' } }, { authorization: basic(keys.open) }),
      403,
      'event-not-allowed',
    ],
    ['another content type', () => post('/v1/track', ok, { 'content-type': 'application/xml' }), 415, 'content-type'],
    [
      'another character set',
      () => post('/v1/track', ok, { 'content-type': 'application/json; charset=latin1' }),
      415,
      'content-type',
    ],
    ['another compression', () => post('/v1/track', ok, { 'content-encoding': 'br' }), 415, 'content-encoding'],
    [
      'a body that is not compressed as it says',
      () => post('/v1/track', ok, { 'content-encoding': 'gzip' }),
      400,
      'invalid-json',
    ],
  ])('%s', async (_, request, status, reason) => {
    const answer = await request();
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      status,
      reason,
      type: `https://rebound.dev/problems/ingest-${reason}`,
      detail: expect.any(String),
    });
    expect(edge.producer.of(behaviourRecorded)).toEqual([]);
  });

  it('and is told to the workspace when the key says which', async () => {
    await post('/v1/track', '{"event":');
    await post('/v1/track', ok, { authorization: basic(keys.expired) });
    await post('/v1/track', ok, { authorization: basic(keys.server.replace('server', 'nobody')) });
    expect(
      edge.producer.of(eventRejected).map(({ workspaceId, data }) => [workspaceId, data.code, data.keyId]),
    ).toEqual([
      ['demo', 'invalid-json', 'server'],
      ['demo', 'key-expired', 'expired'],
    ]);
  });
});

describe('what is not the client’s fault', () => {
  it('keeps Segment’s clients from dropping events: 429 with Retry-After when the broker does not take them', async () => {
    for (const fault of [new BufferFull(), new Error('no broker')]) {
      edge.producer.failWith = fault;
      const answer = await post('/v1/batch', { batch: [{ type: 'track', ...track('x') }] });
      expect(answer.statusCode).toBe(429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect(answer.json()).toMatchObject({ reason: 'busy' });
    }
  });

  it('asks for patience while the keys are not known yet', async () => {
    edge.store.known = false;
    const answer = await post('/v1/track', track('x'), {
      authorization: basic(keys.server.replace('server', 'nobody')),
    });
    expect([answer.statusCode, answer.headers['retry-after'], answer.json().reason]).toEqual([429, '1', 'starting']);
  });

  it('answers a broker that keeps silent before the client gives up', async () => {
    const quick = await openEdge({ ackTimeoutMs: 20 });
    quick.producer.silent = true;
    const answer = await quick.fastify.inject({
      method: 'POST',
      url: '/v1/track',
      headers: { authorization: basic(keys.server), 'content-type': 'application/json' },
      payload: JSON.stringify(track('x')),
    });
    expect(answer.statusCode).toBe(429);
    await quick.fastify.close();
  });

  it('a fault of ours is a 500, not an acknowledgement', async () => {
    edge.producer.failWith = new InvalidEvent('behaviour', []);
    const answer = await post('/v1/track', track('x'));
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ reason: 'fault', detail: 'Something went wrong here.' });
    expect(answer.json()).not.toMatchObject({ success: true });
  });
});

it('lets a key go as fast as it may and no faster', async () => {
  const batch = Array.from({ length: 5 }, (_, n) => ({ type: 'track', ...track('x'), messageId: `m-${n}` }));
  const send = () => post('/v1/batch', { batch }, { authorization: basic(keys.slow) });
  expect((await send()).statusCode).toBe(200);
  const answer = await send();
  expect(answer.statusCode).toBe(429);
  expect(answer.json()).toMatchObject({ reason: 'rate-limited' });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(edge.producer.of(eventRejected).map(({ data }) => data.code)).toEqual(['rate-limited']);
});

it('takes the root key where it names a workspace', async () => {
  const answer = await post('/v1/track', track('x'), { authorization: basic(rootKey), 'rebound-workspace': 'other' });
  expect(answer.statusCode).toBe(200);
  expect(edge.producer.of(behaviourRecorded)[0]?.workspaceId).toBe('other');
});

describe('a page', () => {
  it('may ask beforehand, from anywhere, without a key', async () => {
    for (const url of ['/v1/track', '/v1/events']) {
      const answer = await edge.fastify.inject({
        method: 'OPTIONS',
        url,
        headers: {
          origin: 'https://shop.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        },
      });
      expect(answer.statusCode).toBe(204);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': 'https://shop.example',
        'access-control-allow-methods': 'POST, OPTIONS',
        'access-control-allow-headers': 'authorization',
      });
    }
  });

  it('reads the answer to its own key only', async () => {
    const from = (key: string, origin: string) => post('/v1/track', track('x'), { authorization: basic(key), origin });
    expect((await from(keys.browser, 'https://shop.example')).headers['access-control-allow-origin']).toBe(
      'https://shop.example',
    );
    expect((await from(keys.browser, 'https://evil.example')).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
    expect((await from(keys.server, 'https://shop.example')).headers).not.toHaveProperty('access-control-allow-origin');
  });
});
