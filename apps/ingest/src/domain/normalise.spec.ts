import { describe, expect, it } from '@jest/globals';
import { behaviourNames, behaviourRecorded } from '@rebound/contracts';
import fc from 'fast-check';
import { cloud, dataOf, refusalOf, segment, server } from '../../test/accepting.js';
import { readCloudEvent } from './cloud-event.js';
import { readSegmentMessage } from './segment-message.js';

describe('orders', () => {
  const order = (properties: Record<string, unknown>) =>
    dataOf(segment({ event: 'Order Completed', properties: { order_id: 'o-1', currency: 'EUR', ...properties } }))
      .order;

  it.each([
    ['subtotal', { subtotal: 80, revenue: 90, total: 110, tax: 20, shipping: 5 }, 8000],
    ['revenue', { revenue: '90.00', total: 110, tax: 20 }, 9000],
    ['total without tax and shipping', { total: 110, tax: 20, shipping: 5.5 }, 8450],
    ['value', { value: 70 }, 7000],
    ['minor units', { total_minor: 6999, total: 1 }, 6999],
  ])('are worth what is paid for goods: %s', (_, amounts, minor) => expect(order(amounts)?.totalMinor).toBe(minor));

  it('carry the ids by which their cart is found, and their lines', () => {
    expect(
      order({
        checkout_id: 'k-1',
        cart_id: 'c-1',
        coupon: 'TEN',
        products: [{ product_id: 'p', price: 1.005, quantity: 1.5 }],
      }),
    ).toEqual({
      orderId: 'o-1',
      checkoutId: 'k-1',
      cartId: 'c-1',
      currency: 'EUR',
      coupon: 'TEN',
      items: [{ productId: 'p', quantity: 1, unitMinor: 152 }],
    });
  });

  it('are taken without a currency, their amounts left out and said so', () => {
    const answer = segment({ event: 'Order Completed', properties: { order_id: 'o-1', revenue: 9 } });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        data: { order: { orderId: 'o-1' } },
        notes: [{ field: 'properties.revenue', reason: expect.stringContaining('currency') }],
      },
    });
    expect(dataOf(answer).order?.totalMinor).toBeUndefined();
  });

  it('need an id', () => {
    expect(refusalOf(segment({ event: 'Order Completed', properties: { revenue: 9 } }))).toMatchObject({
      code: 'invalid-event',
      field: 'order_id',
    });
  });

  it('are refunded in part by amount or by lines, and whole without either', () => {
    const refund = (properties: Record<string, unknown>) =>
      dataOf(segment({ event: 'Order Refunded', properties: { order_id: 'o-1', currency: 'EUR', ...properties } }))
        .refund;
    expect(refund({ refund_id: 'r-1', amount: -10 })).toEqual({
      orderId: 'o-1',
      refundId: 'r-1',
      currency: 'EUR',
      amountMinor: 1000,
    });
    expect(refund({ products: [{ product_id: 'p', price: 5, quantity: 2 }] })?.amountMinor).toBe(1000);
    expect(refund({})).toEqual({ orderId: 'o-1', currency: 'EUR' });
  });

  it('come from GA4 and from Shopify as well', () => {
    expect(
      dataOf(
        segment({
          event: 'purchase',
          properties: { transaction_id: 't-1', value: 12, currency: 'JPY', items: [{ item_id: 'i', price: 12 }] },
        }),
      ).order,
    ).toEqual({
      orderId: 't-1',
      currency: 'JPY',
      totalMinor: 12,
      items: [{ productId: 'i', quantity: 1, unitMinor: 12 }],
    });
    expect(
      dataOf(
        cloud({
          type: 'orders/create',
          data: {
            id: 99,
            cart_token: 'c-9',
            checkout_id: 7,
            customer: { id: 5 },
            currency: 'EUR',
            subtotal_price: '10.00',
            line_items: [{ product_id: 1, title: 'Cup', price: '5.00', quantity: 2 }],
          },
        }),
      ),
    ).toMatchObject({
      name: 'order.completed',
      userId: '5',
      order: {
        orderId: '99',
        cartId: 'c-9',
        checkoutId: '7',
        totalMinor: 1000,
        items: [{ productId: '1', name: 'Cup', unitMinor: 500 }],
      },
    });
  });
});

