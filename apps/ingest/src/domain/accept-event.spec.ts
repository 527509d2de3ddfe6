import { describe, expect, it } from '@jest/globals';
import { browser, cloud, dataOf, receivedAt, refusalOf, segment, server } from '../../test/accepting.js';
import { acceptEvent, type Circumstances } from './accept-event.js';
import { readSegmentMessage } from './segment-message.js';

describe('a Segment message', () => {
  it('becomes behaviour with money in minor units', () => {
    const answer = segment({
      event: 'Product Added',
      anonymousId: 'a-1',
      properties: { cart_id: 'c-1', product_id: 507, name: 'Trail shoe', price: 89.9, quantity: '2', currency: 'eur' },
      context: {
        locale: 'es_ES',
        timezone: 'Europe/Madrid',
        page: { url: 'https://shop.example/p/507' },
        ip: '1.2.3.4',
      },
      timestamp: '2026-11-21T09:59:58Z',
    });
    expect(answer).toEqual({
      ok: true,
      value: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        time: receivedAt - 2000,
        notes: [],
        data: {
          name: 'cart.item-added',
          originalName: 'Product Added',
          clientEventId: 'm-1',
          userId: 'u-1',
          anonymousId: 'a-1',
          trusted: true,
          cart: { cartId: 'c-1', currency: 'EUR', items: [] },
          item: { productId: '507', name: 'Trail shoe', quantity: 2, unitMinor: 8990 },
          context: { locale: 'es-ES', timeZone: 'Europe/Madrid', ip: '1.2.3.4', pageUrl: 'https://shop.example/p/507' },
        },
      },
    });
  });

  it('has the same id however often it is sent, and another in another workspace', () => {
    const id = (facts: Circumstances) => {
      const answer = segment({ event: 'x' }, facts);
      return answer.ok ? answer.value.id : undefined;
    };
    expect(id(server)).toBe(id({ ...server, receivedAt: receivedAt + 60_000, index: 7 }));
    expect(id(server)).not.toBe(id({ ...server, workspaceId: 'other' }));
  });

  it('without an id of its own is told from its like by its content, or by when it came', () => {
    const id = (timestamp: string | undefined, facts: Partial<Circumstances>) => {
      const answer = segment({ messageId: undefined, event: 'x', timestamp }, { ...server, ...facts });
      return answer.ok ? answer.value.data.clientEventId : undefined;
    };
    const stamped = '2026-11-21T09:00:00Z';
    expect(id(stamped, {})).toBe(id(stamped, { receivedAt: receivedAt + 1, index: 3 }));
    expect(id(undefined, {})).not.toBe(id(undefined, { index: 1 }));
  });

  it('tells the person by identify', () => {
    const traits = {
      phone: '600 000 001',
      email: 'a@example.com',
      firstName: 'Ana',
      locale: 'es-ES,es;q=0.9',
      timezone: 'Europe/Madrid',
      address: { country: 'es', state: 'M', postalCode: 28001 },
      anything: 'else',
    };
    expect(dataOf(segment({ type: 'identify', traits }))).toMatchObject({
      name: 'person.identified',
      traits: {
        phone: '600 000 001',
        email: 'a@example.com',
        firstName: 'Ana',
        locale: 'es-ES',
        timeZone: 'Europe/Madrid',
        country: 'ES',
        region: 'M',
        postcode: '28001',
      },
    });
  });

  it('merges by alias, which needs the id before', () => {
    expect(dataOf(segment({ type: 'alias', previousId: 'a-1' }))).toMatchObject({
      name: 'person.aliased',
      userId: 'u-1',
      previousId: 'a-1',
    });
    expect(refusalOf(segment({ type: 'alias' }))).toMatchObject({ code: 'invalid-event', field: 'previousId' });
  });

  it('keeps pages, screens and groups with their flat properties', () => {
    expect(
      dataOf(segment({ type: 'page', name: 'Shoes', category: 'Sports', properties: { path: '/s', deep: {} } })),
    ).toMatchObject({
      name: 'page.viewed',
      originalName: 'Shoes',
      properties: { name: 'Shoes', category: 'Sports', path: '/s' },
    });
    expect(dataOf(segment({ type: 'screen' }))).toMatchObject({ name: 'page.viewed' });
    expect(dataOf(segment({ type: 'group', groupId: 'g', traits: { plan: 'gold' } }))).toMatchObject({
      name: 'custom',
      originalName: 'group',
      properties: { groupId: 'g', plan: 'gold' },
    });
  });

  it('keeps an unknown event as custom, with its flat values and without what says who somebody is', () => {
    const properties = {
      items: 3,
      gift: true,
      note: null,
      phone: '+34600000001',
      email: 'x@y.z',
      nested: { a: 1 },
      list: [1],
    };
    expect(dataOf(segment({ event: 'Wishlist Shared', properties })).properties).toEqual({
      items: 3,
      gift: true,
      note: null,
    });
  });
});

