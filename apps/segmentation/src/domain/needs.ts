import type { Behaviour, BehaviourName } from '@rebound/contracts';
import type { BehaviourEvent } from './behaviour-event.js';
import { keyOfRef, orderRefOf } from './order/order-ref.js';
import { usableId } from './person/identify.js';
import { deviceKey, type Person, userKey } from './person/person.js';
import { aliasesOf, bookingKey, cartKey, isAlias } from './reactions/cart-names.js';
import type { WorkingSet } from './working-set.js';

/** The identifiers an event names, the one it is about first. */
export function identifiersOf({ name, userId, anonymousId, previousId }: Behaviour): string[] {
  const keys: string[] = [];
  if (userId !== undefined) keys.push(userKey(userId));
  if (anonymousId !== undefined) keys.push(deviceKey(anonymousId));
  if (name === 'person.aliased' && previousId !== undefined) keys.push(userKey(previousId), deviceKey(previousId));
  return keys;
}

/** What an event names beside its person, by key. */
export interface Named {
  readonly subjects: Set<string>;
  readonly aliases: Set<string>;
  readonly orders: Set<string>;
}

/** Adds what an event names. */
export function collectNamed(data: Behaviour, named: Named): void {
  const { cart, booking, order } = data;
  if (cart) {
    named.subjects.add(cartKey(cart.cartId));
    for (const alias of aliasesOf(cart)) named.aliases.add(alias);
  }
  if (booking) named.subjects.add(bookingKey(booking.bookingId));
  if (order) {
    if (order.cartId !== undefined) named.subjects.add(cartKey(order.cartId));
    if (order.bookingId !== undefined) named.subjects.add(bookingKey(order.bookingId));
    for (const alias of aliasesOf(order)) named.aliases.add(alias);
  }
  const ref = orderRefOf(data);
  if (ref) named.orders.add(usableId(keyOfRef(ref)));
}

/** A purchase may concern all that its person has. */
const purchases: ReadonlySet<BehaviourName> = new Set(['order.completed', 'booking.confirmed']);

/**
 * The persons of whom everything has to be looked at: those who may become one, who buy, or who bought something whose cart
 * may show up now. To be asked when identifiers and persons are loaded.
 */
export function personsInWhole(set: WorkingSet, events: readonly BehaviourEvent[]): Set<string> {
  const whole = new Set<string>();
  for (const { data } of events) {
    const keys = identifiersOf(data);
    const roots = keys.map((key) => rootOf(set, key));
    const [first] = roots;
    const mayMerge = keys.length > 1 && roots.some((root) => root !== first);
    if (mayMerge) for (const root of roots) if (root) whole.add(root.id);
    if (!first) continue;
    if (purchases.has(data.name) && !data.history) whole.add(first.id);
    else if (data.cart && first.state.openOrders?.length) whole.add(first.id);
  }
  return whole;
}

function rootOf(set: WorkingSet, key: string): Person | undefined {
  const identifier = set.identifiers.get(key);
  return identifier && set.root(identifier.personId);
}

/** Names under which earlier purchases of these persons may still be joined with their cart. */
export function namesOfOpenOrders(set: WorkingSet, personIds: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const personId of personIds) {
    for (const order of set.persons.get(personId)?.state.openOrders ?? []) {
      for (const name of order.names) if (isAlias(name)) names.add(name);
    }
  }
  return names;
}
