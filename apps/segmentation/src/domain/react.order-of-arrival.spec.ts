import { describe, expect, it } from '@jest/globals';
import {
  abandonmentEnded,
  type Behaviour,
  type BehaviourName,
  type Booking,
  bookingAbandoned,
  type Cart,
  cartAbandoned,
  type EventContract,
  orderPlaced,
  orderReduced,
} from '@rebound/contracts';
import { canonicalJson } from '@rebound/kernel';
import fc from 'fast-check';
import { happened, Story } from '../../test/story.js';
import type { BehaviourEvent } from './behaviour-event.js';
import { profileOf } from './person/describe.js';

type Details = Partial<Omit<Behaviour, 'name'>>;

/** One person on two devices, sometimes signed in; carts with an id and without; a booking. */
const who: fc.Arbitrary<Details> = fc.constantFrom<Details[]>(
  { anonymousId: 'a-1' },
  { anonymousId: 'a-2' },
  { userId: 'u-1' },
  { userId: 'u-1', anonymousId: 'a-1' },
  { userId: 'u-1', anonymousId: 'a-2' },
);
const item = fc.record({
  productId: fc.constantFrom('p-1', 'p-2'),
  quantity: fc.integer({ min: 1, max: 3 }),
  unitMinor: fc.constantFrom(100, 250),
});
const cart = fc.constantFrom<Cart[]>(
  { cartId: 'c-1', items: [], currency: 'EUR' },
  { cartId: 'c-1', items: [], checkoutId: 'k-1' },
  { cartId: 'c-2', items: [], currency: 'EUR' },
  { cartId: 'c-2', items: [], checkoutId: 'k-2' },
);
const onDevice = (anonymousId: string): Cart => ({ cartId: `device:${anonymousId}`, implicit: true, items: [] });
const booking = fc.constantFrom<Booking[]>(
  { bookingId: 'b-1', currency: 'EUR', valueMinor: 900 },
  { bookingId: 'b-1', title: 'Hotel' },
);

const named = (name: BehaviourName, details: fc.Arbitrary<Details>): fc.Arbitrary<[BehaviourName, Details]> =>
  fc.tuple(fc.constant(name), details);

const deed: fc.Arbitrary<[BehaviourName, Details]> = fc.oneof(
  { weight: 6, arbitrary: named('cart.item-added', fc.record({ cart, item })) },
  { weight: 2, arbitrary: named('cart.item-removed', fc.record({ cart, item })) },
  {
    weight: 2,
    arbitrary: named(
      'cart.updated',
      fc.tuple(cart, fc.array(item, { maxLength: 2 })).map(([c, items]) => ({ cart: { ...c, items } })),
    ),
  },
  { weight: 1, arbitrary: named('cart.emptied', fc.record({ cart })) },
  { weight: 2, arbitrary: named('cart.viewed', fc.record({ cart })) },
  { weight: 2, arbitrary: named('checkout.started', fc.record({ cart })) },
  { weight: 1, arbitrary: named('checkout.progressed', fc.record({ cart })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('a-1', 'a-2').chain((anonymousId) =>
      named(
        'cart.item-added',
        item.map((one) => ({ anonymousId, cart: onDevice(anonymousId), item: one })),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: named(
      'order.completed',
      fc.constantFrom<Details[]>(
        { order: { orderId: 'o-1', cartId: 'c-1', currency: 'EUR', totalMinor: 500 } },
        { order: { orderId: 'o-2', checkoutId: 'k-2', currency: 'EUR', totalMinor: 700 } },
        { order: { orderId: 'o-3', currency: 'EUR', totalMinor: 900 } },
        { order: { orderId: 'o-1', cartId: 'c-1', currency: 'EUR', totalMinor: 550 } },
      ),
    ),
  },
  { weight: 1, arbitrary: named('order.updated', fc.constant({ order: { orderId: 'o-1', totalMinor: 450 } })) },
  {
    weight: 1,
    arbitrary: named('order.refunded', fc.constantFrom<Details[]>({ refund: { orderId: 'o-1', refundId: 'r' } })),
  },
  { weight: 2, arbitrary: named('booking.started', fc.record({ booking })) },
  { weight: 1, arbitrary: named('booking.progressed', fc.record({ booking })) },
  { weight: 1, arbitrary: named('booking.confirmed', fc.record({ booking })) },
  { weight: 1, arbitrary: named('booking.cancelled', fc.record({ booking })) },
  {
    weight: 2,
    arbitrary: named(
      'person.identified',
      fc.constantFrom<Details[]>(
        { traits: { phone: '600000001' }, trusted: true },
        { traits: { phone: '600000002', firstName: 'Ana' }, trusted: true },
        { traits: { firstName: 'Bea', country: 'ES', region: 'MD' }, trusted: false },
        { context: { timeZone: 'Europe/Madrid', locale: 'es-ES' } },
      ),
    ),
  },
);

const story: fc.Arbitrary<BehaviourEvent[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), who, deed), { minLength: 1, maxLength: 25 })
  .map((deeds) =>
    deeds.map(([minutes, person, [name, details]], index) =>
      happened(minutes, name, { ...person, ...details, clientEventId: `e-${index}` }),
    ),
  );

/** The user signs in on both devices in the end, so that it is one person whatever came when. */
const signIns = ['a-1', 'a-2'].map((anonymousId) =>
  happened(150, 'person.identified', { userId: 'u-1', anonymousId, clientEventId: `login-${anonymousId}` }),
);

const shuffled = (events: readonly BehaviourEvent[]): fc.Arbitrary<BehaviourEvent[]> =>
  fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 });

