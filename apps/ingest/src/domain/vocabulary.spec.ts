import { describe, expect, it } from '@jest/globals';
import { behaviourNames } from '@rebound/contracts';
import { meaningOf } from './vocabulary.js';

const of = (name: string, travel = false) => meaningOf(name, false, travel).name;

/** Domain facts, section 8, line by line. */
const expected = {
  '8.1 Segment e-commerce v2': {
    'Products Searched': 'product.searched',
    'Product List Viewed': 'product.searched',
    'Product List Filtered': 'product.searched',
    'Promotion Viewed': 'custom',
    'Promotion Clicked': 'custom',
    'Product Clicked': 'product.viewed',
    'Product Viewed': 'product.viewed',
    'Product Added': 'cart.item-added',
    'Product Removed': 'cart.item-removed',
    'Cart Viewed': 'cart.viewed',
    'Checkout Started': 'checkout.started',
    'Checkout Step Viewed': 'checkout.progressed',
    'Checkout Step Completed': 'checkout.progressed',
    'Payment Info Entered': 'checkout.progressed',
    'Order Updated': 'order.updated',
    'Order Completed': 'order.completed',
    'Order Refunded': 'order.refunded',
    'Order Cancelled': 'order.cancelled',
    'Coupon Entered': 'cart.viewed',
    'Coupon Applied': 'cart.viewed',
    'Coupon Denied': 'cart.viewed',
    'Coupon Removed': 'cart.viewed',
    'Product Added to Wishlist': 'custom',
    'Product Removed from Wishlist': 'custom',
    'Wishlist Product Added to Cart': 'cart.item-added',
    'Product Shared': 'custom',
    'Cart Shared': 'custom',
    'Product Reviewed': 'custom',
  },
  '8.1 Segment e-commerce v1': {
    'Viewed Product': 'product.viewed',
    'Viewed Product Category': 'page.viewed',
    'Added Product': 'cart.item-added',
    'Removed Product': 'cart.item-removed',
    'Completed Order': 'order.completed',
    'Updated Order': 'order.updated',
    'Refunded Order': 'order.refunded',
    'Cancelled Order': 'order.cancelled',
    'Started Checkout': 'checkout.started',
  },
  '8.2 GA4': {
    view_item: 'product.viewed',
    add_to_cart: 'cart.item-added',
    remove_from_cart: 'cart.item-removed',
    view_cart: 'cart.viewed',
    begin_checkout: 'checkout.started',
    add_shipping_info: 'checkout.progressed',
    add_payment_info: 'checkout.progressed',
    purchase: 'order.completed',
    refund: 'order.refunded',
  },
  '8.3 Shopify topics': {
    'checkouts/create': 'checkout.started',
    'checkouts/update': 'checkout.progressed',
    'checkouts/delete': 'cart.emptied',
    'carts/create': 'cart.updated',
    'carts/update': 'cart.updated',
    'orders/create': 'order.completed',
    'orders/paid': 'order.completed',
  },
  '8.5 our travel names': {
    'search.performed': 'search.performed',
    'offer.viewed': 'offer.viewed',
    'booking.started': 'booking.started',
    'passenger_details.entered': 'booking.progressed',
    'payment.failed': 'payment.failed',
    'booking.confirmed': 'booking.confirmed',
    'booking.changed': 'booking.changed',
    'booking.cancelled': 'booking.cancelled',
    'price.changed': 'price.changed',
    'hold.expiring': 'hold.expiring',
    'checkin.opened': 'checkin.opened',
  },
  'said by the platform': {
    cart_abandoned: 'cart.abandoned',
    'Cart Abandoned': 'cart.abandoned',
    booking_incomplete: 'booking.incomplete',
    'Booking Incomplete': 'booking.incomplete',
  },
};

describe.each(Object.entries(expected))('%s', (_, names) => {
  it.each(Object.entries(names))('%s is %s', (name, behaviour) => expect(of(name)).toBe(behaviour));
});

describe('8.5 Meta and TikTok', () => {
  it.each([
    ['Search', 'search.performed', 'product.searched'],
    ['ViewContent', 'offer.viewed', 'product.viewed'],
    ['InitiateCheckout', 'booking.started', 'checkout.started'],
    ['Purchase', 'booking.confirmed', 'order.completed'],
  ])('%s is %s in travel and %s in a shop', (name, travel, shop) => {
    expect(of(name, true)).toBe(travel);
    expect(of(name)).toBe(shop);
  });
});

it('knows every name of its own', () => {
  for (const name of behaviourNames) expect(of(name)).toBe(name);
});

it('reads a name in any writing', () => {
  for (const name of ['Product Added', 'product_added', 'productAdded', 'PRODUCT ADDED', ' product-added ']) {
    expect(of(name)).toBe('cart.item-added');
  }
});

it('takes the reverse domain off a CloudEvents type, and off nothing else', () => {
  expect(meaningOf('com.example.shop.cart_abandoned', true, false).name).toBe('cart.abandoned');
  expect(meaningOf('com.example.booking.started', true, false).name).toBe('booking.started');
  expect(meaningOf('com.example.booking.started', false, false).name).toBe('custom');
});

it('keeps what nobody knows as custom, however many names there are', () => {
  for (let n = 0; n < 10_000; n += 1) expect(of(`Invented ${n}`)).toBe('custom');
  expect(of('constructor')).toBe('custom');
});
