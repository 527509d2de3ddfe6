import type { Summary } from '../src/demo/summary.js';
import { promiseNames } from '../src/judge/judge.js';

/** A run of a thousand people in which everything held. */
export const heldSummary: Summary = {
  seconds: 140,
  people: 1000,
  seed: 1,
  virtualHours: 60,
  events: { sent: 5000, acknowledged: 5000, rejected: 0 },
  deedsRefused: 0,
  signals: { 'cart-abandoned': 600, 'booking-incomplete': 200 },
  messages: {
    requested: 700,
    submitted: 500,
    delivered: 480,
    undelivered: 10,
    failed: 10,
    unknown: 5,
    unconfirmed: 0,
    deferred: 100,
    withdrawn: 100,
    heldOut: 60,
    suppressed: {},
  },
  clicks: { human: 200, bot: 40 },
  optOuts: 60,
  conversions: 300,
  creditedMinor: { EUR: 100_000 },
  eitherWay: 9,
  eitherWayBecause: { 'order at the very moment': 9 },
  dueToCarrierMs: { p50: 150, p99: 700, max: 1200 },
  texts: { due: 500, forbidden: 300 },
  holdout: { cart: { people: 400, heldOut: 42 }, booking: { people: 150, heldOut: 0 } },
  promises: Object.fromEntries(promiseNames.map((name) => [name, 0])) as Summary['promises'],
  memoryMiB: 420,
  startSeconds: 6,
};
