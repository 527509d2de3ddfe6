import type { Behaviour } from '@rebound/contracts';
import { orderKey, type OrderKind } from './order.js';

export interface OrderRef {
  readonly kind: OrderKind;
  readonly orderId: string;
}

const longestId = 200;

/**
 * The order an event is about, if it is about one. The order of a booking goes by the booking's id; one of a booking without
 * an id is told apart by the event that confirmed it.
 */
export function orderRefOf({ name, booking, order, refund, clientEventId }: Behaviour): OrderRef | undefined {
  const ownId = booking && !booking.implicit ? booking.bookingId : undefined;
  switch (name) {
    case 'order.completed':
    case 'order.updated':
    case 'order.cancelled':
      return order && { kind: 'order', orderId: order.orderId };
    case 'order.refunded':
      return refund && { kind: 'order', orderId: refund.orderId };
    case 'booking.confirmed':
      return booking && { kind: 'booking', orderId: ownId ?? `booking-${clientEventId}`.slice(0, longestId) };
    case 'booking.changed':
    case 'booking.cancelled':
      return ownId === undefined ? undefined : { kind: 'booking', orderId: ownId };
    case 'booking.refunded': {
      const orderId = ownId ?? refund?.orderId;
      return orderId === undefined ? undefined : { kind: 'booking', orderId };
    }
    default:
      return undefined;
  }
}

export const keyOfRef = ({ kind, orderId }: OrderRef): string => orderKey(kind, orderId);
