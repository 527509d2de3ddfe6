import Type from 'typebox';
import { defineEvent } from '../define.js';
import { profileTopic, signalTopic } from '../topics.js';
import { EndReason } from '../outcomes.js';
import {
  Booking,
  Cart,
  Country,
  Currency,
  E164,
  Id,
  Instant,
  Item,
  Locale,
  Minor,
  Occurrence,
  PersonSnapshot,
  Sequence,
  SubjectKey,
  Uuid,
  ZoneEvidence,
} from '../values.js';

const bySubject = ({ subject }: { readonly subject?: string }): string => subject ?? '';

const examplePerson = {
  personId: '4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e',
  profileVersion: 3,
  phone: '+34600000001',
  phoneCountry: 'ES',
  locale: 'es-ES',
  firstName: 'Ana',
  zones: [{ source: 'browser' as const, zone: 'Europe/Madrid', country: 'ES' }],
};

export const cartAbandoned = defineEvent({
  type: 'rebound.segmentation.cart-abandoned',
  version: 1,
  topic: signalTopic,
  description: 'A cart was left: the platform said so, or nothing happened on it for as long as the workspace waits.',
  key: bySubject,
  data: Type.Object({
    subjectKey: SubjectKey,
    occurrence: Occurrence,
    abandonedAt: Instant,
    /** True if the platform said so; false if derived from inactivity. */
    stated: Type.Boolean(),
    stage: Type.Enum(['cart', 'checkout']),
    cart: Cart,
    person: PersonSnapshot,
  }),
  examples: [
    {
      subjectKey: 'cart:c-1',
      occurrence: 1,
      abandonedAt: '2026-11-21T10:00:00.000Z',
      stated: false,
      stage: 'cart',
      cart: {
        cartId: 'c-1',
        currency: 'EUR',
        valueMinor: 8990,
        items: [{ productId: 'p-1', name: 'Trail shoe', quantity: 1, unitMinor: 8990 }],
        recoveryUrl: 'https://shop.example/cart/c-1',
      },
      person: examplePerson,
    },
  ],
});

export const bookingAbandoned = defineEvent({
  type: 'rebound.segmentation.booking-incomplete',
  version: 1,
  topic: signalTopic,
  description: 'A booking was started and not finished.',
  key: bySubject,
  data: Type.Object({
    subjectKey: SubjectKey,
    occurrence: Occurrence,
    abandonedAt: Instant,
    stated: Type.Boolean(),
    booking: Booking,
    person: PersonSnapshot,
  }),
  examples: [
    {
      subjectKey: 'booking:b-1',
      occurrence: 1,
      abandonedAt: '2026-11-21T10:00:00.000Z',
      stated: true,
      booking: {
        bookingId: 'b-1',
        kind: 'hotel',
        title: 'Hotel Sakura, Tokyo',
        currency: 'JPY',
        valueMinor: 42000,
        recoveryUrl: 'https://travel.example/b/b-1',
      },
      person: examplePerson,
    },
  ],
});

export const abandonmentEnded = defineEvent({
  type: 'rebound.segmentation.abandonment-ended',
  version: 1,
  topic: signalTopic,
  description:
    'An abandonment no longer stands: every occurrence of the subject up to and including this one has ended. Also sent for a purchase that ends a cart which was never reported as abandoned (occurrence is then the one that would have come next).',
  key: bySubject,
  data: Type.Object({
    subjectKey: SubjectKey,
    occurrence: Occurrence,
    reason: EndReason,
    orderId: Type.Optional(Id),
    endedAt: Instant,
    personId: Uuid,
  }),
  examples: [
    {
      subjectKey: 'cart:c-1',
      occurrence: 1,
      reason: 'converted',
      orderId: 'o-1',
      endedAt: '2026-11-21T10:30:00.000Z',
      personId: examplePerson.personId,
    },
  ],
});

const OrderKind = Type.Enum(['order', 'booking']);

