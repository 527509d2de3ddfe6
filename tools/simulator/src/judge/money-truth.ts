import type { Done } from '../world/person.js';
import { timings } from '../world/timings.js';
import { type Outage, wereAway } from './oracle.js';

export type OrderTruth = Readonly<{
  orderId: string;
  personId: string;
  /** What is left of it, in minor units. */
  leftMinor: number;
  placedAt: number;
  /** The message of the last human click within the window before it. */
  creditedTo?: string;
  /** The click and the order lie closer together than the pipeline can tell apart, or it was away when somebody clicked. */
  closeCall: boolean;
}>;

/** Orders and bookings that were acknowledged, what is left of them, and which message earned them. */
export function ordersOf(done: readonly Done[], latency: number, outages: readonly Outage[] = []): OrderTruth[] {
  const acked = done.flatMap((one) => (one.ackedAt === undefined ? [] : [{ ...one, ackedAt: one.ackedAt }]));
  return acked.flatMap(({ act, at, personId }) => {
    if (act.do !== 'order' && act.do !== 'confirm-booking') return [];
    const orderId = act.do === 'order' ? act.orderId : act.bookingId;
    const clicks = acked.filter(
      (one) =>
        one.act.do === 'click' && one.messageId !== undefined && one.at <= at && at - one.at < timings.clickWindow,
    );
    const last = clicks.sort((a, b) => a.at - b.at).at(-1);
    return [
      {
        orderId,
        personId,
        leftMinor: leftOf(orderId, act.totalMinor, acked),
        placedAt: at,
        closeCall: acked.some(
          (one) =>
            one.act.do === 'click' &&
            (Math.abs(one.at - at) < latency || wereAway(outages, latency, one.at, one.ackedAt)),
        ),
        ...(last?.messageId === undefined ? {} : { creditedTo: last.messageId }),
      },
    ];
  });
}

function leftOf(orderId: string, totalMinor: number, acked: readonly Done[]): number {
  let left = totalMinor;
  for (const { act } of acked) {
    if (act.do === 'refund' && act.orderId === orderId) left -= act.amountMinor;
    if (act.do === 'cancel-order' && act.orderId === orderId) return 0;
    if (act.do === 'cancel-booking' && act.bookingId === orderId) return 0;
  }
  return Math.max(0, left);
}
