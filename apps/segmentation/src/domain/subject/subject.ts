import { isLater, laterOf, type Stamp } from '../stamp.js';
import type { Person } from '../person/person.js';
import type { BookingDetails } from './booking-details.js';
import type { CartContents } from './cart-contents.js';

/** What ended a subject's last round. */
export interface Closing {
  readonly at: Stamp;
  readonly reason: 'converted' | 'cancelled';
  readonly orderId?: string;
}

/**
 * A cart or a booking as the events tell it. Everything here but the three last groups is a function of the set of events,
 * not of the order in which they came.
 */
export interface SubjectState {
  /** The event that says whose it is: the latest. */
  owner: Stamp;
  /** Its whole id, for support. */
  lastEvent: string;
  /** The shop gave no id: there is one for each device. */
  implicit?: boolean;
  /** Its other names: `checkout:<id>`, `order:<id>`. */
  names?: string[];

  /** Event time of the earliest event, epoch ms. */
  first: number;
  /** The latest thing its owner did to it, and the trace of that event. */
  activity?: Stamp;
  trace?: string;
  /** The latest event that can begin a new round after a purchase. */
  built?: Stamp;
  /** The latest step of a check-out. */
  checkout?: Stamp;
  closed?: Closing;
  cart?: CartContents;
  booking?: BookingDetails;

  /** Purchases that ended it, each counted once. */
  purchases?: string[];

  /** How often it was abandoned, or ended without having been: what the last published signal said. */
  occurrence: number;
  /** The last abandonment still stands. */
  standing?: boolean;
  /** Activity up to here is covered by the last abandonment. */
  reported?: Stamp;

  /** When its armed timer is due, epoch ms. */
  timerDue?: number;
}

export interface Subject {
  /** `cart:<id>` or `booking:<id>` */
  readonly key: string;
  personId: string;
  readonly state: SubjectState;
  fresh: boolean;
  dirty: boolean;
}

export const idOf = ({ key }: Pick<Subject, 'key'>): string => key.slice(key.indexOf(':') + 1);
export const isCart = ({ key }: Pick<Subject, 'key'>): boolean => key.startsWith('cart:');

export function newSubject(key: string, personId: string, at: Stamp, lastEvent: string): Subject {
  const state: SubjectState = { owner: at, lastEvent, first: at[0], occurrence: 0 };
  return { key, personId, state, fresh: true, dirty: true };
}

/**
 * What ended the subject last: a purchase or cancellation of its own; a purchase that could not be told apart from the
 * person's carts when it came; for one without an id of its own, any purchase of its person.
 */
export function closingOf(subject: Subject, person: Person | undefined): Closing | undefined {
  const { state } = subject;
  let closing = state.closed;
  const consider = (at: Stamp, orderId: string): void => {
    if (at[0] >= state.first && isLater(at, closing?.at)) closing = { at, reason: 'converted', orderId };
  };
  if (!person) return closing;
  const cart = isCart(subject);
  if (cart) for (const { at, orderId } of person.state.openOrders ?? []) consider(at, orderId);
  const last = state.implicit ? person.state.lastPurchase?.[cart ? 'cart' : 'booking'] : undefined;
  if (last) consider(last.at, last.orderId);
  return closing;
}

/** What is reported within this time of a purchase still belongs to it: clocks differ, and pages send late. */
const afterthoughtMs = 60_000;

/** Whether a new round was begun after what ended the last one. */
export const isBegunAnew = ({ built }: SubjectState, closing: Closing): boolean =>
  built !== undefined && built[0] > closing.at[0] + afterthoughtMs;

/** Whether it is under way: somebody acted on it, and either nothing ended it or it was begun anew. */
export const isOpen = (state: SubjectState, closing: Closing | undefined): boolean =>
  state.activity !== undefined && (closing === undefined || isBegunAnew(state, closing));

/** Whether an event spoke of it itself, and not only a purchase of it. */
export const isHeardOf = ({ cart, booking }: SubjectState): boolean => cart !== undefined || booking !== undefined;

export function noteClosing(state: SubjectState, closing: Closing): void {
  if (isLater(closing.at, state.closed?.at)) state.closed = closing;
}

/** The person did something to it. */
export function noteActivity(state: SubjectState, at: Stamp, trace: string | undefined): void {
  if (!isLater(at, state.activity)) return;
  state.activity = at;
  if (trace === undefined) delete state.trace;
  else state.trace = trace;
}

export const noteBuilt = (state: SubjectState, at: Stamp): void => {
  state.built = laterOf(state.built, at);
};

export const noteCheckout = (state: SubjectState, at: Stamp): void => {
  state.checkout = laterOf(state.checkout, at);
};
