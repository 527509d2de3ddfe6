import { describe, expect, it } from '@jest/globals';
import { durationMs } from '@rebound/kernel';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { demoKeys, demoSenders } from '../src/index.js';
import { day, holdoutShares, timings } from '../src/world/timings.js';

interface Workspace {
  readonly timings: Readonly<Record<'cart' | 'checkout' | 'booking', string>>;
  readonly attribution: Readonly<Record<'clickWindow' | 'deliveryWindow', string>>;
  readonly caps: { readonly per24h: number };
}
interface Journey {
  readonly trigger: { readonly on: string };
  readonly holdout?: number;
  readonly steps: readonly { readonly wait?: string; readonly message?: { readonly expiresAfter: string } }[];
}

const folder = path.resolve(import.meta.dirname, '../../../definitions/demo');
const read = <T>(file: string): T[] =>
  parseAllDocuments(readFileSync(path.join(folder, file), 'utf8')).map((document) => document.toJS() as T);

const [workspace] = read<Workspace>('workspace.yaml');
const journeys = read<Journey>('journeys.yaml');
const journeyOn = (trigger: string) => journeys.find(({ trigger: { on } }) => on === trigger);
const [cart, booking] = [journeyOn('cart-abandoned'), journeyOn('booking-incomplete')];
const ms = (duration: string | undefined): number => durationMs(duration ?? '');
/** From the abandonment to the text, and how long it may go out. */
const waitOf = (journey: Journey | undefined): number => ms(journey?.steps[0]?.wait);
const expiryOf = (journey: Journey | undefined): number => ms(journey?.steps[1]?.message?.expiresAfter);

/** The simulator says for itself what definitions/demo says; this is what keeps the two together. */
describe('definitions/demo says what the simulator takes for the truth:', () => {
  it('when something counts as left, when a text goes out and when it is dropped', () => {
    expect(timings).toEqual({
      cart: ms(workspace?.timings.cart),
      checkout: ms(workspace?.timings.checkout),
      booking: ms(workspace?.timings.booking),
      cartWait: waitOf(cart),
      bookingWait: waitOf(booking),
      expiresAfter: expiryOf(cart),
      capWindow: day,
      clickWindow: ms(workspace?.attribution.clickWindow),
    });
    expect(expiryOf(booking)).toBe(timings.expiresAfter);
    expect(workspace?.attribution.deliveryWindow).toBe('PT0S');
    expect(workspace?.caps.per24h).toBe(1);
  });

  it('two journeys of one text each, and the share that each holds out', () => {
    expect(journeys.map(({ trigger: { on }, steps }) => [on, steps.length])).toEqual([
      ['cart-abandoned', 2],
      ['booking-incomplete', 2],
    ]);
    expect(holdoutShares).toEqual({ cart: cart?.holdout ?? 0, booking: booking?.holdout ?? 0 });
  });

  it('the keys and the senders', () => {
    const hashes = new Map(
      read<{ name: string; sha256: string }>('keys.yaml').map(({ name, sha256 }) => [name, sha256]),
    );
    for (const [role, key] of Object.entries(demoKeys))
      expect([role, createHash('sha256').update(key).digest('hex')]).toEqual([role, hashes.get(`demo-${role}`)]);
    const senders = read<{ name: string; address: string; countries?: string[] }>('senders.yaml');
    expect(
      senders.map(({ name, address, countries }) => ({ name, number: address, ...(countries ? { countries } : {}) })),
    ).toEqual(demoSenders);
  });
});
