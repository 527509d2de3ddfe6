import { type BehaviourName, customHappened } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import { snapshotOf } from '../person/describe.js';
import { bookingOrderReactions, bookingReactions, progressBooking } from './booking-reactions.js';
import { cartReactions } from './cart-reactions.js';
import { orderReactions } from './order-reactions.js';
import type { Reaction } from './situation.js';

/** Only the profile learns from it. */
const none: Reaction = () => undefined;

const paymentFailed: Reaction = (situation) => {
  if (situation.event.data.booking) progressBooking(situation);
  else cartReactions['checkout.progressed'](situation);
};

const custom: Reaction = ({ set, person, event }) => {
  const { originalName, properties = {} } = event.data;
  if (originalName === undefined || !set.policy.customEvents.has(originalName)) return;
  set.announce(customHappened, {
    workspaceId: set.workspaceId,
    id: derivedId('custom-happened', set.workspaceId, event.id),
    subject: person.id,
    time: event.time,
    recordedAt: event.recordedAt,
    data: {
      name: originalName,
      at: isoInstant(event.time),
      properties,
      person: snapshotOf(person, set.policy),
    },
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  });
};

/** What follows from each behaviour, beside what the profile learns from all of them. */
export const reactions: Readonly<Record<BehaviourName, Reaction>> = {
  'person.identified': none,
  'person.aliased': none,
  'page.viewed': none,
  'product.searched': none,
  'product.viewed': none,
  'search.performed': none,
  'offer.viewed': none,
  'payment.failed': paymentFailed,
  custom,
  ...cartReactions,
  ...bookingReactions,
  ...orderReactions,
  ...bookingOrderReactions,
};

/** What follows from imported history: orders are recorded, nothing is triggered. */
export const historyReactions: Readonly<Partial<Record<BehaviourName, Reaction>>> = {
  ...orderReactions,
  ...bookingOrderReactions,
};