export const orderPlaced = defineEvent({
  type: 'rebound.segmentation.order-placed',
  version: 1,
  topic: signalTopic,
  description:
    'A person bought something or confirmed a booking. An order is reported once; a changed total comes again with a higher revision.',
  key: bySubject,
  data: Type.Object({
    orderId: Id,
    kind: OrderKind,
    revision: Sequence,
    totalMinor: Minor,
    currency: Currency,
    placedAt: Instant,
    coupon: Type.Optional(Id),
    subjectKeys: Type.Array(SubjectKey, { description: 'the carts or the booking it belongs to, where known' }),
    items: Type.Optional(Type.Array(Item)),
    personId: Uuid,
    history: Type.Optional(Type.Boolean()),
  }),
  examples: [
    {
      orderId: 'o-1',
      kind: 'order',
      revision: 1,
      totalMinor: 8990,
      currency: 'EUR',
      placedAt: '2026-11-21T10:30:00.000Z',
      subjectKeys: ['cart:c-1'],
      personId: examplePerson.personId,
    },
  ],
});

export const orderReduced = defineEvent({
  type: 'rebound.segmentation.order-reduced',
  version: 1,
  topic: signalTopic,
  description: 'An order or a booking was refunded, in part or whole, or cancelled (then nothing is left of it).',
  key: bySubject,
  data: Type.Object({
    orderId: Id,
    kind: OrderKind,
    cause: Type.Enum(['refund', 'cancellation']),
    /** The same for a repeated report of the same refund. */
    reductionId: Id,
    /** Absent: everything that is left. */
    amountMinor: Type.Optional(Type.Integer({ minimum: 0 })),
    currency: Type.Optional(Currency),
    at: Instant,
    personId: Uuid,
    history: Type.Optional(Type.Boolean()),
  }),
  examples: [
    {
      orderId: 'o-1',
      kind: 'order',
      cause: 'refund',
      reductionId: 'r-1',
      amountMinor: 1000,
      currency: 'EUR',
      at: '2026-11-22T10:30:00.000Z',
      personId: examplePerson.personId,
    },
  ],
});

export const customHappened = defineEvent({
  type: 'rebound.segmentation.custom-happened',
  version: 1,
  topic: signalTopic,
  description: 'A custom event, resolved to its person.',
  key: bySubject,
  data: Type.Object({
    name: Type.String({ maxLength: 200 }),
    at: Instant,
    properties: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    person: PersonSnapshot,
  }),
  examples: [
    { name: 'Wishlist Shared', at: '2026-11-21T10:00:00.000Z', properties: { items: 3 }, person: examplePerson },
  ],
});

export const personsMerged = defineEvent({
  type: 'rebound.segmentation.persons-merged',
  version: 1,
  topic: signalTopic,
  description: 'Two persons turned out to be one. From now on `into` stands for both; keys that were frozen stay.',
  key: bySubject,
  data: Type.Object({ from: Uuid, into: Uuid, at: Instant }),
  examples: [
    { from: 'b7a5c0de-0000-5000-8000-000000000001', into: examplePerson.personId, at: '2026-11-21T10:00:00.000Z' },
  ],
});

const phoneRegion = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'the country by whose habits the number was read; absent where it said itself where it belongs',
});

export const profileChanged = defineEvent({
  type: 'rebound.segmentation.profile-changed',
  version: 1,
  topic: profileTopic,
  description: 'The whole profile of a person. A merged one carries `mergedInto` and nothing else that matters.',
  key: bySubject,
  data: Type.Object({
    personId: Uuid,
    version: Sequence,
    mergedInto: Type.Optional(Uuid),
    userIds: Type.Array(Id),
    anonymousIds: Type.Array(Id),
    phone: Type.Optional(E164),
    phoneCountry: Type.Optional(Country),
    phoneRegion: Type.Optional(phoneRegion),
    locale: Type.Optional(Locale),
    firstName: Type.Optional(Type.String({ maxLength: 100 })),
    zones: Type.Array(ZoneEvidence),
    firstSeenAt: Instant,
    lastSeenAt: Instant,
  }),
  examples: [
    {
      ...examplePerson,
      version: 3,
      userIds: ['u-1'],
      anonymousIds: ['a-1'],
      firstSeenAt: '2026-11-01T10:00:00.000Z',
      lastSeenAt: '2026-11-21T10:00:00.000Z',
    },
  ],
});