function told(events: readonly BehaviourEvent[]): Story {
  return new Story().tell(...events).until();
}

/** What does not depend on the way there: numbers of versions and revisions are left out, and who somebody was before. */
function outcome(whole: Story) {
  const person = (id: string) => whole.set.root(id)?.id;
  const withoutPath = <T extends { person: { personId: string; profileVersion: number } }>({
    person: who,
    ...data
  }: T) => {
    const { profileVersion: _, ...snapshot } = who;
    return { ...data, person: { ...snapshot, personId: person(who.personId) } };
  };
  const lastOfOrder = new Map(whole.heard(orderPlaced).map((order) => [order.orderId, order]));
  const all = (list: readonly object[]): string[] => list.map((data) => canonicalJson(data)).sort();
  const idsOf = (...contracts: readonly EventContract[]): string[] =>
    whole.said
      .filter(({ contract }) => contracts.includes(contract))
      .map(({ announcement }) => announcement.id)
      .sort();
  return {
    ids: idsOf(cartAbandoned, bookingAbandoned, abandonmentEnded, orderReduced),
    left: all([...whole.heard(cartAbandoned), ...whole.heard(bookingAbandoned)].map(withoutPath)),
    // What is told twice with two times is reported as of the telling that came first.
    ended: all(
      whole.heard(abandonmentEnded).map(({ endedAt: _, ...data }) => ({ ...data, personId: person(data.personId) })),
    ),
    orders: all(
      [...lastOfOrder.values()].map(({ orderId, totalMinor, currency, personId }) => ({
        orderId,
        totalMinor,
        currency,
        person: person(personId),
      })),
    ),
    reduced: all(whole.heard(orderReduced).map(({ at: _, ...data }) => ({ ...data, personId: person(data.personId) }))),
    people: all(
      [...whole.set.persons.values()]
        .filter(({ mergedInto }) => mergedInto === undefined)
        .map((one) => ({ ...profileOf(one, whole.set.policy), version: 1 })),
    ),
    identifiers: all([...whole.set.identifiers.values()].map(({ key, personId }) => ({ key, is: person(personId) }))),
    subjects: all(
      [...whole.set.subjects.values()].map(({ key, personId, state }) => {
        const { purchases = [], ...rest } = state;
        return { key, person: person(personId), ...rest, purchases: [...purchases].sort() };
      }),
    ),
  };
}

describe('whatever the order of arrival, and however often each event is delivered', () => {
  it('the same becomes known and the same is reported under the same ids', () => {
    const property = fc.property(
      story.chain((events) => {
        const all = [...events, ...signIns];
        return fc.tuple(fc.constant(all), shuffled(all));
      }),
      ([events, mixed]) => {
        const inOrder = events.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
        expect(outcome(told(mixed))).toEqual(outcome(told(inOrder)));
      },
    );
    fc.assert(property, { numRuns: 300 });
  }, 60_000);

  it('no two users are ever made one by the devices they share', () => {
    const sharing = fc.record({
      minutes: fc.integer({ min: 0, max: 50 }),
      userId: fc.constantFrom('u-1', 'u-2', 'u-3'),
      anonymousId: fc.constantFrom('a-1', 'a-2'),
      anonymous: fc.boolean(),
    });
    const property = fc.property(fc.array(sharing, { maxLength: 20 }), (uses) => {
      const whole = new Story().tell(
        ...uses.map(({ minutes, userId, anonymousId, anonymous }, index) =>
          happened(minutes, 'page.viewed', {
            anonymousId,
            ...(anonymous ? {} : { userId }),
            clientEventId: `e-${index}`,
          }),
        ),
      );
      const users = new Set(uses.filter(({ anonymous }) => !anonymous).map(({ userId }) => userId));
      const persons = new Set([...users].map((userId) => whole.personOf(`u:${userId}`)));
      expect(persons.size).toBe(users.size);
    });
    fc.assert(property, { numRuns: 200 });
  });
});