describe('what is refused', () => {
  it.each([
    [
      'a price that is no number',
      { event: 'Product Added', properties: { product_id: 'p', price: 'dear', currency: 'EUR' } },
      'properties.price',
    ],
    [
      'a price of another type',
      { event: 'Product Added', properties: { product_id: 'p', price: {}, currency: 'EUR' } },
      'properties.price',
    ],
    ['a currency that is none', { event: 'Cart Viewed', properties: { currency: 'Euro' } }, 'properties.currency'],
    ['lines that are no list', { event: 'Cart Updated', properties: { products: 'p-1' } }, 'properties.products'],
    [
      'a line that is no object',
      { event: 'Cart Updated', properties: { products: ['p-1'] } },
      'properties.products[0]',
    ],
    [
      'a price in a line',
      {
        event: 'Cart Updated',
        properties: { currency: 'EUR', products: [{ product_id: 'a' }, { product_id: 'p', price: 'x' }] },
      },
      'properties.products[1].price',
    ],
    [
      'a recovery link that is none',
      { event: 'cart_abandoned', properties: { recovery_url: 'javascript:alert(1)' } },
      'properties.recovery_url',
    ],
    ['a cart id of the wrong type', { event: 'Cart Viewed', properties: { cart_id: [] } }, 'properties.cart_id'],
    ['properties that are no object', { event: 'x', properties: [] }, 'properties'],
    ['a missing event name', {}, 'event'],
    ['an event name of the wrong type', { event: 7 }, 'event'],
    ['a type nobody knows', { type: 'constructor' }, 'type'],
    ['an instant without a zone', { event: 'x', timestamp: '2026-11-21T10:00:00' }, 'timestamp'],
    ['an instant in seconds', { event: 'x', timestamp: 1_700_000_000 }, 'timestamp'],
    ['a time zone that is none', { type: 'identify', traits: { timezone: 'Mars/Olympus' } }, 'traits.timezone'],
    ['a user id that is no text', { event: 'x', userId: { id: 1 } }, 'userId'],
  ])('%s, by its field', (_, message, field) => {
    expect(refusalOf(segment(message))).toMatchObject({
      code: 'invalid-event',
      field,
      detail: expect.stringMatching(/must|required/),
    });
  });

  it('names every field at once and no value', () => {
    const refusal = refusalOf(
      segment({ event: 'Cart Updated', properties: { currency: 'Secret', cart_id: {}, products: 'Secret' } }),
    );
    expect(refusal?.problems).toHaveLength(3);
    expect(JSON.stringify(refusal)).not.toContain('Secret');
  });

  it('an event of nobody', () => {
    expect(refusalOf(segment({ event: 'x', userId: undefined }))).toMatchObject({ code: 'no-person' });
  });

  it('an event of another workspace', () => {
    expect(refusalOf(cloud({ type: 'x', subject: 'u', workspaceid: 'other' }))).toMatchObject({
      code: 'wrong-workspace',
    });
    expect(cloud({ type: 'x', subject: 'u', workspaceid: 'demo' }).ok).toBe(true);
  });

  it.each([
    ['specversion', { specversion: '0.3', type: 'x' }],
    ['id', { id: '', type: 'x' }],
    ['source', { source: undefined, type: 'x' }],
    ['type', { type: 5 }],
    ['time', { type: 'x', time: 'noon' }],
    ['data', { type: 'x', data: 'text' }],
    ['data_base64', { type: 'x', data_base64: '!!' }],
    ['datacontenttype', { type: 'x', datacontenttype: 'text/xml' }],
  ])('a cloud event with a wrong %s', (field, event) => {
    expect(refusalOf(cloud({ subject: 'u', ...event }))).toMatchObject({ code: 'invalid-event', field });
  });
});

describe('a browser key', () => {
  it('may not set a phone number or consent', () => {
    for (const traits of [{ phone: '+34600000001' }, { sms_consent: true }]) {
      expect(refusalOf(segment({ type: 'identify', traits }, browser))).toMatchObject({ code: 'event-not-allowed' });
    }
    expect(dataOf(segment({ type: 'identify', traits: { firstName: 'Ana' } }, browser))).toMatchObject({
      trusted: false,
    });
  });

  it('never brings a phone number by another way', () => {
    const sneaky = {
      properties: { phone: '+34600000001' },
      context: { traits: { phone: '+34600000001', firstName: 'Ana' } },
    };
    for (const event of ['Checkout Started', 'custom thing']) {
      const data = dataOf(segment({ event, ...sneaky }, browser));
      expect(JSON.stringify(data)).not.toContain('34600000001');
    }
  });

  it('may not state an abandonment', () => {
    for (const event of ['cart_abandoned', 'Booking Incomplete']) {
      expect(refusalOf(segment({ event }, browser))).toMatchObject({ code: 'event-not-allowed', field: 'event' });
    }
  });

  it('may send only the events on its list: by the name it uses, by ours, or by the kind of call', () => {
    const limited: Circumstances = {
      ...browser,
      key: { trusted: false, allowedEvents: ['Product Added', 'checkout.started', 'page'] },
    };
    expect(segment({ event: 'Product Added' }, limited).ok).toBe(true);
    expect(segment({ event: 'begin_checkout' }, limited).ok).toBe(true);
    expect(segment({ type: 'page' }, limited).ok).toBe(true);
    expect(refusalOf(segment({ event: 'Order Completed', properties: { order_id: 'o' } }, limited))).toMatchObject({
      code: 'event-not-allowed',
    });
  });
});

it('takes a phone number from a server beside any event', () => {
  expect(dataOf(segment({ event: 'Checkout Started', properties: { phone: '+34600000001' } })).traits).toEqual({
    phone: '+34600000001',
  });
  expect(dataOf(segment({ event: 'x', context: { traits: { phone: '+34600000001', locale: '??' } } })).traits).toEqual({
    phone: '+34600000001',
  });
});

it('marks history and believes its times', () => {
  const read = readSegmentMessage(
    { type: 'track', event: 'x', userId: 'u', timestamp: '2024-05-01T00:00:00Z', sentAt: '2024-05-01T00:00:01Z' },
    undefined,
    {},
  );
  if (!read.ok) throw new Error('refused');
  expect(acceptEvent(read.value, { ...server, history: true })).toMatchObject({
    ok: true,
    value: { time: Date.UTC(2024, 4, 1), data: { history: true } },
  });
  expect(acceptEvent(read.value, server)).toMatchObject({ ok: false, error: { code: 'clock-too-far' } });
});
