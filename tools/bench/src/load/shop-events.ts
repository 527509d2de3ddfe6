/**
 * What the shop of a run says, in Segment's vocabulary. Out of a hundred events two are a cart that the shop says was left
 * (each leads to a text), twenty add to a cart, four begin a check-out, four are orders; the rest looks around. Some 430
 * bytes each, as performance.md's events have.
 */

export const textsInAHundred = 2;

interface Spoken {
  readonly userId: string;
  readonly event: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly traits?: Readonly<Record<string, unknown>>;
}

const product = (n: number) => ({
  product_id: `p-${n % 500}`,
  name: `Trail shoe ${n % 500}`,
  price: 89.9,
  quantity: 1,
  currency: 'EUR',
});

const cart = (id: string) => ({ cart_id: id, currency: 'EUR', recovery_url: `https://shop.example/cart/${id}` });

/** A number of the range that the tests use; `n` below a million. */
export const phoneOf = (n: number): string => `+34600${String(n).padStart(6, '0')}`;

/** Whose cart the n-th event says was left, if it is one that does; counts up from 0. */
export const leaverOf = (n: number): number | undefined => (n % 50 === 25 ? Math.floor(n / 50) : undefined);

/** The inverse of `leaverOf`. */
export const eventOfLeaver = (leaver: number): number => leaver * 50 + 25;

/** Spreads neighbours over all of 32 bits (the finaliser of murmur3), so that who acts does not hang on what is done. */
export function scattered(n: number): number {
  let h = n + 1;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function spoken(n: number, people: number): Spoken {
  const leaver = leaverOf(n);
  if (leaver !== undefined) {
    const cartId = `left-${leaver}`;
    return {
      userId: `leaver-${leaver}`,
      event: 'cart_abandoned',
      properties: { ...cart(cartId), products: [product(n)], value: 89.9 },
      traits: { phone: phoneOf(leaver), first_name: 'Ana', timezone: 'Europe/Madrid', locale: 'es-ES' },
    };
  }
  const person = scattered(n) % people;
  const userId = `user-${person}`;
  const kind = n % 100;
  if (kind < 20) return { userId, event: 'Product Added', properties: { ...product(n), ...cart(`cart-${person}`) } };
  if (kind < 24) {
    return { userId, event: 'Checkout Started', properties: { ...cart(`cart-${person}`), products: [product(n)] } };
  }
  if (kind >= 96) {
    return {
      userId,
      event: 'Order Completed',
      properties: { order_id: `order-${n}`, cart_id: `cart-${person}`, total: 89.9, currency: 'EUR' },
    };
  }
  return { userId, event: 'Product Viewed', properties: { ...product(n), category: 'shoes', position: n % 9 } };
}

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

function message(run: string, n: number, people: number) {
  const { traits, ...said } = spoken(n, people);
  const context = { userAgent, locale: 'es-ES', timezone: 'Europe/Madrid', ...(traits ? { traits } : {}) };
  return { type: 'track', messageId: `${run}-${n}`, ...said, context };
}

/** The body of `POST /v1/track`. @param run sets the ids of this run apart from all others */
export const single =
  (run: string, people: number) =>
  (n: number): string =>
    JSON.stringify(message(run, n, people));

/** The body of `POST /v1/batch`: the n-th hundred. */
export const hundred =
  (run: string, people: number) =>
  (n: number): string =>
    JSON.stringify({ batch: Array.from({ length: 100 }, (_, at) => message(run, n * 100 + at, people)) });
