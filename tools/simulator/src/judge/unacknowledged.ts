import type { Act, Done } from '../world/person.js';
import { isAbout, type Outage, wereAway } from './oracle.js';

/** What somebody did while services were away, and nobody acknowledged: it may have been heard all the same, or not. */
export function perhapsHeard(done: readonly Done[], outages: readonly Outage[], latency: number): Act[] {
  return done
    .filter(({ at, ackedAt }) => ackedAt === undefined && wereAway(outages, latency, at))
    .map(({ act }) => act);
}

/** Whether one of these deeds, if it was heard, changes what is to happen about a cart or booking. */
export const changesSubject = (deeds: readonly Act[], subjectKey: string): boolean =>
  deeds.some((act) => act.do === 'identify' || isAbout(act, subjectKey));

/** Whether one of these deeds, if it was heard, changes what is left of an order. */
export const changesOrder = (deeds: readonly Act[], orderId: string): boolean =>
  deeds.some(
    (act) => ('orderId' in act && act.orderId === orderId) || ('bookingId' in act && act.bookingId === orderId),
  );
