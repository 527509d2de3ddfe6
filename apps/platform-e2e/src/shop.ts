import type { RecordEntry } from '@rebound/carrier-emulator';
import { type EventData, candidateDecided, creditsCurrent, messageStateChanged } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { randomInt, randomUUID } from 'node:crypto';
import { keysOf, senderAddress } from './definitions.js';
import type { SystemUnderTest } from './surroundings.js';

/** An event as a client's library sends it; sending it again is the same event. */
export type ClientEvent = Readonly<Record<string, unknown>> & { readonly messageId: string };

let carts = 0;

/** A customer's shop on the platform, as its developers and marketers see it: HTTP, the carrier's record, public topics. */
export class Shop {
  private readonly keys;

  constructor(
    private readonly platform: SystemUnderTest,
    readonly workspaceId: string,
  ) {
    this.keys = keysOf(workspaceId);
  }

  /** Somebody new with a mobile number in Spain. */
  shopper(name: string): Shopper {
    return new Shopper(this, this.platform, name);
  }

  /** Sends a batch as Segment's libraries do. Resolves once it is acknowledged. @throws if it is not */
  async send(...events: readonly ClientEvent[]): Promise<void> {
    const body = { batch: events, sentAt: isoInstant(this.platform.clock.now()) };
    const response = await this.post(`${this.platform.url('ingest')}/v1/batch`, this.keys.server, body);
    if (response.status !== 200) throw new Error(`ingest answered ${response.status}: ${await response.text()}`);
    const answer = await response.text();
    if (answer.includes('"rejected":[{')) throw new Error(`ingest refused events: ${answer}`);
  }

  async optIn(phone: string): Promise<void> {
    const response = await this.post(`${this.platform.url('consent')}/v1/consents`, this.keys.server, {
      phone,
      purposes: ['cart-reminders', 'booking-reminders'],
      evidence: { source: 'checkout', wordingVersion: 'v1' },
    });
    if (response.status !== 200) throw new Error(`consent answered ${response.status}`);
  }

  async revoke(phone: string): Promise<void> {
    const url = `${this.platform.url('consent')}/v1/consents/revoke`;
    const response = await this.post(url, this.keys.server, { phone });
    if (response.status !== 200) throw new Error(`consent answered ${response.status}`);
  }

  async get(service: 'segmentation' | 'campaigns' | 'consent' | 'dispatch' | 'analytics', path: string) {
    const url = `${this.platform.url(service)}${path}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${this.keys.operator}` } });
    const body: unknown = await response.json();
    return { status: response.status, body };
  }

  post(url: string, key: string, body: object): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Every state that messages of this shop went through, in order, each event once. */
  async states(): Promise<EventData<typeof messageStateChanged>[]> {
    const events = await this.platform.bus.collect(messageStateChanged);
    const own = events.filter(({ workspaceId }) => workspaceId === this.workspaceId);
    return [...new Map(own.map((event) => [event.id, event.data])).values()];
  }

  /** What became of each candidate: `sent to the gate` included, as state and reason by subject and occurrence. */
  async outcomes(): Promise<Map<string, string>> {
    const decided = (await this.platform.bus.collect(candidateDecided))
      .filter(({ workspaceId }) => workspaceId === this.workspaceId)
      .map(({ data }) => data);
    return new Map(
      [...decided, ...(await this.states())].map(({ subjectKey, occurrence, state, reason }) => [
        `${subjectKey} ${occurrence}`,
        reason === undefined ? state : `${state}: ${reason}`,
      ]),
    );
  }

  /** The latest credits of each order and booking, by its id. */
  async orders(): Promise<Map<string, EventData<typeof creditsCurrent>>> {
    const events = await this.platform.bus.collect(creditsCurrent);
    const own = events.filter(({ workspaceId }) => workspaceId === this.workspaceId);
    return new Map(own.map(({ data }) => [data.orderId, data]));
  }

  async credits(orderId: string): Promise<EventData<typeof creditsCurrent> | undefined> {
    return (await this.orders()).get(orderId);
  }
}

/** A person with a phone, a device and a cart. */
export class Shopper {
  readonly userId = `user-${randomUUID()}`;
  readonly anonymousId = `device-${randomUUID()}`;
  readonly phone = `+346${randomInt(10_000_000, 99_999_999)}`;
  readonly cartId: string;

  constructor(
    private readonly shop: Shop,
    private readonly platform: SystemUnderTest,
    name: string,
  ) {
    this.cartId = `cart-${name}-${(carts += 1)}`;
  }

