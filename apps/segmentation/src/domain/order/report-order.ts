import { orderPlaced, orderReduced, type Order as GivenOrder } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import { type BehaviourEvent, stampOf } from '../behaviour-event.js';
import { usableId } from '../person/identify.js';
import type { Person } from '../person/person.js';
import { isLater, prevailing } from '../stamp.js';
import type { WorkingSet } from '../working-set.js';
import { lineTotal } from './line-total.js';
import { newOrder, type Order, type Reduction } from './order.js';
import { keyOfRef, type OrderRef } from './order-ref.js';

type Given = Omit<GivenOrder, 'orderId'>;

/** The order an event is about; a new one if it was never spoken of. */
export function orderOf(set: WorkingSet, ref: OrderRef, person: Person): Order {
  const key = keyOfRef({ ...ref, orderId: usableId(ref.orderId) });
  let order = set.orders.get(key);
  if (!order) set.orders.set(key, (order = newOrder(ref.kind, ref.orderId, person.id)));
  return order;
}

/** Keeps what an event says of an order: the latest by event time holds. */
export function learnOrder(order: Order, given: Given, event: BehaviourEvent): void {
  const at = stampOf(event);
  const { state } = order;
  const minor = given.totalMinor ?? lineTotal(given.items);
  if (minor !== undefined) state.total = prevailing(state.total, { value: minor, at });
  if (given.currency !== undefined) state.currency = prevailing(state.currency, { value: given.currency, at });
  if (given.coupon !== undefined) state.coupon = prevailing(state.coupon, { value: given.coupon, at });
  if (given.items?.length) state.items = prevailing(state.items, { value: given.items, at });
  order.dirty = true;
}

/** The order was placed (or is reported as placed by a second event of the same order). */
export function placeOrder(order: Order, event: BehaviourEvent, subjectKeys: readonly string[]): void {
  const at = stampOf(event);
  const { state } = order;
  const history = event.data.history === true;
  if (state.placed === undefined && history) state.history = true;
  else if (!history) delete state.history;
  if (state.placed === undefined || isLater(state.placed, at)) state.placed = at;
  for (const key of subjectKeys) if (!state.subjectKeys.includes(key)) state.subjectKeys.push(key);
  order.dirty = true;
}

/**
 * Publishes the order if it is placed, its worth is known, and this was not yet said: once, and again with a higher revision
 * when the total changes (or when what was imported as history turns out to be of now). What was taken back before follows.
 */
export function reportOrder(set: WorkingSet, order: Order, event: BehaviourEvent): void {
  const { state, personId } = order;
  const { placed, reported, history } = state;
  if (placed === undefined || state.total === undefined || state.currency === undefined) return;
  const minor = state.total.value;
  const currency = state.currency.value;
  const known = reported && reported.minor === minor && reported.currency === currency && reported.history === history;
  if (!known) {
    state.revision += 1;
    state.reported = { minor, currency, ...(history ? { history } : {}) };
    order.dirty = true;
    set.announce(orderPlaced, {
      ...envelopeOf(set, order, event, derivedId('order-placed', set.workspaceId, order.key, state.revision)),
      time: placed[0],
      data: {
        orderId: state.orderId,
        kind: state.kind,
        revision: state.revision,
        totalMinor: minor,
        currency,
        placedAt: isoInstant(placed[0]),
        ...(state.coupon ? { coupon: state.coupon.value } : {}),
        subjectKeys: [...state.subjectKeys],
        ...(state.items ? { items: [...state.items.value] } : {}),
        personId,
        ...(history ? { history } : {}),
      },
    });
  }
  const waiting = state.waiting ?? [];
  delete state.waiting;
  for (const reduction of waiting) reduceOrder(set, order, reduction, event);
}

/**
 * Publishes what was taken back of an order, once for each reduction. What comes before its order waits for it. A booking
 * that is cancelled before it was confirmed was never an order.
 */
export function reduceOrder(set: WorkingSet, order: Order, reduction: Reduction, event: BehaviourEvent): void {
  const { state, personId } = order;
  const { reductionId, cause, amountMinor, currency, at, history } = reduction;
  order.dirty = true;
  if (state.revision === 0) {
    const waiting = state.waiting ?? [];
    const before = waiting.find((other) => other.reductionId === reductionId);
    if (before && !isLater(at, before.at)) return;
    state.waiting = [...waiting.filter((other) => other !== before), reduction];
    return;
  }
  if (state.kind === 'booking' && cause === 'cancellation' && !isLater(at, state.placed)) return;
  if (state.reductions?.includes(reductionId)) return;
  state.reductions = [...(state.reductions ?? []), reductionId];
  set.announce(orderReduced, {
    ...envelopeOf(set, order, event, derivedId('order-reduced', set.workspaceId, order.key, reductionId)),
    time: at[0],
    data: {
      orderId: state.orderId,
      kind: state.kind,
      cause,
      reductionId,
      ...(amountMinor === undefined ? {} : { amountMinor }),
      ...(currency === undefined ? {} : { currency }),
      at: isoInstant(at[0]),
      personId,
      ...(history ? { history } : {}),
    },
  });
}

function envelopeOf(set: WorkingSet, { personId }: Order, { recordedAt, traceparent }: BehaviourEvent, id: string) {
  return {
    workspaceId: set.workspaceId,
    id,
    subject: personId,
    recordedAt,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
