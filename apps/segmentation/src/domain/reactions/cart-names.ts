import type { Cart } from '@rebound/contracts';
import { usableId } from '../person/identify.js';
import type { Purchase } from '../person/person.js';
import { isLater } from '../stamp.js';
import { buy, type Cause } from '../subject/settle.js';
import type { Subject } from '../subject/subject.js';
import type { WorkingSet } from '../working-set.js';

const longestId = 200;
const rememberedNames = 10;

export const cartKey = (cartId: string): string => `cart:${usableId(cartId).slice(0, longestId)}`;
export const bookingKey = (bookingId: string): string => `booking:${usableId(bookingId).slice(0, longestId)}`;

/** The other names of a cart, by which an order may speak of it (decision 5). */
export function aliasesOf(names: { readonly checkoutId?: string; readonly orderId?: string }): string[] {
  const aliases: string[] = [];
  if (names.checkoutId !== undefined) aliases.push(`checkout:${usableId(names.checkoutId)}`);
  if (names.orderId !== undefined) aliases.push(`order:${usableId(names.orderId)}`);
  return aliases;
}

export const isAlias = (name: string): boolean => name.startsWith('checkout:') || name.startsWith('order:');

/** The key of the cart an event means: its own id, or, where the shop gives none, the cart its check-out is known to be of. */
export function cartKeyOf(set: WorkingSet, cart: Cart): string {
  if (cart.implicit) {
    for (const alias of aliasesOf(cart)) {
      const known = set.aliases.get(alias);
      if (known?.subjectKey !== undefined) return known.subjectKey;
    }
  }
  return cartKey(cart.cartId);
}

/**
 * From now on these names lead to the cart. A cart the shop has an id for goes before one it has none for. What was bought
 * under such a name before the cart was heard of ends the cart.
 */
export function learnAliases(set: WorkingSet, subject: Subject, aliases: readonly string[], cause: Cause): void {
  for (const key of aliases) {
    const known = set.aliases.get(key);
    const isNew = known?.subjectKey === undefined;
    if (!known) set.aliases.set(key, { key, subjectKey: subject.key, fresh: true, dirty: true });
    else if (known.subjectKey !== subject.key) {
      const other = isNew ? undefined : set.subjects.get(known.subjectKey ?? '');
      if (!isNew && (subject.state.implicit || !other?.state.implicit)) continue;
      known.subjectKey = subject.key;
      known.dirty = true;
    }
    name(subject, key);
    if (!isNew || !known?.bought) continue;
    buy(set, subject, { orderId: known.bought.orderId, at: known.bought.at, reason: 'converted' }, cause);
    learnAliases(set, subject, known.bought.names, cause);
  }
}

function name(subject: Subject, alias: string): void {
  const names = (subject.state.names ??= []);
  if (names.includes(alias) || names.length >= rememberedNames) return;
  names.push(alias);
  names.sort();
  subject.dirty = true;
}

/** Something was bought under these names, and no cart is known by them yet. */
export function rememberBought(set: WorkingSet, names: readonly string[], purchase: Purchase): void {
  for (const key of names) {
    const known = set.aliases.get(key);
    const bought = { ...purchase, names };
    if (!known) set.aliases.set(key, { key, bought, fresh: true, dirty: true });
    else if (known.bought && isLater(bought.at, known.bought.at)) {
      known.bought = bought;
      known.dirty = true;
    }
  }
}