  get orderId(): string {
    return `order-of-${this.cartId}`;
  }

  get subjectKey(): string {
    return `cart:${this.cartId}`;
  }

  /** @param ago business ms before now */
  track(event: string, properties: object, ago = 0, who: object = { userId: this.userId }): ClientEvent {
    const timestamp = isoInstant(this.platform.clock.now() - ago);
    return { type: 'track', messageId: randomUUID(), timestamp, event, properties, ...who };
  }

  /** Tells name, number and zone, and that device and user are one. */
  signsIn(ago = 0): ClientEvent {
    const { userId, anonymousId } = this;
    return this.identify(ago, { userId, anonymousId });
  }

  /** Leaves the number on a device, without saying who it is. */
  leavesNumber(ago = 0): ClientEvent {
    return this.identify(ago, { anonymousId: this.anonymousId });
  }

  private identify(ago: number, who: object): ClientEvent {
    const traits = { phone: this.phone, timezone: 'Europe/Madrid', locale: 'en' };
    const timestamp = isoInstant(this.platform.clock.now() - ago);
    return { type: 'identify', messageId: randomUUID(), timestamp, traits, ...who };
  }

  adds(ago = 0, who?: object): ClientEvent {
    return this.track(
      'Product Added',
      {
        ...this.cart,
        product_id: 'p-1',
        name: 'Trail shoe',
        quantity: 1,
        price: 89.9,
      },
      ago,
      who,
    );
  }

  /** The platform itself says that the cart was left. */
  leaves(ago = 0): ClientEvent {
    const products = [{ product_id: 'p-1', name: 'Trail shoe', quantity: 1, price: 89.9 }];
    return this.track('cart_abandoned', { ...this.cart, products, value: 89.9 }, ago);
  }

  empties(ago = 0): ClientEvent {
    return this.track('Cart Emptied', this.cart, ago);
  }

  buys(ago = 0): ClientEvent {
    const { orderId, cartId } = this;
    return this.track('Order Completed', { order_id: orderId, cart_id: cartId, currency: 'EUR', total: 89.9 }, ago);
  }

  cancels(ago = 0): ClientEvent {
    return this.track('Order Cancelled', { order_id: this.orderId }, ago);
  }

  isRefunded(amount: number, ago = 0): ClientEvent {
    return this.track('Order Refunded', { order_id: this.orderId, currency: 'EUR', total: amount }, ago);
  }

  books(ago = 0): ClientEvent {
    return this.track('booking.started', this.booking, ago);
  }

  /** The platform itself says that the booking was left. */
  leavesBooking(ago = 0): ClientEvent {
    return this.track('booking_incomplete', this.booking, ago);
  }

  confirms(ago = 0): ClientEvent {
    return this.track('booking.confirmed', this.booking, ago);
  }

  cancelsBooking(ago = 0): ClientEvent {
    return this.track('booking.cancelled', this.booking, ago);
  }

  /** Known to the shop, and has agreed to be reminded. */
  async arrives(): Promise<this> {
    await this.shop.optIn(this.phone);
    await this.shop.send(this.signsIn());
    return this;
  }

  /** What the carrier took for this number, oldest first; answers to replies among them. */
  get texts(): readonly RecordEntry[] {
    return this.platform.carrier.record.page(0, 100_000).entries.filter(({ to }) => to === this.phone);
  }

  /** Those of campaigns alone: their callback names the message. */
  get campaignTexts(): readonly RecordEntry[] {
    return this.texts.filter(({ callbackQuery }) => callbackQuery['rebound-message'] !== undefined);
  }

  writes(body: string): void {
    this.platform.carrier.emulator.receive({ from: this.phone, to: senderAddress, body });
  }

  /** Follows the link of a text as a browser does. @returns where it leads */
  async clicks(body: string): Promise<string | null> {
    const [link = ''] = /https?:\/\/\S+\/r\/\w+/.exec(body) ?? [];
    const userAgent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
    const answer = await fetch(link, { redirect: 'manual', headers: { 'user-agent': userAgent } });
    return answer.headers.get('location');
  }

  private get cart() {
    return { cart_id: this.cartId, currency: 'EUR', recovery_url: `https://shop.example/cart/${this.cartId}` };
  }

  private get booking() {
    const url = `https://shop.example/booking/${this.cartId}`;
    return { booking_id: this.cartId, currency: 'EUR', total: 210, recovery_url: url, kind: 'hotel' };
  }
}
