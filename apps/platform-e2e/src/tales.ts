import { stableHash01 } from '@rebound/kernel';
import { minute } from './surroundings.js';
import type { ClientEvent, Shop, Shopper } from './shop.js';

/** What one person of a tale does within the last forty minutes: nothing of it is due before all of it has been sent. */
export interface Tale {
  readonly name: string;
  readonly agrees: boolean;
  readonly shopper: Shopper;
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
  'begins a booking': (one) => [one.signsIn(40 * m), one.books(35 * m)],
};

export const talesOf = (shop: Shop): Tale[] =>
  Object.entries(tellings).map(([name, tell]) => {
    const shopper = shop.shopper('tale');
    return { name, agrees: name !== 'does not agree', shopper, events: tell(shopper) };
  });

/** Every event twice, in an order that follows from the seed alone. */
export const twiceAndShuffled = (events: readonly ClientEvent[], seed: string): ClientEvent[] =>
  [...events, ...events]
    .map((event, index) => ({ event, place: stableHash01('shuffle', seed, String(index)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);
