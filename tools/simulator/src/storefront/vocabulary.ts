import { fromMinor } from '@rebound/kernel';
import type { Act, Item, Person } from '../world/person.js';

/** An act in a public vocabulary, ready for a client. */
export type Spoken =
  | Readonly<{ call: 'track'; name: string; properties: Readonly<Record<string, unknown>> }>
  | Readonly<{ call: 'identify'; traits: Readonly<Record<string, unknown>> }>;

/** Where the texts lead: hosts the demo's workspace allows. */
export const shopUrl = 'https://shop.example';
export const travelUrl = 'https://travel.example';

const money = (minor: number, { place }: Person): number => Number(fromMinor(minor, place.currency));

const product = (item: Item, person: Person) => ({
  product_id: item.productId,
  name: item.name,
  quantity: item.quantity,
  price: money(item.unitMinor, person),
  url: `${shopUrl}/p/${item.productId}`,
});

const cartOf = (cartId: string, { place }: Person) => ({
  cart_id: cartId,
  currency: place.currency,
  recovery_url: `${shopUrl}/cart/${cartId}`,
});

const bookingOf = (bookingId: string, totalMinor: number, person: Person) => ({
  booking_id: bookingId,
  booking_type: 'hotel',
  title: 'Hotel Sakura, Tokyo',
  destination: 'Tokyo',
  value: money(totalMinor, person),
  currency: person.place.currency,
  recovery_url: `${travelUrl}/b/${bookingId}`,
  guests: 2,
});

const valueOf = (items: readonly Item[]): number =>
  items.reduce((sum, { unitMinor, quantity }) => sum + unitMinor * quantity, 0);

/** The names of Segment's e-commerce specification and of the travel vocabulary; undefined for acts that are no event. */
export function speak(act: Act, person: Person): Spoken | undefined {
  const track = (name: string, properties: Record<string, unknown>): Spoken => ({ call: 'track', name, properties });
  switch (act.do) {
    case 'view':
      return track('Product Viewed', { ...product(act.product, person), currency: person.place.currency });
    case 'identify':
      return { call: 'identify', traits: traitsOf(person) };
    case 'add':
      return track('Product Added', { ...product(act.item, person), ...cartOf(act.cartId, person) });
    case 'touch':
      return track('Cart Viewed', cartOf(act.cartId, person));
    case 'checkout':
      return track('Checkout Started', {
        ...cartOf(act.cartId, person),
        products: act.items.map((item) => product(item, person)),
        value: money(valueOf(act.items), person),
      });
    case 'empty':
      return track('Cart Emptied', cartOf(act.cartId, person));
    case 'say-abandoned':
      return track('cart_abandoned', {
        ...cartOf(act.cartId, person),
        products: act.items.map((item) => product(item, person)),
      });
    case 'order':
      return track('Order Completed', {
        order_id: act.orderId,
        ...(act.cartId === undefined ? {} : { cart_id: act.cartId }),
        subtotal: money(act.totalMinor, person),
        total: money(act.totalMinor, person),
        currency: person.place.currency,
      });
    case 'refund':
      return track('Order Refunded', {
        order_id: act.orderId,
        refund_id: act.refundId,
        amount: money(act.amountMinor, person),
        currency: person.place.currency,
      });
    case 'cancel-order':
      return track('Order Cancelled', { order_id: act.orderId });
    case 'search':
      return track('search.performed', { destination: 'Tokyo', guests: 2 });
    case 'start-booking':
      return track('booking.started', bookingOf(act.bookingId, act.totalMinor, person));
    case 'continue-booking':
      return track('passenger_details.entered', bookingOf(act.bookingId, act.totalMinor, person));
    case 'say-incomplete':
      return track('booking_incomplete', bookingOf(act.bookingId, act.totalMinor, person));
    case 'confirm-booking':
      return track('booking.confirmed', bookingOf(act.bookingId, act.totalMinor, person));
    case 'cancel-booking':
      return track('booking.cancelled', { booking_id: act.bookingId });
    default:
      return undefined;
  }
}

export const traitsOf = ({ phone, firstName, locale, place }: Person) => ({
  ...(phone === undefined ? {} : { phone }),
  firstName,
  locale,
  timezone: place.zone,
  address: { country: place.country, ...(place.region === undefined ? {} : { state: place.region }) },
});

export const contextOf = ({ locale, place }: Person) => ({ locale, timezone: place.zone });
