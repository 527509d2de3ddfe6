import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { freePorts } from '@rebound/simulator';
import { startFailingServers, until } from '@rebound/testing';
import { hour, Platform, Shop, type Shopper } from '../src/index.js';

jest.setTimeout(240_000);

let servers: Awaited<ReturnType<typeof startFailingServers>>;
let platform: Platform;
let shop: Shop;
beforeAll(async () => {
  servers = await startFailingServers();
  // Carriers know one address: a dispatch that comes back answers on the same port.
  const [port] = await freePorts(1);
  platform = await Platform.start({ workspaces: ['shop'], servers, settings: { DISPATCH_PORT: String(port) } });
  shop = new Shop(platform, 'shop');
});
afterAll(async () => {
  await platform?.close();
  await servers?.stop();
});
beforeEach(() => {
  platform.nextMorning();
  platform.clock.jump(12 * hour);
});

const hasStopped = async ({ phone }: Shopper): Promise<boolean> => {
  const { body } = await shop.get('consent', `/v1/consents?phone=${encodeURIComponent(phone)}`);
  return JSON.stringify(body).includes('"stoppedSenders":["main"]');
};

/** How the carrier fares with its posts. */
async function webhooks(): Promise<{ retried: number; answered: number }> {
  const counters = await (await fetch(`${platform.carrier.url}/emulator/counters`)).json();
  return (counters as { webhooks: { retried: number; answered: number } }).webhooks;
}

interface Outage {
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
  /** Whether the carrier finds nobody to take a reply meanwhile. */
  readonly deaf: boolean;
}

/** Each post that failed is tried again later than the one before: after so many the next comes seconds after the outage. */
const triesEach = 6;

/**
 * Everybody has a text that waits for the morning. Some write STOP while something is away, and the morning comes before it
 * is back: what waits could go out before the carrier has told its story again.
 */
async function liveThrough({ begin, end, deaf }: Outage): Promise<void> {
  const people = await Promise.all(['ana', 'ben', 'cyd', 'dan', 'eva'].map((name) => shop.shopper(name).arrives()));
  const [ana, ben, ...stopping] = people;
  if (!ana || !ben) throw new Error('nobody');
  await shop.send(...people.map((one) => one.leaves()));
  await platform.quiet();
  expect(people.flatMap((one) => one.texts)).toEqual([]);

  await begin();
  const before = await webhooks();
  for (const one of stopping) one.writes('STOP');
  const posted = async () => {
    const now = await webhooks();
    return deaf
      ? now.retried - before.retried >= triesEach * stopping.length
      : now.answered - before.answered >= stopping.length;
  };
  await until(posted, { what: 'the carrier to have posted what people wrote', timeoutMs: 60_000 });
  platform.clock.jump(10 * hour);
  await end();
  await platform.quiet(120_000);

  expect(people.map((one) => one.campaignTexts.length)).toEqual([1, 1, 0, 0, 0]);
  expect(await Promise.all(people.map(hasStopped))).toEqual([false, false, true, true, true]);
}

describe('a STOP is heard and nothing goes out after it', () => {
  it('when Kafka is away while people write it', () =>
    liveThrough({ deaf: false, begin: () => servers.kafka.kill(), end: () => servers.kafka.start() }));

  it('when PostgreSQL is away while people write it', () =>
    liveThrough({ deaf: true, begin: () => servers.postgres.kill(), end: () => servers.postgres.start() }));

  it('when dispatch is away while people write it', () =>
    liveThrough({ deaf: true, begin: () => platform.down('dispatch'), end: () => platform.up('dispatch') }));
});
