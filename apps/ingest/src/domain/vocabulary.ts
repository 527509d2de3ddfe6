import { behaviourNames, type BehaviourName } from '@rebound/contracts';

/**
 * What a name of the client's vocabulary means here. `travel` is its meaning when the event is about a stay, a flight or a
 * destination (Meta and TikTok use the same names for shops and for travel).
 */
type Meaning = Readonly<{ name: BehaviourName; travel?: BehaviourName; own?: OwnObject }>;

/** Whose `id` and `token` stand at the top of an event that is a shop's object as it is. */
export type OwnObject = 'cart' | 'checkout' | 'order';

const meanings = (names: Partial<Record<BehaviourName, readonly string[]>>): [string, Meaning][] =>
  Object.entries(names).flatMap(([name, aliases]) => {
    const known = behaviourNames.find((behaviour) => behaviour === name);
    return known ? aliases.map((alias): [string, Meaning] => [alias, { name: known }]) : [];
  });

/** Segment's e-commerce specification, version 2 and the names of version 1 (domain facts 8.1). */
const segmentNames = meanings({
  'product.searched': ['Products Searched', 'Searched Products', 'Product List Viewed', 'Product List Filtered'],
  'product.viewed': ['Product Viewed', 'Viewed Product', 'Product Clicked', 'Clicked Product'],
  'page.viewed': ['Viewed Product Category', 'Page Viewed', 'Screen Viewed'],
  'cart.item-added': ['Product Added', 'Added Product', 'Wishlist Product Added to Cart', 'Product Added to Cart'],
  'cart.item-removed': ['Product Removed', 'Removed Product', 'Product Removed from Cart'],
  'cart.updated': ['Cart Updated', 'Updated Cart', 'Cart Created'],
  'cart.viewed': ['Cart Viewed', 'Viewed Cart', 'Coupon Entered', 'Coupon Applied', 'Coupon Denied', 'Coupon Removed'],
  'cart.emptied': ['Cart Emptied', 'Cart Cleared'],
  'checkout.started': ['Checkout Started', 'Started Checkout', 'Started Order'],
  'checkout.progressed': [
    'Checkout Step Viewed',
    'Viewed Checkout Step',
    'Checkout Step Completed',
    'Completed Checkout Step',
    'Payment Info Entered',
    'Entered Payment Info',
    'Checkout Updated',
  ],
  'order.completed': ['Order Completed', 'Completed Order', 'Order Placed', 'Placed Order'],
  'order.updated': ['Order Updated', 'Updated Order'],
  'order.refunded': ['Order Refunded', 'Refunded Order'],
  'order.cancelled': ['Order Cancelled', 'Cancelled Order', 'Order Canceled', 'Canceled Order'],
  // Known, and of no meaning of their own here: a journey may listen to them by name.
  custom: [
    'Promotion Viewed',
    'Viewed Promotion',
    'Promotion Clicked',
    'Clicked Promotion',
    'Product Added to Wishlist',
    'Product Removed from Wishlist',
    'Product Shared',
    'Shared Product',
    'Cart Shared',
    'Shared Cart',
    'Product Reviewed',
    'Reviewed Product',
  ],
});

/** Shopify's webhook topics, as an integration names its events after them (8.3). */
const shopTopics: [string, Meaning][] = [
  ['carts/create', { name: 'cart.updated', own: 'cart' }],
  ['carts/update', { name: 'cart.updated', own: 'cart' }],
  ['checkouts/create', { name: 'checkout.started', own: 'checkout' }],
  ['checkouts/update', { name: 'checkout.progressed', own: 'checkout' }],
  ['checkouts/delete', { name: 'cart.emptied', own: 'checkout' }],
  ['orders/create', { name: 'order.completed', own: 'order' }],
  ['orders/paid', { name: 'order.completed', own: 'order' }],
  ['orders/updated', { name: 'order.updated', own: 'order' }],
  ['orders/cancelled', { name: 'order.cancelled', own: 'order' }],
  ['refunds/create', { name: 'order.refunded' }],
];

