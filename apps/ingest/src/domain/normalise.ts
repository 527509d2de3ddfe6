import { derivedId } from '@rebound/kernel';
import type { Behaviour, BehaviourName } from '@rebound/contracts';
import { clip, FieldReader, type Fields, type Findings } from './field-reader.js';
import type { IncomingEvent } from './incoming-event.js';
import { readBooking, readBookingId } from './read-booking.js';
import { readCart, readCartId, readCheckoutId, saysEmpty, type OwnId } from './read-cart.js';
import { readItem, readItems } from './read-items.js';
import { readBookingOrder, readOrder, readRefund } from './read-order.js';
import { personalProperties } from './read-person.js';

type Parts = Pick<Behaviour, 'cart' | 'item' | 'booking' | 'order' | 'refund' | 'properties'>;
type Subject = Readonly<{ event: FieldReader; implicitId: string; own: OwnId; fields: Fields }>;
type Read = (subject: Subject, parts: Parts) => void;

const cart: Read = ({ event, implicitId, own }, parts) => {
  parts.cart = readCart(event, implicitId, own);
};

/** Product Added names the product among its own fields, GA4 in a list of one. */
const cartLine: Read = (subject, parts) => {
  const { event, implicitId, own } = subject;
  const cartRead = readCart(event, implicitId, own);
  const item = readItem(event.within('item'), cartRead.currency, false) ?? cartRead.items[0];
  // The event's amount is the line's, not the whole cart's.
  parts.cart = { ...cartRead, items: [], valueMinor: undefined };
  if (cartRead.items.length > 1) event.note('only the first item is kept: send one event for each');
  if (item) parts.item = item;
};

const booking: Read = ({ event, implicitId }, parts) => {
  parts.booking = readBooking(event, implicitId);
};

const bookingIfNamed: Read = (subject, parts) => {
  if (readBookingId(subject.event) !== undefined) booking(subject, parts);
};

const cartIfNamed: Read = (subject, parts) => {
  const { event, own } = subject;
  const reader = event.within('cart');
  if (readCartId(reader, own) !== undefined || readCheckoutId(reader, own) !== undefined) cart(subject, parts);
};

const product: Read = ({ event }, parts) => {
  const currency = event.currency(['currency']);
  const item = readItem(event, currency, false) ?? readItems(event, currency)?.[0];
  if (item) parts.item = item;
};

const order: Read = ({ event, own }, parts) => {
  const read = readOrder(event, own);
  if (read) parts.order = read;
};

const refund: Read = ({ event, own }, parts) => {
  const read = readRefund(event, own);
  if (read) parts.refund = read;
};

const confirmed: Read = (subject, parts) => {
  booking(subject, parts);
  if (parts.booking) parts.order = readBookingOrder(subject.event, parts.booking.bookingId);
};

const bookingRefund: Read = (subject, parts) => {
  booking(subject, parts);
  const read = parts.booking && readRefund(subject.event, undefined, parts.booking.bookingId);
  if (read) parts.refund = read;
};

const freeProperties: Read = ({ fields }, parts) => {
  const properties = scalars(fields);
  if (properties) parts.properties = properties;
};

/** What is read of an event, by its name. */
const reads: Readonly<Record<BehaviourName, readonly Read[]>> = {
  'person.identified': [],
  'person.aliased': [],
  'page.viewed': [freeProperties],
  'product.searched': [freeProperties],
  'product.viewed': [product],
  'cart.item-added': [cartLine],
  'cart.item-removed': [cartLine],
  'cart.updated': [cart],
  'cart.viewed': [cart],
  'cart.emptied': [cart],
  'cart.abandoned': [cart],
  'checkout.started': [cart],
  'checkout.progressed': [cart],
  'order.completed': [order],
  'order.updated': [order],
  'order.refunded': [refund],
  'order.cancelled': [order],
  'search.performed': [bookingIfNamed, freeProperties],
  'offer.viewed': [bookingIfNamed, freeProperties],
  'booking.started': [booking],
  'booking.progressed': [booking],
  'booking.incomplete': [booking],
  'booking.confirmed': [confirmed],
  'booking.changed': [confirmed],
  'booking.cancelled': [booking],
  'booking.refunded': [bookingRefund],
  'payment.failed': [bookingIfNamed, cartIfNamed, freeProperties],
  'price.changed': [bookingIfNamed, product, freeProperties],
  'hold.expiring': [booking, freeProperties],
  'checkin.opened': [booking, freeProperties],
  custom: [freeProperties],
};

const maximumProperties = 100;
const identityProperties: ReadonlySet<string> = new Set([
  'user_id',
  'userId',
  'customer_id',
  'customerId',
  'anonymous_id',
  'anonymousId',
]);

/** The flat values of an event nobody has a schema for; what says who somebody is stays out. */
function scalars(fields: Fields): Behaviour['properties'] | undefined {
  const properties: NonNullable<Behaviour['properties']> = {};
  let count = 0;
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (count >= maximumProperties) break;
    if (name.length > 100 || name === '__proto__') continue;
    if (personalProperties.has(name) || identityProperties.has(name)) continue;
    if (typeof value === 'string') properties[name] = clip(value, 1000);
    else if (typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value))) {
      properties[name] = value;
    } else continue;
    count += 1;
  }
  return count > 0 ? properties : undefined;
}

/** A shop that names no cart has one a device; ids that would be too long are replaced by a derived one. */
export function implicitIdOf(event: IncomingEvent): string {
  const id = `device:${event.anonymousId ?? event.userId ?? ''}`;
  return id.length <= 150 ? id : `device:${derivedId('implicit', id)}`;
}

/** The parts of an event that its name promises, and the name itself: a cart that is said to be empty was emptied. */
export function readParts(
  incoming: IncomingEvent,
  name: BehaviourName,
  own: OwnId,
  findings: Findings,
): Parts & { name: BehaviourName } {
  const event = new FieldReader(incoming.properties, incoming.path, findings);
  const parts: Parts & { name: BehaviourName } = {
    name: (name === 'cart.updated' || name === 'cart.viewed') && saysEmpty(event) ? 'cart.emptied' : name,
  };
  const subject: Subject = { event, implicitId: implicitIdOf(incoming), own, fields: incoming.properties };
  for (const read of reads[parts.name]) read(subject, parts);
  return parts;
}
