import type { Cart } from '@rebound/contracts';
import type { FieldReader } from './field-reader.js';
import { readItems } from './read-items.js';
import type { OwnObject } from './vocabulary.js';

const cartIds = ['cart_id', 'cartId', 'cart_token', 'cartToken'] as const;
const checkoutIds = ['checkout_id', 'checkoutId', 'checkout_token'] as const;
export const orderIds = ['order_id', 'orderId', 'transaction_id', 'transactionId'] as const;

export type OwnId = OwnObject | undefined;
const own = ['id', 'token'] as const;

export const readCheckoutId = (reader: FieldReader, ownId: OwnId): string | undefined =>
  reader.id(ownId === 'checkout' ? [...checkoutIds, ...own] : checkoutIds);

export const readCartId = (reader: FieldReader, ownId: OwnId): string | undefined =>
  reader.id(ownId === 'cart' ? [...cartIds, ...own] : cartIds);

const values = ['value', 'cart_value', 'total', 'total_price', 'revenue', 'subtotal', 'cart_total'] as const;
const valuesMinor = ['value_minor', 'valueMinor', 'total_minor', 'totalMinor'] as const;
const recoveryUrls = ['recovery_url', 'recoveryUrl', 'abandoned_checkout_url', 'cart_recovery_url'] as const;

/**
 * The cart an event speaks of. A shop that names no cart has one a device: its id is made of who acts, so that everything
 * about it stays together, and is marked as not the shop's own.
 * `items` is empty when the event does not say what is in the cart.
 */
export function readCart(event: FieldReader, implicitId: string, ownId: OwnId): Cart {
  const reader = event.within('cart');
  const nested = reader !== event;
  const cartId = readCartId(reader, nested ? 'cart' : ownId);
  const currency = reader.currency(['currency']);
  return {
    cartId: cartId ?? implicitId,
    implicit: cartId === undefined ? true : undefined,
    checkoutId: readCheckoutId(reader, ownId),
    orderId: reader.id(orderIds),
    currency,
    valueMinor: reader.minor(values, valuesMinor, currency),
    items: readItems(reader, currency) ?? [],
    recoveryUrl: reader.link(recoveryUrls),
    coupon: reader.id(['coupon', 'coupon_id', 'coupon_name']),
  };
}

/** Whether the event says in so many words that nothing is in the cart. */
export function saysEmpty(event: FieldReader): boolean {
  const list = event.within('cart').find(['products', 'items', 'line_items', 'lineItems']);
  return Array.isArray(list) && list.length === 0;
}