/** Our own words and the travel vocabulary (8.5); explicit abandonments among them. */
const ownNames = meanings({
  'cart.abandoned': ['cart_abandoned', 'checkout_abandoned', 'abandoned_cart', 'abandoned_checkout'],
  'booking.incomplete': ['booking_incomplete', 'booking_abandoned', 'abandoned_booking', 'incomplete_booking'],
  'search.performed': ['search.performed', 'Hotel Searched', 'Flight Searched'],
  'offer.viewed': ['offer.viewed', 'Hotel Viewed', 'Flight Viewed'],
  'booking.started': ['booking.started', 'Reservation Started'],
  'booking.progressed': ['passenger_details.entered', 'guest_details.entered', 'booking.updated'],
  'booking.confirmed': ['booking.confirmed', 'booking.completed', 'Reservation Confirmed'],
  'booking.changed': ['booking.changed', 'Reservation Changed'],
  'booking.cancelled': ['booking.cancelled', 'booking.canceled', 'Reservation Cancelled'],
});

/** GA4 (8.2) and the advertising platforms' names, with their travel meaning. */
const adNames: [string, Meaning][] = [
  ['page_view', { name: 'page.viewed' }],
  ['screen_view', { name: 'page.viewed' }],
  ['search', { name: 'product.searched', travel: 'search.performed' }],
  ['view_search_results', { name: 'product.searched', travel: 'search.performed' }],
  ['view_item_list', { name: 'product.searched', travel: 'search.performed' }],
  ['select_item', { name: 'product.viewed', travel: 'offer.viewed' }],
  ['view_item', { name: 'product.viewed', travel: 'offer.viewed' }],
  ['ViewContent', { name: 'product.viewed', travel: 'offer.viewed' }],
  ['add_to_cart', { name: 'cart.item-added' }],
  ['remove_from_cart', { name: 'cart.item-removed' }],
  ['view_cart', { name: 'cart.viewed' }],
  ['begin_checkout', { name: 'checkout.started', travel: 'booking.started' }],
  ['InitiateCheckout', { name: 'checkout.started', travel: 'booking.started' }],
  ['add_shipping_info', { name: 'checkout.progressed', travel: 'booking.progressed' }],
  ['add_payment_info', { name: 'checkout.progressed', travel: 'booking.progressed' }],
  ['purchase', { name: 'order.completed', travel: 'booking.confirmed' }],
  ['CompletePayment', { name: 'order.completed', travel: 'booking.confirmed' }],
  ['PlaceAnOrder', { name: 'order.completed', travel: 'booking.confirmed' }],
  ['refund', { name: 'order.refunded', travel: 'booking.refunded' }],
];

/** `Product Added`, `product_added`, `productAdded` and `product.added` are one name. */
const nameKey = (name: string): string =>
  name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_\-./:]+/g, ' ');

const vocabulary: ReadonlyMap<string, Meaning> = new Map(
  [
    ...behaviourNames.map((name): [string, Meaning] => [name, { name }]),
    ...segmentNames,
    ...shopTopics,
    ...ownNames,
    ...adNames,
  ].map(([name, meaning]) => [nameKey(name), meaning]),
);

/** Clients use few names again and again; a flood of invented ones empties the memory instead of growing it. */
const remembered = new Map<string, Meaning | undefined>();
const rememberedMost = 4096;

function look(name: string, namespaced: boolean): Meaning | undefined {
  const whole = vocabulary.get(nameKey(name));
  if (whole || !namespaced) return whole;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const meaning = vocabulary.get(nameKey(name.slice(dot + 1)));
    if (meaning) return meaning;
  }
  return undefined;
}

/**
 * @param namespaced a CloudEvents type, which may carry a reverse domain before the name (`com.shop.cart_abandoned`)
 * @param travel whether the event says that it is about travel
 * @returns `custom` for a name that nobody knows
 */
export function meaningOf(
  name: string,
  namespaced: boolean,
  travel: boolean,
): Readonly<{ name: BehaviourName; own?: OwnObject }> {
  const memoryKey = namespaced ? `.${name}` : name;
  let meaning = remembered.get(memoryKey);
  if (meaning === undefined && !remembered.has(memoryKey)) {
    meaning = look(name, namespaced);
    if (remembered.size >= rememberedMost) remembered.clear();
    remembered.set(memoryKey, meaning);
  }
  if (!meaning) return unknown;
  return travel && meaning.travel ? { name: meaning.travel } : meaning;
}

const unknown = { name: 'custom' } as const;
