import type { Behaviour, BehaviourName } from '@rebound/contracts';
import type { BehaviourEvent } from '../src/domain/behaviour-event.js';
import { happened } from './story.js';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

type Details = Partial<Omit<Behaviour, 'name'>>;

/** What `people` shoppers do within three hours after `from` (minutes): everything that may meet, in no order. */
export function randomStories(people: number, from: number, random: () => number): BehaviourEvent[] {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0];
  const events: BehaviourEvent[] = [];
  for (let index = 0; index < people; index += 1) {
    const name = `${from}-${index}`;
    const devices = [`d1-${name}`, `d2-${name}`] as const;
    let count = 0;
    const say = (what: BehaviourName, details: Details, who = whoever()): void => {
      count += 1;
      events.push(
        happened(from + Math.floor(random() * 180), what, { ...who, ...details, clientEventId: `${name}-${count}` }),
      );
    };
    const whoever = (): Details =>
      pick<Details>([
        { anonymousId: devices[0] },
        { anonymousId: devices[1] },
        { userId: name },
        { userId: name, anonymousId: devices[0] },
      ]);
    const cart = () => {
      const which = pick(['1', '2']);
      return { cartId: `c${which}-${name}`, items: [], ...(random() < 0.3 ? { checkoutId: `k${which}-${name}` } : {}) };
    };
    const item = () => ({ productId: pick(['p-1', 'p-2', 'p-3']), quantity: 1, unitMinor: 100 });
    for (let deed = 0; deed < 4 + random() * 8; deed += 1) {
      const dice = random();
      if (dice < 0.45) say('cart.item-added', { cart: cart(), item: item() });
      else if (dice < 0.55) say('cart.item-removed', { cart: cart(), item: item() });
      else if (dice < 0.65) say('checkout.started', { cart: cart() });
      else if (dice < 0.7) say('cart.emptied', { cart: cart() });
      else if (dice < 0.75) {
        const anonymousId = pick(devices);
        const own = { cartId: `device:${anonymousId}`, implicit: true, items: [] };
        say('cart.item-added', { cart: own, item: item() }, { anonymousId });
      } else if (dice < 0.85) {
        const named = pick<object>([{ cartId: `c1-${name}` }, { checkoutId: `k2-${name}` }, {}]);
        const orderId = `o-${name}-${Object.values(named)[0] ?? 'bare'}`;
        say('order.completed', { order: { orderId, currency: 'EUR', totalMinor: 1000, ...named } });
      } else if (dice < 0.95) say('booking.started', { booking: { bookingId: `b-${name}` } });
      else say('booking.confirmed', { booking: { bookingId: `b-${name}`, currency: 'EUR', valueMinor: 500 } });
    }
    for (const anonymousId of devices)
      say('person.identified', { traits: { phone: '600000001' } }, { userId: name, anonymousId });
  }
  return events;
}
