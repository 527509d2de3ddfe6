import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startFailingServers, until } from '@rebound/testing';
import { type ClientEvent, minute, Platform, Shop } from '../src/index.js';

jest.setTimeout(180_000);

let servers: Awaited<ReturnType<typeof startFailingServers>>;
let platform: Platform;
let shop: Shop;
beforeAll(async () => {
  servers = await startFailingServers();
  platform = await Platform.start({ workspaces: ['shop'], servers });
  shop = new Shop(platform, 'shop');
});
afterAll(async () => {
  await platform?.close();
  await servers?.stop();
});
beforeEach(() => platform.nextMorning());

/** As a client's library: again until it is acknowledged, the same event each time. */
const insist = (event: ClientEvent): Promise<true> =>
  until(() => shop.send(event).then(() => true as const), {
    what: 'the acknowledgement',
    timeoutMs: 90_000,
    everyMs: 200,
  });

interface Outage {
  begin(): Promise<void>;
  end(): Promise<void>;
  /** Whether the services say that they cannot work without it. */
  readonly felt: boolean;
}

/**
 * Of three who left their carts before the outage one buys during it, and somebody else leaves a cart during it. Each is
 * reminded once or not at all, as if nothing had been.
 */
async function liveThrough({ begin, end, felt }: Outage): Promise<void> {
  const names = ['ana', 'ben', 'cyd', 'dan'];
  const people = await Promise.all(names.map((name) => shop.shopper(name).arrives()));
  const [ana, ben, cyd, dan] = people;
  if (!ana || !ben || !cyd || !dan) throw new Error('nobody');
  await shop.send(ana.adds(), ben.adds(), cyd.adds());
  await platform.quiet();

  await begin();
  platform.clock.jump(10 * minute);
  const acknowledged = Promise.all([insist(ben.buys()), insist(dan.adds())]);
  if (felt) {
    const unready = async () => (await platform.service('segmentation').ready()).status === 'down';
    await until(unready, { what: 'segmentation to say that it is not ready', timeoutMs: 60_000 });
  }
  await end();
  await acknowledged;
  platform.clock.jump(90 * minute);
  await platform.quiet(120_000);
  const outcomes = await shop.outcomes();
  expect(people.map(({ subjectKey, texts }, i) => [names[i], texts.length, outcomes.get(`${subjectKey} 1`)])).toEqual([
    ['ana', 1, 'delivered'],
    ['ben', 0, undefined],
    ['cyd', 1, 'delivered'],
    ['dan', 1, 'delivered'],
  ]);
}

describe('whoever leaves a cart is reminded as if nothing had been', () => {
  it('when the broker is gone and comes back', () =>
    liveThrough({ felt: true, begin: () => servers.kafka.kill(), end: () => servers.kafka.start() }));

  it('when the database is gone and comes back', () =>
    liveThrough({ felt: true, begin: () => servers.postgres.kill(), end: () => servers.postgres.start() }));

  it('when Redis is gone and comes back', () =>
    liveThrough({ felt: false, begin: () => servers.redis.kill(), end: () => servers.redis.start() }));
});
