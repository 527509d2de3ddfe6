import type { Behaviour, Cart } from '@rebound/contracts';
import { prevailing, type Noted, type Stamp } from '../stamp.js';
import { type CartContents, change, list } from '../subject/cart-contents.js';
import { settle, stateAbandoned } from '../subject/settle.js';
import { noteActivity, noteBuilt, noteCheckout } from '../subject/subject.js';
import { aliasesOf, cartKeyOf, learnAliases } from './cart-names.js';
import { ownSubject } from './own-subject.js';
import { reconsider } from './reconsider.js';
import type { Reaction } from './situation.js';

/** What an event does to the contents it speaks of. */
type Contents = (contents: CartContents, data: Behaviour, at: Stamp) => void;

const adds: Contents = (contents, { item }, at) => {
  if (item) change(contents, { at, act: 'add', item });
};
const removes: Contents = (contents, { item }, at) => {
  if (item) change(contents, { at, act: 'remove', item });
};
/** An event that lists nothing says nothing: the edge turns an empty list into `cart.emptied`. */
const lists: Contents = (contents, { cart }, at) => {
  if (cart?.items.length) list(contents, at, cart.items);
};
const empties: Contents = (contents, _data, at) => list(contents, at, []);

interface Touch {
  readonly contents: Contents;
  /** Begins a new round after a purchase. What people do on the thank-you page does not. */
  readonly builds?: boolean;
  readonly checkout?: boolean;
}

/** Somebody did something to a cart. */
export const touchCart =
  ({ contents, builds = false, checkout = false }: Touch): Reaction =>
  (situation) => {
    const { set, person, event, at, cause } = situation;
    const { cart } = event.data;
    if (!cart) return;
    const subject = ownSubject(situation, cartKeyOf(set, cart), cart.implicit ?? false);
    const { state } = subject;
    learnCart((state.cart ??= {}), cart, at);
    contents(state.cart, event.data, at);
    noteActivity(state, at, event.traceparent);
    if (builds) noteBuilt(state, at);
    if (checkout) noteCheckout(state, at);
    learnAliases(set, subject, aliasesOf(cart), cause);
    if (person.state.openOrders?.length) reconsider(set, person, cause);
    settle(set, subject, cause);
  };

/** The platform says that a cart was left; only a trusted key may (decision 25). */
export const stateCartAbandoned: Reaction = (situation) => {
  const { set, person, event, at, cause } = situation;
  const { cart, trusted } = event.data;
  if (!cart || !trusted) return;
  const subject = ownSubject(situation, cartKeyOf(set, cart), cart.implicit ?? false);
  learnCart((subject.state.cart ??= {}), cart, at);
  lists(subject.state.cart, event.data, at);
  learnAliases(set, subject, aliasesOf(cart), cause);
  if (person.state.openOrders?.length) reconsider(set, person, cause);
  stateAbandoned(set, subject, at, cause);
};

function learnCart(contents: CartContents, cart: Cart, at: Stamp): void {
  const note = <T>(before: Noted<T> | undefined, value: T): Noted<T> => prevailing(before, { value, at });
  if (cart.currency !== undefined) contents.currency = note(contents.currency, cart.currency);
  if (cart.valueMinor !== undefined) contents.value = note(contents.value, cart.valueMinor);
  if (cart.recoveryUrl !== undefined) contents.recoveryUrl = note(contents.recoveryUrl, cart.recoveryUrl);
  if (cart.coupon !== undefined) contents.coupon = note(contents.coupon, cart.coupon);
  if (cart.checkoutId !== undefined) contents.checkoutId = note(contents.checkoutId, cart.checkoutId);
  if (cart.orderId !== undefined) contents.orderId = note(contents.orderId, cart.orderId);
}

export const cartReactions = {
  'cart.item-added': touchCart({ contents: adds, builds: true }),
  'cart.item-removed': touchCart({ contents: removes }),
  'cart.updated': touchCart({ contents: lists, builds: true }),
  'cart.viewed': touchCart({ contents: lists }),
  'cart.emptied': touchCart({ contents: empties }),
  'cart.abandoned': stateCartAbandoned,
  'checkout.started': touchCart({ contents: lists, builds: true, checkout: true }),
  'checkout.progressed': touchCart({ contents: lists, checkout: true }),
} satisfies Record<string, Reaction>;
