import type { Order, Refund } from '@rebound/contracts';
import type { FieldReader } from './field-reader.js';
import { readBookingId } from './read-booking.js';
import { orderIds, readCartId, readCheckoutId, type OwnId } from './read-cart.js';
import { itemsMinor, readItems } from './read-items.js';

/**
 * What the customer pays for goods. Shops send several amounts; in this order the first that is there is net of tax and
 * shipping: `subtotal` and `revenue` are so by Segment's specification, a `total` is when its tax and shipping are taken off,
 * and `value` by GA4's.
 */
function readTotal(reader: FieldReader, currency: string | undefined): number | undefined {
  const stated = reader.minor(['subtotal', 'subtotal_price', 'revenue'], ['total_minor', 'totalMinor'], currency);
  if (stated !== undefined) return stated;
  const total = reader.minor(['total', 'total_price'], [], currency);
  if (total === undefined) return reader.minor(['value', 'price'], ['value_minor', 'valueMinor'], currency);
  const tax = reader.minor(['tax', 'total_tax'], [], currency) ?? 0;
  const shipping = reader.minor(['shipping', 'total_shipping'], [], currency) ?? 0;
  return Math.max(0, total - tax - shipping);
}

/** The order's id; a problem when the event does not name one. */
function readOrderId(event: FieldReader, reader: FieldReader, ownId: OwnId): string | undefined {
  const given = reader.id(reader !== event || ownId === 'order' ? [...orderIds, 'id'] : orderIds);
  if (given !== undefined) return given;
  reader.findings.problems.push({ field: 'order_id', reason: 'is required' });
  return undefined;
}

export function readOrder(event: FieldReader, ownId: OwnId): Order | undefined {
  const reader = event.within('order');
  const orderId = readOrderId(event, reader, ownId);
  return orderId === undefined ? undefined : orderOf(event, reader, orderId, ownId);
}

/** A confirmed booking as the order it is: the booking's id stands in where no order id is given. */
export function readBookingOrder(event: FieldReader, bookingId: string): Order {
  const reader = event.within('booking');
  return { ...orderOf(event, reader, reader.id(orderIds) ?? bookingId, undefined), bookingId };
}

function orderOf(event: FieldReader, reader: FieldReader, orderId: string, ownId: OwnId): Order {
  const currency = reader.currency(['currency']);
  return {
    orderId,
    cartId: readCartId(reader, undefined),
    checkoutId: readCheckoutId(reader, ownId === 'checkout' ? ownId : undefined),
    bookingId: readBookingId(event),
    currency,
    totalMinor: readTotal(reader, currency),
    coupon: reader.id(['coupon', 'coupon_code']),
    items: readItems(reader, currency),
  };
}

/** A refund names its order. Without an amount and without lines everything that is left of the order is refunded. */
export function readRefund(event: FieldReader, ownId: OwnId, bookingId?: string): Refund | undefined {
  const reader = event.within('refund');
  const orderId =
    bookingId === undefined
      ? readOrderId(event, reader === event ? event : reader, reader === event ? ownId : undefined)
      : (reader.id(orderIds) ?? bookingId);
  if (orderId === undefined) return undefined;
  const refundId = reader.id(reader === event ? ['refund_id', 'refundId'] : ['refund_id', 'refundId', 'id']);
  const currency = reader.currency(['currency']);
  const stated = reader.minor(
    ['refund_amount', 'amount', 'value', 'total', 'revenue'],
    ['amount_minor', 'amountMinor'],
    currency,
  );
  const items = stated === undefined ? readItems(reader, currency) : undefined;
  const amountMinor = stated ?? (items && items.length > 0 ? itemsMinor(items) : undefined);
  return { orderId, refundId, currency, amountMinor: amountMinor === undefined ? undefined : Math.abs(amountMinor) };
}