describe('carts', () => {
  it('that have no id of the shop are one a device, before and after the visitor is known', () => {
    const cart = (person: Record<string, unknown>) =>
      dataOf(segment({ event: 'Checkout Started', properties: { order_id: 'o-1' }, ...person })).cart;
    expect(cart({ userId: undefined, anonymousId: 'a-1' })).toEqual({
      cartId: 'device:a-1',
      implicit: true,
      orderId: 'o-1',
      items: [],
    });
    expect(cart({ anonymousId: 'a-1' })).toMatchObject({ cartId: 'device:a-1' });
    expect(cart({ userId: 'u'.repeat(200) })?.cartId.length).toBeLessThan(100);
  });

  it('that are said to be empty were emptied; nothing said is not empty', () => {
    expect(dataOf(segment({ event: 'Cart Updated', properties: { cart_id: 'c', products: [] } })).name).toBe(
      'cart.emptied',
    );
    expect(dataOf(segment({ event: 'Cart Viewed', properties: { cart_id: 'c' } })).name).toBe('cart.viewed');
  });

  it('are stated as abandoned by a server, nested or flat', () => {
    const flat = {
      user_id: 'u-1',
      cart_id: 'c-1',
      currency: 'EUR',
      value: '89.90',
      recovery_url: 'https://shop.example/c/1',
    };
    const { user_id, ...cart } = flat;
    const expected = {
      name: 'cart.abandoned',
      userId: 'u-1',
      cart: { cartId: 'c-1', currency: 'EUR', valueMinor: 8990, recoveryUrl: 'https://shop.example/c/1', items: [] },
    };
    expect(dataOf(cloud({ type: 'cart_abandoned', data: flat }))).toMatchObject(expected);
    expect(dataOf(cloud({ type: 'com.shop.cart_abandoned', data: { user_id, cart } }))).toMatchObject(expected);
  });
});

describe('bookings', () => {
  it('carry what a reminder needs', () => {
    expect(
      dataOf(
        cloud({
          type: 'booking_incomplete',
          subject: 'u-2',
          data: {
            booking: {
              id: 'b-1',
              kind: 'hotel',
              title: 'Hotel Sakura, Tokyo',
              currency: 'JPY',
              value: 42000,
              check_in: '2026-12-24',
            },
          },
        }),
      ),
    ).toEqual({
      name: 'booking.incomplete',
      originalName: 'booking_incomplete',
      clientEventId: 'e-1',
      userId: 'u-2',
      trusted: true,
      booking: {
        bookingId: 'b-1',
        kind: 'hotel',
        title: 'Hotel Sakura, Tokyo',
        currency: 'JPY',
        valueMinor: 42000,
        startsAt: '2026-12-24T00:00:00.000Z',
      },
    });
  });

  it('that are confirmed are orders, by their own id where there is no other', () => {
    expect(
      dataOf(
        cloud({ type: 'booking.confirmed', data: { user_id: 'u', booking_id: 'b-1', value: 100, currency: 'EUR' } }),
      ),
    ).toMatchObject({
      name: 'booking.confirmed',
      booking: { bookingId: 'b-1' },
      order: { orderId: 'b-1', bookingId: 'b-1', totalMinor: 10_000 },
    });
  });

  it('are meant by the advertising names when the content is travel', () => {
    expect(
      dataOf(segment({ event: 'InitiateCheckout', properties: { content_type: ['hotel'], city: 'Tokyo' } })),
    ).toMatchObject({
      name: 'booking.started',
      booking: { bookingId: 'device:u-1', implicit: true, kind: 'hotel', destination: 'Tokyo' },
    });
  });
});

describe('whatever comes in', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant('EUR'),
    fc.constant('19.99'),
  );
  const names = [
    'cart_id',
    'checkout_id',
    'order_id',
    'product_id',
    'price',
    'quantity',
    'currency',
    'value',
    'total',
    'tax',
    'revenue',
    'products',
    'items',
    'recovery_url',
    'booking_id',
    'booking',
    'cart',
    'order',
    'starts_at',
    'guests',
    'kind',
    'phone',
    'coupon',
    'content_type',
    'name',
    '__proto__',
    'id',
    'url',
    'refund_id',
    'amount',
  ];
  const flat = fc.dictionary(fc.constantFrom(...names), scalar, { maxKeys: 8 });
  const properties = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(
      { weight: 4, arbitrary: scalar },
      { weight: 1, arbitrary: flat },
      { weight: 1, arbitrary: fc.array(fc.oneof(flat, scalar), { maxLength: 4 }) },
    ),
    { maxKeys: 12 },
  );

  it('is either refused by field or is what the contract says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...behaviourNames, 'Product Added', 'purchase', 'orders/create'),
          fc.string({ minLength: 1 }),
        ),
        properties,
        fc.oneof(properties, fc.anything()),
        fc.boolean(),
        (event, fields, traits, trusted) => {
          const answer = segment(
            { event, properties: fields, traits, context: traits },
            { ...server, key: { trusted } },
          );
          if (!answer.ok) return;
          expect(behaviourRecorded.errors(answer.value.data)).toEqual([]);
          expect(behaviourRecorded.check(JSON.parse(JSON.stringify(answer.value.data)))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('of any shape at all throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        readSegmentMessage(anything, undefined, {});
        readCloudEvent(anything);
      }),
    );
  });
});
