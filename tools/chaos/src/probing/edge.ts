import { demoKeys, type ShopWorld } from '@rebound/simulator';
import { setTimeout as pause } from 'node:timers/promises';

type Fields = Readonly<Record<string, unknown>>;

const retryEveryMs = 400;
const patienceMs = 5_000;

/**
 * Sends events as a server does, in one request, until they are acknowledged; the same each time.
 * @returns false when it was stopped before
 */
export async function sendToEdge(
  { clock, urls }: Pick<ShopWorld, 'clock' | 'urls'>,
  events: readonly Fields[],
  signal: AbortSignal,
): Promise<boolean> {
  const timestamp = new Date(clock.now()).toISOString();
  const batch = events.map((event) => ({ ...event, timestamp }));
  while (!signal.aborted) {
    const answer = await fetch(`${urls.ingest}/v1/batch`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${demoKeys.server}:`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ batch, sentAt: new Date(clock.now()).toISOString() }),
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await pause(retryEveryMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

const context = { locale: 'es-ES', timezone: 'Europe/Madrid' };

/** Somebody in Madrid. */
export const identityOf = (userId: string, phone: string): Fields => ({
  type: 'identify',
  userId,
  messageId: `${userId}-identity`,
  traits: { phone, firstName: 'Probe', locale: 'es-ES', timezone: 'Europe/Madrid', address: { country: 'ES' } },
  context,
});

/** The platform itself says that a cart was left. */
export const leavingOf = (userId: string, cartId: string): Fields => ({
  type: 'track',
  userId,
  messageId: cartId,
  event: 'cart_abandoned',
  properties: {
    cart_id: cartId,
    currency: 'EUR',
    recovery_url: `https://shop.example/cart/${cartId}`,
    products: [{ product_id: 'probe', name: 'Probe', quantity: 1, price: 1 }],
  },
  context,
});
