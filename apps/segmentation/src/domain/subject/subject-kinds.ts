import {
  type Booking,
  bookingAbandoned,
  type Cart,
  cartAbandoned,
  type Item,
  type PersonSnapshot,
} from '@rebound/contracts';
import type { WorkspacePolicy } from '../policy.js';
import { isLater, type Noted } from '../stamp.js';
import type { Announcement, WorkingSet } from '../working-set.js';
import { describeBooking, isGone } from './booking-details.js';
import { itemsSince, worthOf } from './cart-contents.js';
import { allowedLink } from './recovery-link.js';
import { type Closing, idOf, isCart, type Subject, type SubjectState } from './subject.js';

/** What the signal of an abandonment has in common for all kinds. */
export interface Abandonment {
  readonly subjectKey: string;
  readonly occurrence: number;
  readonly abandonedAt: string;
  readonly stated: boolean;
  readonly person: PersonSnapshot;
}

type Envelope = Omit<Announcement<typeof cartAbandoned>, 'data'>;

/** What can be left unfinished, as data: everything else about abandonment is the same for all of them. */
export interface SubjectKind {
  readonly name: 'cart' | 'booking';
  /** How long without activity before it counts as left. */
  idleMs(state: SubjectState, closing: Closing | undefined, policy: WorkspacePolicy): number;
  /** Nothing is in it any more. */
  isEmptied(state: SubjectState, closing: Closing | undefined): boolean;
  /** Nobody can finish it any more; `now` in epoch ms. */
  isGone(state: SubjectState, now: number): boolean;
  /** Whether enough is known to call inactivity an abandonment; the platform's own word needs no proof. */
  isWorthFinishing(state: SubjectState, closing: Closing | undefined): boolean;
  announce(
    set: WorkingSet,
    subject: Subject,
    closing: Closing | undefined,
    envelope: Envelope,
    abandonment: Abandonment,
  ): void;
}

const mostItems = 200;

const inCheckout = ({ checkout }: SubjectState, closing: Closing | undefined): boolean =>
  checkout !== undefined && isLater(checkout, closing?.at);

const cartKind: SubjectKind = {
  name: 'cart',
  idleMs: (state, closing, policy) => (inCheckout(state, closing) ? policy.checkoutIdleMs : policy.cartIdleMs),
  isEmptied: ({ cart }, closing) => (cart ? itemsSince(cart, closing?.at)?.length === 0 : false),
  isGone: () => false,
  isWorthFinishing(state, closing) {
    const items = state.cart && itemsSince(state.cart, closing?.at);
    if (items) return items.length > 0;
    return inCheckout(state, closing) || (state.cart?.value?.value ?? 0) > 0;
  },
  announce(set, subject, closing, envelope, abandonment) {
    const stage = inCheckout(subject.state, closing) ? 'checkout' : 'cart';
    const cart = describeCart(subject, closing, set.policy);
    set.announce(cartAbandoned, { ...envelope, data: { ...abandonment, stage, cart } });
  },
};

const bookingKind: SubjectKind = {
  name: 'booking',
  idleMs: (_state, _closing, policy) => policy.bookingIdleMs,
  isEmptied: () => false,
  isGone: ({ booking }, now) => booking !== undefined && isGone(booking, now),
  isWorthFinishing: () => true,
  announce(set, subject, _closing, envelope, abandonment) {
    const booking = describeBookingOf(subject, set.policy);
    set.announce(bookingAbandoned, { ...envelope, data: { ...abandonment, booking } });
  },
};

export const kindOf = (subject: Pick<Subject, 'key'>): SubjectKind => (isCart(subject) ? cartKind : bookingKind);

const withAllowedUrl = ({ url, ...item }: Item, allowedDomains: readonly string[]): Item => {
  const link = allowedLink(url, allowedDomains);
  return link === undefined ? item : { ...item, url: link };
};

export function describeCart(subject: Subject, closing: Closing | undefined, policy: WorkspacePolicy): Cart {
  const { cart = {}, implicit } = subject.state;
  const ofThisRound = <T>(noted: Noted<T> | undefined): T | undefined =>
    noted && isLater(noted.at, closing?.at) ? noted.value : undefined;
  const items = itemsSince(cart, closing?.at);
  const valueMinor = worthOf(cart, items, closing?.at);
  const checkoutId = ofThisRound(cart.checkoutId);
  const orderId = ofThisRound(cart.orderId);
  const coupon = ofThisRound(cart.coupon);
  const recoveryUrl = allowedLink(ofThisRound(cart.recoveryUrl), policy.allowedDomains);
  return {
    cartId: idOf(subject),
    ...(checkoutId === undefined ? {} : { checkoutId }),
    ...(orderId === undefined ? {} : { orderId }),
    ...(cart.currency ? { currency: cart.currency.value } : {}),
    ...(valueMinor === undefined ? {} : { valueMinor }),
    items: (items ?? []).slice(0, mostItems).map((item) => withAllowedUrl(item, policy.allowedDomains)),
    ...(recoveryUrl === undefined ? {} : { recoveryUrl }),
    ...(coupon === undefined ? {} : { coupon }),
    ...(implicit ? { implicit } : {}),
  };
}

export function describeBookingOf(subject: Subject, policy: WorkspacePolicy): Booking {
  const details = subject.state.booking ?? {};
  const recoveryUrl = allowedLink(details.recoveryUrl?.value, policy.allowedDomains);
  return { ...describeBooking(idOf(subject), details), ...(recoveryUrl === undefined ? {} : { recoveryUrl }) };
}
