import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { behaviourRecorded, eventRejected } from '@rebound/contracts';
import { until } from '@rebound/testing';
import { Analytics } from '@segment/analytics-node';
import { CloudEvent, emitterFor, HTTP, httpTransport, Mode } from 'cloudevents';
import { gzipSync } from 'node:zlib';
import { IngestUnderTest, workspaceId } from './ingest-under-test.js';

jest.setTimeout(120_000);

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await IngestUnderTest.start();
});
afterAll(async () => {
  await ingest?.close();
});

const arrived = async (userId: string, count = 1) =>
  ingest.bus.waitFor(behaviourRecorded, { count, match: ({ data }) => data.userId === userId });

describe('the official Segment client', () => {
  it('works unchanged, and its events stand on the topic once it is told so', async () => {
    const analytics = new Analytics({ writeKey: ingest.keys.server, host: ingest.url, flushAt: 5, flushInterval: 50 });
    const failures: unknown[] = [];
    analytics.on('error', (error) => failures.push(error));
    const userId = 'segment-user';
    const sent = new Promise<void>((resolve, reject) => {
      analytics.identify({ userId, traits: { phone: '+34600000001', locale: 'es-ES' } });
      analytics.page({ userId, name: 'Home' });
      analytics.screen({ userId, name: 'Home' });
      analytics.alias({ userId, previousId: 'before' });
      analytics.group({ userId, groupId: 'g' });
      analytics.track(
        {
          userId,
          event: 'Product Added',
          properties: { cart_id: 'c-1', product_id: 'p-1', price: 19.99, currency: 'EUR' },
          context: { locale: 'es-ES' },
        },
        (error) => (error ? reject(error) : resolve()),
      );
    });
    await sent;
    await analytics.closeAndFlush();
    const events = await arrived(userId, 6);
    expect(failures).toEqual([]);
    expect(events.map(({ data }) => data.name).sort()).toEqual(
      ['cart.item-added', 'custom', 'page.viewed', 'page.viewed', 'person.aliased', 'person.identified'].sort(),
    );
    const added = events.find(({ data }) => data.name === 'cart.item-added');
    expect(added).toMatchObject({
      workspaceId,
      key: `${workspaceId}:${userId}`,
      source: '/rebound/ingest',
      data: { item: { productId: 'p-1', unitMinor: 1999 }, cart: { cartId: 'c-1' }, trusted: true },
    });
    expect(Math.abs((added?.time ?? 0) - (added?.recordedAt ?? 0))).toBeLessThan(5000);
  });

  it('hears of an event that is refused', async () => {
    const analytics = new Analytics({ writeKey: ingest.keys.browser, host: ingest.url, flushAt: 1 });
    const failed = new Promise((resolve) => analytics.on('error', resolve));
    analytics.track({ userId: 'nobody', event: 'x' });
    await failed;
    await analytics.closeAndFlush();
    expect(await ingest.bus.waitFor(eventRejected, { match: ({ data }) => data.keyId === 'browser' })).toEqual([
      expect.objectContaining({ workspaceId, data: expect.objectContaining({ code: 'origin-not-allowed' }) }),
    ]);
  });
});

describe('the CloudEvents SDK', () => {
  it.each([
    ['binary', Mode.BINARY],
    ['structured', Mode.STRUCTURED],
  ])('emits in %s mode', async (name, mode) => {
    const emit = emitterFor(httpTransport(`${ingest.url}/v1/events`), { binding: HTTP, mode });
    const userId = `cloud-${name}`;
    const data = {
      user_id: userId,
      booking: { id: 'b-1', title: 'Hotel Sakura, Tokyo', value: 42000, currency: 'JPY' },
    };
    await emit(new CloudEvent({ source: '/site', type: 'booking_incomplete', data }), {
      headers: { authorization: `Bearer ${ingest.keys.server}` },
    });
    const [event] = await arrived(userId);
    expect(event?.data).toMatchObject({ name: 'booking.incomplete', booking: { bookingId: 'b-1', valueMinor: 42000 } });
  });

  it('in batches, compressed', async () => {
    const events = ['1', '2', '3'].map(
      (id) => new CloudEvent({ id, source: '/site', type: 'offer.viewed', data: { user_id: 'cloud-batch' } }),
    );
    const response = await fetch(`${ingest.url}/v1/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ingest.keys.server}`,
        'content-type': 'application/cloudevents-batch+json',
        'content-encoding': 'gzip',
      },
      body: gzipSync(JSON.stringify(events)),
    });
    expect([response.status, await response.json()]).toEqual([202, { accepted: 3 }]);
    expect(new Set((await arrived('cloud-batch', 3)).map(({ id }) => id)).size).toBe(3);
  });

  it('the same event twice has one id', async () => {
    const event = { specversion: '1.0', id: 'same', source: '/s', type: 'x', data: { user_id: 'twice' } };
    for (let n = 0; n < 2; n += 1) {
      await ingest.post('/v1/events', event, { 'content-type': 'application/cloudevents+json' });
    }
    expect(new Set((await arrived('twice', 2)).map(({ id }) => id)).size).toBe(1);
  });
});

describe('the service', () => {
  it('answers no route without a key', async () => {
    const open = ['/health/live', '/health/ready', '/metrics'];
    const routes = ingest.service.routes.filter(({ method, url }) => method !== 'OPTIONS' && !open.includes(url));
    expect(routes.map(({ url }) => url)).toEqual(expect.arrayContaining(['/v1/batch', '/v1/track', '/v1/events']));
    for (const { method, url } of routes) {
      const response = await fetch(`${ingest.url}${url.replace(/:\w+/g, 'x')}`, {
        method,
        ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
      });
      expect([method, url, response.status]).toEqual([method, url, 401]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      await response.body?.cancel();
    }
  });

  it('describes its raw routes', async () => {
    const response = await fetch(`${ingest.url}/openapi.json`, {
      headers: { authorization: `Bearer ${ingest.keys.server}` },
    });
    expect(await response.json()).toMatchObject({
      paths: { '/v1/batch': { post: expect.anything() }, '/v1/events': { post: expect.anything() } },
    });
  });

  it('counts what it takes and refuses', async () => {
    await ingest.post('/v1/track', { event: 'Order Completed', userId: 'u' });
    const metrics = await (await fetch(`${ingest.url}/metrics`)).text();
    expect(metrics).toMatch(/rebound_ingest_events_accepted_total\{.*kind="cart\.item-added".*\} [1-9]/);
    expect(metrics).toMatch(/rebound_ingest_events_rejected_total\{.*reason="invalid-event".*\} [1-9]/);
    expect(metrics).not.toContain('34600000001');
  });

  it('holds a key to its rate over all processes', async () => {
    const statuses: number[] = [];
    const track = () =>
      ingest.post('/v1/track', { event: 'x', userId: 'slow' }, { authorization: `Bearer ${ingest.keys.slow}` });
    for (let n = 0; n < 12; n += 1) statuses.push((await track()).status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(429);
    await until(async () => (await track()).status === 200, { what: 'the key to be let in again' });
  });
});
