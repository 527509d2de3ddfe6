import type { Booking } from '@rebound/contracts';
import { rememberPurchase } from '../person/person.js';
import { orderRefOf } from '../order/order-ref.js';
import { learnOrder, orderOf, placeOrder, reduceOrder, reportOrder } from '../order/report-order.js';
import { learnBooking } from '../subject/booking-details.js';
import { buy, settle, stateAbandoned } from '../subject/settle.js';
import { noteActivity, noteBuilt, noteClosing, type Subject } from '../subject/subject.js';
import { bookingKey } from './cart-names.js';
import { ownSubject } from './own-subject.js';
import { reconsider } from './reconsider.js';
import type { Reaction, Situation } from './situation.js';

function learnt(situation: Situation, booking: Booking): Subject {
  const subject = ownSubject(situation, bookingKey(booking.bookingId), booking.implicit ?? false);
  if (learnBooking((subject.state.booking ??= {}), booking, situation.at)) subject.dirty = true;
  return subject;
}

/** Somebody did something to a booking; `builds` if it can begin a new round after the last one was confirmed. */
const touchBooking =
  ({ builds }: { readonly builds: boolean }): Reaction =>
  (situation) => {
    const { set, event, at, cause } = situation;
    const { booking } = event.data;
    if (!booking) return;
    const subject = learnt(situation, booking);
    noteActivity(subject.state, at, event.traceparent);
    if (builds) noteBuilt(subject.state, at);
    settle(set, subject, cause);
  };

export const progressBooking = touchBooking({ builds: false });

/** The platform says that a booking was left; only a trusted key may (decision 25). */
const stateBookingAbandoned: Reaction = (situation) => {
  const { set, event, at, cause } = situation;
  const { booking, trusted } = event.data;
  if (booking && trusted) stateAbandoned(set, learnt(situation, booking), at, cause);
};

/** Something about the booking changed, without its owner doing anything. */
const learnDetails: Reaction = (situation) => {
  const { booking } = situation.event.data;
  if (booking && !situation.event.data.history) learnt(situation, booking);
};

const isHistory = ({ event }: Situation): boolean => event.data.history === true;

const confirm: Reaction = (situation) => {
  const { set, person, event, at, cause } = situation;
  const { booking, order: given } = event.data;
  const ref = orderRefOf(event.data);
  if (!booking || !ref) return;
  const { orderId } = ref;
  const key = bookingKey(booking.bookingId);
  const subject = isHistory(situation) ? set.subjects.get(key) : learnt(situation, booking);
  if (subject) buy(set, subject, { at, reason: 'converted', orderId }, cause);
  if (!isHistory(situation)) {
    rememberPurchase(person.state, 'booking', { at, orderId });
    person.dirty = true;
    reconsider(set, person, cause);
  }
  const order = orderOf(set, ref, person);
  learnOrder(order, amountOf(booking, given), event);
  placeOrder(order, event, [key]);
  reportOrder(set, order, event);
};

const amountOf = (booking: Booking, given: Situation['event']['data']['order']) => {
  const currency = given?.currency ?? booking.currency;
  const totalMinor = given?.totalMinor ?? booking.valueMinor;
  return {
    ...given,
    ...(currency === undefined ? {} : { currency }),
    ...(totalMinor === undefined ? {} : { totalMinor }),
  };
};

const changeBooking: Reaction = (situation) => {
  learnDetails(situation);
  const { set, person, event } = situation;
  const { booking, order: given } = event.data;
  const ref = orderRefOf(event.data);
  if (!booking || !ref) return;
  const order = orderOf(set, ref, person);
  learnOrder(order, amountOf(booking, given), event);
  reportOrder(set, order, event);
};

const cancel: Reaction = (situation) => {
  const { set, person, event, at, cause } = situation;
  const { booking } = event.data;
  if (!booking) return;
  const key = bookingKey(booking.bookingId);
  const subject = isHistory(situation) ? set.subjects.get(key) : learnt(situation, booking);
  if (subject) {
    noteClosing(subject.state, { at, reason: 'cancelled' });
    subject.dirty = true;
    settle(set, subject, cause);
  }
  const ref = orderRefOf(event.data);
  if (!ref) return;
  const order = orderOf(set, ref, person);
  const reduction = { reductionId: `cancelled-${ref.orderId}`.slice(0, 200), cause: 'cancellation', at } as const;
  reduceOrder(set, order, { ...reduction, ...(isHistory(situation) ? { history: true } : {}) }, event);
};

const refund: Reaction = (situation) => {
  const { set, person, event, at } = situation;
  const { refund: given } = event.data;
  const ref = orderRefOf(event.data);
  if (!ref) return;
  const order = orderOf(set, ref, person);
  const amountMinor = given?.amountMinor;
  const all = amountMinor === undefined ? 'all' : event.data.clientEventId;
  reduceOrder(
    set,
    order,
    {
      reductionId: given?.refundId ?? all,
      cause: 'refund',
      at,
      ...(amountMinor === undefined ? {} : { amountMinor }),
      ...(given?.currency === undefined ? {} : { currency: given.currency }),
      ...(isHistory(situation) ? { history: true } : {}),
    },
    event,
  );
};

export const bookingReactions = {
  'booking.started': touchBooking({ builds: true }),
  'booking.progressed': progressBooking,
  'booking.incomplete': stateBookingAbandoned,
  'price.changed': learnDetails,
  'hold.expiring': learnDetails,
  'checkin.opened': learnDetails,
} satisfies Record<string, Reaction>;

/** These also hold for imported history. */
export const bookingOrderReactions = {
  'booking.confirmed': confirm,
  'booking.changed': changeBooking,
  'booking.cancelled': cancel,
  'booking.refunded': refund,
} satisfies Record<string, Reaction>;
