import { stableHash01 } from '@rebound/kernel';
import { minute } from './surroundings.js';
import type { ClientEvent, Shop, Shopper } from './shop.js';

/** What one person of a tale does within the last forty minutes: nothing of it is due before all of it has been sent. */
export interface Tale {
  readonly name: string;
  readonly agrees: boolean;
  readonly shopper: Shopper;
  /** What the shop knows already. */
  readonly before: readonly ClientEvent[];
  readonly events: readonly ClientEvent[];
}

type Telling = (shopper: Shopper) => readonly ClientEvent[];
const m = minute;
const asDevice = ({ anonymousId }: Shopper) => ({ anonymousId });

const tellings: Readonly<Record<string, Telling>> = {
  leaves: (one) => [one.signsIn(40 * m), one.adds(38 * m)],
  'comes back and leaves': (one) => [one.signsIn(40 * m), one.adds(38 * m), one.adds(12 * m)],
  buys: (one) => [one.signsIn(40 * m), one.adds(38 * m), one.buys(20 * m)],
  empties: (one) => [one.signsIn(40 * m), one.adds(38 * m), one.empties(20 * m)],
  'empties and fills again': (one) => [one.signsIn(40 * m), one.adds(38 * m), one.empties(30 * m), one.adds(25 * m)],
  'signs in late': (one) => [one.adds(38 * m, asDevice(one)), one.signsIn(20 * m)],
  'leaves on the device and buys signed in': (one) => [
    one.adds(38 * m, asDevice(one)),
    one.signsIn(30 * m),
    one.buys(10 * m),
  ],
  'does not agree': (one) => [one.signsIn(40 * m), one.adds(38 * m)],
  'buys and gives a part back': (one) => [
    one.signsIn(40 * m),
    one.adds(38 * m),
    one.buys(30 * m),
    one.isRefunded(9.9, 20 * m),
  ],
  'buys and gives all back in two parts': (one) => [
    one.signsIn(40 * m),
    one.adds(38 * m),
    one.buys(30 * m),
    one.isRefunded(9.9, 20 * m),
    one.isRefunded(80, 10 * m),
  ],
  'buys and cancels': (one) => [one.signsIn(40 * m), one.adds(38 * m), one.buys(30 * m), one.cancels(20 * m)],
  'begins a booking': (one) => [one.signsIn(40 * m), one.books(35 * m)],
  'confirms a booking': (one) => [one.signsIn(40 * m), one.books(38 * m), one.confirms(20 * m)],
  'gives a booking up': (one) => [one.signsIn(40 * m), one.books(38 * m), one.cancelsBooking(20 * m)],
  'gives a booking up and begins it again': (one) => [
    one.signsIn(40 * m),
    one.books(38 * m),
    one.cancelsBooking(30 * m),
    one.books(20 * m),
  ],
  'confirms a booking and cancels it': (one) => [
    one.signsIn(40 * m),
    one.books(38 * m),
    one.confirms(30 * m),
    one.cancelsBooking(15 * m),
  ],
};

/**
 * The platform says itself that something was left. That acts at once: what it would need to know of the person is known
 * before, and nothing follows that would call it off, since that would be in time or not by its place in the stream.
 */
const statements: Readonly<Record<string, Telling>> = {
  'is said to have left a cart': (one) => [one.adds(38 * m), one.leaves(20 * m)],
  'is said to have left a cart that nobody saw': (one) => [one.leaves(20 * m)],
  'is said to have left a booking': (one) => [one.books(38 * m), one.leavesBooking(20 * m)],
};

export const talesOf = (shop: Shop): Tale[] =>
  [tellings, statements].flatMap((group) =>
    Object.entries(group).map(([name, tell]) => {
      const shopper = shop.shopper('tale');
      const before = group === statements ? [shopper.signsIn(40 * m)] : [];
      return { name, agrees: name !== 'does not agree', shopper, before, events: tell(shopper) };
    }),
  );

/** Every event twice, in an order that follows from the seed alone. */
export const twiceAndShuffled = (events: readonly ClientEvent[], seed: string): ClientEvent[] =>
  [...events, ...events]
    .map((event, index) => ({ event, place: stableHash01('shuffle', seed, String(index)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);
