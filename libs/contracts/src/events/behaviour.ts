import Type, { type Static } from 'typebox';
import { defineEvent } from '../define.js';
import { behaviourTopic, rejectionTopic } from '../topics.js';
import { Booking, Cart, Count, Country, Currency, Id, Instant, Item, Locale, Minor, Url } from '../values.js';

/** The names behaviour has after the edge, whatever vocabulary it came in (domain facts, section 8). */
export const behaviourNames = [
  'person.identified',
  'person.aliased',
  'page.viewed',
  'product.searched',
  'product.viewed',
  'cart.item-added',
  'cart.item-removed',
  'cart.updated',
  'cart.viewed',
  'cart.emptied',
  'cart.abandoned',
  'checkout.started',
  'checkout.progressed',
  'order.completed',
  'order.updated',
  'order.refunded',
  'order.cancelled',
  'search.performed',
  'offer.viewed',
  'booking.started',
  'booking.progressed',
  'booking.incomplete',
  'booking.confirmed',
  'booking.changed',
  'booking.cancelled',
  'booking.refunded',
  'payment.failed',
  'price.changed',
  'hold.expiring',
  'checkin.opened',
  'custom',
] as const;
export type BehaviourName = (typeof behaviourNames)[number];

export const Order = Type.Object({
  orderId: Id,
  checkoutId: Type.Optional(Id),
  cartId: Type.Optional(Id),
  bookingId: Type.Optional(Id),
  currency: Type.Optional(Currency),
  totalMinor: Type.Optional(
    Type.Integer({ description: 'what the customer pays for goods: net of tax and shipping where the shop says so' }),
  ),
  coupon: Type.Optional(Id),
  items: Type.Optional(Type.Array(Item, { maxItems: 200 })),
});
export type Order = Static<typeof Order>;

export const Refund = Type.Object({
  refundId: Type.Optional(Id),
  orderId: Id,
  currency: Type.Optional(Currency),
  amountMinor: Type.Optional(Type.Integer({ minimum: 0, description: 'absent: everything that is left of the order' })),
});
export type Refund = Static<typeof Refund>;

/** What the shop knows of a person. The phone is as the shop wrote it; segmentation normalises it. */
export const Traits = Type.Object({
  phone: Type.Optional(Type.String({ maxLength: 64 })),
  email: Type.Optional(Type.String({ maxLength: 320 })),
  firstName: Type.Optional(Type.String({ maxLength: 100 })),
  locale: Type.Optional(Locale),
  timeZone: Type.Optional(Type.String({ maxLength: 64 })),
  country: Type.Optional(Country),
  region: Type.Optional(Type.String({ maxLength: 10 })),
  postcode: Type.Optional(Type.String({ maxLength: 20 })),
});
export type Traits = Static<typeof Traits>;

export const BehaviourContext = Type.Object({
  locale: Type.Optional(Locale),
  timeZone: Type.Optional(Type.String({ maxLength: 64 })),
  ip: Type.Optional(Type.String({ maxLength: 45 })),
  userAgent: Type.Optional(Type.String({ maxLength: 500 })),
  pageUrl: Type.Optional(Url),
});
export type BehaviourContext = Static<typeof BehaviourContext>;

export const behaviourRecorded = defineEvent({
  type: 'rebound.ingest.behaviour-recorded',
  version: 1,
  topic: behaviourTopic,
  description:
    'Somebody did something in the shop or on the booking site. `time` is corrected for the client clock; the id is derived from the client id.',
  key: ({ data }) => data.userId ?? data.anonymousId ?? '',
  data: Type.Object({
    name: Type.Enum([...behaviourNames]),
    /** The client's own name, kept for custom events and for reading. */
    originalName: Type.Optional(Type.String({ maxLength: 200 })),
    clientEventId: Id,
    userId: Type.Optional(Id),
    anonymousId: Type.Optional(Id),
    /** For `person.aliased`: the id that belonged to the same person before. */
    previousId: Type.Optional(Id),
    /** Came in as history: updates profile and history, never triggers a message. */
    history: Type.Optional(Type.Boolean()),
    /** `server` keys may say what a browser may not: a phone, an explicit abandonment. */
    trusted: Type.Boolean(),
    traits: Type.Optional(Traits),
    context: Type.Optional(BehaviourContext),
    cart: Type.Optional(Cart),
    item: Type.Optional(Item),
    booking: Type.Optional(Booking),
    order: Type.Optional(Order),
    refund: Type.Optional(Refund),
    properties: Type.Optional(
      Type.Record(
        Type.String({ maxLength: 100 }),
        Type.Union([Type.String({ maxLength: 1000 }), Type.Number(), Type.Boolean(), Type.Null()]),
      ),
    ),
  }),
  examples: [
    {
      name: 'cart.item-added',
      originalName: 'Product Added',
      clientEventId: 'node-next-1700000000000-1',
      userId: 'u-1',
      anonymousId: 'a-1',
      trusted: true,
      item: { productId: 'p-1', name: 'Trail shoe', quantity: 1, unitMinor: 8990 },
      cart: { cartId: 'c-1', currency: 'EUR', items: [] },
      context: { locale: 'es-ES', timeZone: 'Europe/Madrid' },
    },
    {
      name: 'booking.incomplete',
      clientEventId: 'ce-1',
      userId: 'u-2',
      trusted: true,
      booking: {
        bookingId: 'b-1',
        kind: 'hotel',
        title: 'Hotel Sakura, Tokyo',
        currency: 'JPY',
        valueMinor: 42000,
        startsAt: '2026-12-24T15:00:00Z',
      },
    },
    {
      name: 'custom',
      originalName: 'Wishlist Shared',
      clientEventId: 'x-9',
      anonymousId: 'a-9',
      trusted: false,
      properties: { items: 3 },
    },
  ],
});
export type Behaviour = Static<(typeof behaviourRecorded)['data']>;

export const rejectionCodes = [
  'invalid-json',
  'invalid-event',
  'too-large',
  'unknown-key',
  'key-expired',
  'key-role',
  'origin-not-allowed',
  'event-not-allowed',
  'wrong-workspace',
  'clock-too-far',
  'no-person',
  'rate-limited',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

export const eventRejected = defineEvent({
  type: 'rebound.ingest.event-rejected',
  version: 1,
  topic: rejectionTopic,
  description: 'The edge refused an event. Says which field and why, never a value.',
  key: ({ workspaceId }) => workspaceId,
  data: Type.Object({
    code: Type.Enum([...rejectionCodes]),
    field: Type.Optional(Type.String({ maxLength: 200 })),
    detail: Type.String({ maxLength: 500 }),
    route: Type.String({ maxLength: 100 }),
    keyId: Type.Optional(Id),
    clientEventId: Type.Optional(Id),
    originalName: Type.Optional(Type.String({ maxLength: 200 })),
    bytes: Type.Optional(Count),
    occurredAt: Type.Optional(Instant),
  }),
  examples: [
    {
      code: 'invalid-event',
      field: 'properties.price',
      detail: 'must be a number',
      route: '/v1/track',
      keyId: 'web',
      clientEventId: 'x-1',
      bytes: 420,
    },
  ],
});

/** What an item line is worth, where its price is known. */
export const lineMinor = (item: Item): number => (item.unitMinor ?? 0) * item.quantity;
export type AmountMinor = Static<typeof Minor>;
