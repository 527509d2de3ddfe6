import { type Behaviour, behaviourRecorded, behaviourTopic, type Envelope, keyOf } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { partitionOf } from '@rebound/messaging';
import { leaverOf, scattered } from '../load/shop-events.js';
import { workspaceId } from '../world/services.js';
import { partitions, type World } from '../world/world.js';

const item = (n: number) => ({
  productId: `p-${n % 500}`,
  name: `Trail shoe ${n % 500}`,
  quantity: 1,
  unitMinor: 8990,
});
const cartOf = (cartId: string) => ({ cartId, currency: 'EUR', recoveryUrl: `https://shop.example/cart/${cartId}` });

export const userOf = (person: number): string => `user-${person}`;
export const cartIdOf = (person: number): string => `cart-${person}`;

type Doing = Pick<Behaviour, 'name' | 'userId' | 'cart' | 'item' | 'order' | 'properties' | 'traits'>;

/** The n-th event of the backlog, in the same proportions as what is posted to the edge (shop-events.ts). */
function doing(n: number, people: number): Doing {
  const leaver = leaverOf(n);
  if (leaver !== undefined) {
    return {
      name: 'cart.abandoned',
      userId: `leaver-${leaver}`,
      cart: { ...cartOf(`left-${leaver}`), items: [item(n)] },
      traits: { phone: `+34600${String(leaver % 1_000_000).padStart(6, '0')}`, firstName: 'Ana' },
    };
  }
  const person = scattered(n) % people;
  const userId = userOf(person);
  const cart = cartOf(cartIdOf(person));
  const kind = n % 100;
  if (kind < 20) return { name: 'cart.item-added', userId, cart: { ...cart, items: [] }, item: item(n) };
  if (kind < 24) return { name: 'checkout.started', userId, cart: { ...cart, items: [item(n)] } };
  if (kind >= 96) {
    const order = { orderId: `order-${n}`, cartId: cartIdOf(person), currency: 'EUR', totalMinor: 8990 };
    return { name: 'order.completed', userId, order };
  }
  return { name: 'product.viewed', userId, item: item(n), properties: { category: 'shoes', position: n % 9 } };
}

const context = {
  locale: 'es-ES',
  timeZone: 'Europe/Madrid',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
};

/** Events on the topic, in a known order: what became of any prefix of them can be said beforehand. */
export class Backlog {
  /** The events of each partition, by their numbers. */
  private readonly order: number[][] = Array.from({ length: partitions }, () => []);

  private constructor(
    readonly size: number,
    private readonly people: number,
  ) {}

  /**
   * Writes `size` events of `people` people to the behaviour topic under the prefix, a millisecond apart.
   * @param newest when the last one happened, epoch ms
   */
  static async write(
    world: World,
    prefix: string,
    { size, people, newest = Date.now() }: { size: number; people: number; newest?: number },
  ): Promise<Backlog> {
    const backlog = new Backlog(size, people);
    const topic = prefix + behaviourTopic.name;
    // Without retries: kafkajs sends all partitions again where one did not answer, and the order would not be ours.
    const producer = world.kafka.producer({ allowAutoTopicCreation: false, retry: { retries: 0 } });
    await producer.connect();
    const base = newest - size;
    for (let start = 0; start < size; start += 2000) {
      const messages = Array.from({ length: Math.min(2000, size - start) }, (_, at) =>
        backlog.record(start + at, base),
      );
      await producer.send({ topic, acks: -1, messages });
    }
    await producer.disconnect();
    const written = await world.records(topic);
    if (written !== size) throw new Error(`${written} records stand in the topic instead of ${size}`);
    return backlog;
  }

  /**
   * What must have come of it once each partition was read so far.
   * @param read records read of each partition
   * @param afterthoughtMs what is done to a cart so soon after it was bought arms no timer
   */
  expected(read: ReadonlyMap<number, number>, afterthoughtMs = 0): Expected {
    const [persons, carts, armed] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const boughtAt = new Map<string, number>();
    let [events, orders] = [0, 0];
    for (const [partition, count] of read) {
      for (const n of this.order[partition]?.slice(0, count) ?? []) {
        const { name, userId, cart, order } = doing(n, this.people);
        events += 1;
        if (userId !== undefined) persons.add(userId);
        const cartId = cart?.cartId ?? order?.cartId;
        if (cartId !== undefined) carts.add(cartId);
        if (name === 'order.completed') orders += 1;
        if (cartId === undefined) continue;
        if (name === 'order.completed') boughtAt.set(cartId, n);
        const isAfterthought = n - (boughtAt.get(cartId) ?? -Infinity) <= afterthoughtMs;
        if (!isAfterthought && (name === 'cart.item-added' || name === 'checkout.started')) armed.add(cartId);
      }
    }
    return { events, persons: persons.size, carts: carts.size, orders, timers: armed.size };
  }

  /** The same where everybody but those who leave has a cart with a timer already. */
  expectedBeside(read: ReadonlyMap<number, number>): { events: number; orders: number; leavers: number } {
    const numbers = [...read].flatMap(([partition, count]) => this.order[partition]?.slice(0, count) ?? []);
    const orders = numbers.filter((n) => doing(n, this.people).name === 'order.completed').length;
    const leavers = numbers.filter((n) => leaverOf(n) !== undefined).length;
    return { events: numbers.length, orders, leavers };
  }

  private record(n: number, base: number): { key: string; value: string; partition: number } {
    const time = new Date(base + n).toISOString();
    const data: Behaviour = { ...doing(n, this.people), clientEventId: `e-${n}`, trusted: true, context };
    const envelope: Envelope<Behaviour> = {
      specversion: '1.0',
      type: behaviourRecorded.type,
      id: derivedId('behaviour', workspaceId, `e-${n}`),
      source: '/rebound/ingest',
      time,
      recordedtime: time,
      workspaceid: workspaceId,
      dataschema: behaviourRecorded.dataschema,
      datacontenttype: 'application/json',
      data,
    };
    const key = keyOf(behaviourRecorded, { workspaceId, data });
    const partition = partitionOf(key, partitions);
    this.order[partition]?.push(n);
    return { key, value: JSON.stringify(envelope), partition };
  }
}

/** Rows that must be there. */
export interface Expected {
  readonly events: number;
  readonly persons: number;
  readonly carts: number;
  readonly orders: number;
  readonly timers: number;
}

/** By how much what is there differs, by kind. */
export const differences = (expected: Expected, found: Expected): Record<string, number> =>
  Object.fromEntries(
    (['events', 'persons', 'carts', 'orders', 'timers'] as const).map((what) => [
      `${what} too many or too few`,
      Math.abs(found[what] - expected[what]),
    ]),
  );
