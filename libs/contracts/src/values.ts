import Type, { type Static } from 'typebox';

/** Shapes that several events share. Instants are ISO 8601 in UTC, amounts integer minor units with an ISO 4217 code. */

export const Instant = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$',
  maxLength: 35,
  description: 'ISO 8601, UTC',
});
export const Id = Type.String({ minLength: 1, maxLength: 200 });
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
});
export const Minor = Type.Integer({ minimum: -1e15, maximum: 1e15, description: 'integer minor units' });
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' });
export const E164 = Type.String({ pattern: '^\\+[1-9]\\d{4,14}$', description: 'E.164' });
export const Locale = Type.String({
  pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$',
  maxLength: 35,
  description: 'BCP 47',
});
/** How many parts a text should take; typography and the wording of the opt-out line give way for it, nothing else. */
export const TargetParts = Type.Integer({ minimum: 1, maximum: 10 });
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' });
export const Url = Type.String({ pattern: '^https?://', maxLength: 2000 });
export const Count = Type.Integer({ minimum: 0, maximum: 1e9 });
export const Sequence = Type.Integer({ minimum: 1, description: 'counts from 1 per key' });
/** What an abandonment is about: `cart:<id>` or `booking:<id>`. */
export const SubjectKey = Type.String({ pattern: '^(cart|booking):.{1,200}$' });
/** How often this subject has been abandoned: 1 the first time. With the subject key it names one abandonment. */
export const Occurrence = Type.Integer({ minimum: 1 });

export const Item = Type.Object({
  productId: Id,
  sku: Type.Optional(Id),
  name: Type.Optional(Type.String({ maxLength: 300 })),
  variant: Type.Optional(Type.String({ maxLength: 300 })),
  quantity: Type.Integer({ minimum: 0, maximum: 1e6 }),
  unitMinor: Type.Optional(Minor),
  url: Type.Optional(Url),
});
export type Item = Static<typeof Item>;

export const Cart = Type.Object({
  cartId: Id,
  checkoutId: Type.Optional(Id),
  orderId: Type.Optional(Id),
  currency: Type.Optional(Currency),
  valueMinor: Type.Optional(Minor),
  items: Type.Array(Item, { maxItems: 200 }),
  recoveryUrl: Type.Optional(Url),
  coupon: Type.Optional(Id),
  implicit: Type.Optional(
    Type.Boolean({ description: 'the shop named no cart: the id is made of the device (or user), one cart each' }),
  ),
});
export type Cart = Static<typeof Cart>;

export const BookingKind = Type.Enum(['hotel', 'flight', 'train', 'car', 'activity', 'package', 'other']);

export const Booking = Type.Object({
  bookingId: Id,
  kind: Type.Optional(BookingKind),
  title: Type.Optional(Type.String({ maxLength: 300, description: 'for people: "Hotel Sakura, Tokyo"' })),
  destination: Type.Optional(Type.String({ maxLength: 300 })),
  currency: Type.Optional(Currency),
  valueMinor: Type.Optional(Minor),
  startsAt: Type.Optional(Instant),
  endsAt: Type.Optional(Instant),
  guests: Type.Optional(Count),
  holdExpiresAt: Type.Optional(Instant),
  recoveryUrl: Type.Optional(Url),
  implicit: Type.Optional(
    Type.Boolean({ description: 'the platform named no booking: the id is made of the device (or user), one each' }),
  ),
});
export type Booking = Static<typeof Booking>;

/** Where a person may be, and how that is known, in the order of trust of domain facts 6.1. */
export const ZoneEvidence = Type.Object({
  source: Type.Enum(['explicit', 'address', 'browser', 'ip', 'phone', 'default']),
  zone: Type.Optional(Type.String({ maxLength: 64, description: 'IANA zone' })),
  country: Type.Optional(Country),
  region: Type.Optional(
    Type.String({ pattern: '^[A-Z0-9]{1,3}$', description: 'the part of ISO 3166-2 behind the country' }),
  ),
  postcode: Type.Optional(
    Type.String({ maxLength: 20, description: 'as the shop wrote it; says more than a region that has several zones' }),
  ),
  seenAt: Type.Optional(Instant),
});
export type ZoneEvidence = Static<typeof ZoneEvidence>;

/** What an event about a person says of them, so that no consumer has to wait for another topic. */
export const PersonSnapshot = Type.Object({
  personId: Uuid,
  profileVersion: Type.Integer({ minimum: 0 }),
  phone: Type.Optional(E164),
  phoneCountry: Type.Optional(Country),
  locale: Type.Optional(Locale),
  firstName: Type.Optional(Type.String({ maxLength: 100 })),
  zones: Type.Array(ZoneEvidence, { maxItems: 10 }),
});
export type PersonSnapshot = Static<typeof PersonSnapshot>;

/**
 * What an agreement rests on, in the words of the rules. `express-written`: words that were shown and agreed to, which can be
 * shown again; the last three are implied by a sale, a question or a relation, where the law of the place allows it.
 */
export const consentBases = ['express-written', 'express', 'existing-customer', 'enquiry', 'inferred'] as const;
export const ConsentBasis = Type.Enum([...consentBases]);
export type ConsentBasis = Static<typeof ConsentBasis>;

export const MessageClass = Type.Enum(['marketing', 'transactional']);
export type MessageClass = Static<typeof MessageClass>;

/** What a person agreed to, one by one (domain facts 3.3: consent is per purpose). */
export const purposes = ['marketing', 'cart-reminders', 'booking-reminders', 'transactional'] as const;
export const Purpose = Type.Enum([...purposes]);
export type Purpose = (typeof purposes)[number];

/** `control` is the holdout: enrolled, followed and never written to. */
export const Arm = Type.Enum(['treatment', 'control']);
export type Arm = Static<typeof Arm>;
