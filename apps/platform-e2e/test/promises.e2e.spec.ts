import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { behaviourTopic, messageRequested, topics } from '@rebound/contracts';
import { until } from '@rebound/testing';
import {
  type ClientEvent,
  hour,
  minute,
  Platform,
  Shop,
  type Shopper,
  type Tale,
  talesOf,
  twiceAndShuffled,
} from '../src/index.js';

jest.setTimeout(180_000);

let platform: Platform;
let shop: Shop;
beforeAll(async () => {
  platform = await Platform.start({ workspaces: ['shop', 'straight', 'shuffled'] });
  shop = new Shop(platform, 'shop');
});
afterAll(() => platform?.close());
beforeEach(() => platform.nextMorning());

const arrived = (...names: readonly string[]): Promise<Shopper[]> =>
  Promise.all(names.map((name) => shop.shopper(name).arrives()));
const outcomeOf = async (shopper: Shopper, occurrence = 1) =>
  (await shop.outcomes()).get(`${shopper.subjectKey} ${occurrence}`);

describe('a cart that is left', () => {
  it('leads to exactly one text, a click, an order that is credited to it, and a refund that is taken off', async () => {
    const ana = await shop.shopper('ana').arrives();
    await shop.send(ana.adds());
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(ana.texts).toHaveLength(1);
    const [text] = ana.texts;
    expect(text?.body).toMatch(/^Demo Shop: Still thinking\? http\S+\/r\/\w+/);

    platform.clock.jump(10 * minute);
    expect(await ana.clicks(text?.body ?? '')).toBe(`https://shop.example/cart/${ana.cartId}`);
    platform.clock.jump(5 * minute);
    await shop.send(ana.buys());
    await platform.quiet();
    expect(await shop.credits(ana.orderId)).toMatchObject({
      orderMinor: 8990,
      unattributedMinor: 0,
      credits: [{ campaign: 'cart-reminder', touch: 'click', amountMinor: 8990 }],
    });
    await shop.send(ana.isRefunded(9.9));
    await platform.quiet();
    expect(await shop.credits(ana.orderId)).toMatchObject({ orderMinor: 8000, credits: [{ amountMinor: 8000 }] });
    expect(ana.texts).toHaveLength(1);
    expect(await outcomeOf(ana)).toBe('delivered');
  });

  it('is reminded of again when it is touched and left a second time', async () => {
    const [ben] = await arrived('ben');
    if (!ben) throw new Error('nobody');
    await shop.send(ben.adds());
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(ben.texts).toHaveLength(1);

    platform.tomorrow();
    platform.clock.jump(hour);
    await shop.send(ben.adds());
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(ben.texts).toHaveLength(2);
    expect([await outcomeOf(ben, 1), await outcomeOf(ben, 2)]).toEqual(['delivered', 'delivered']);
  });

  it('by a device is reminded of once under the person it turns out to be, who is credited with the order', async () => {
    const cyd = shop.shopper('cyd');
    await shop.optIn(cyd.phone);
    await shop.send(cyd.adds(0, { anonymousId: cyd.anonymousId }));
    platform.clock.jump(20 * minute);
    await shop.send(cyd.signsIn());
    platform.clock.jump(30 * minute);
    await platform.quiet();
    expect(cyd.texts).toHaveLength(1);
    platform.clock.jump(minute);
    await cyd.clicks(cyd.texts[0]?.body ?? '');
    platform.clock.jump(minute);
    await shop.send(cyd.buys());
    await platform.quiet();
    expect(cyd.texts).toHaveLength(1);
    expect(await shop.credits(cyd.orderId)).toMatchObject({ credits: [{ amountMinor: 8990 }] });
  });

  it('by a device of which nobody knows a number ends without a text, also when its owner signs in afterwards', async () => {
    const dev = shop.shopper('dev');
    await shop.optIn(dev.phone);
    await shop.send(dev.adds(0, { anonymousId: dev.anonymousId }));
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(await outcomeOf(dev)).toBe('suppressed: no-phone');
    await shop.send(dev.signsIn());
    platform.clock.jump(2 * hour);
    await platform.quiet();
    expect(dev.texts).toEqual([]);

    // The cart is the person's now: touched and left again, it is reminded of.
    await shop.send(dev.adds());
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(dev.texts).toHaveLength(1);
    expect([await outcomeOf(dev, 1), await outcomeOf(dev, 2)]).toEqual(['suppressed: no-phone', 'delivered']);
  });

  it('by a device whose number is known is reminded of once, also when its owner signs in afterwards and is credited', async () => {
    const eli = shop.shopper('eli');
    const asDevice = { anonymousId: eli.anonymousId };
    await shop.optIn(eli.phone);
    await shop.send(eli.leavesNumber(), eli.adds(0, asDevice));
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(eli.texts).toHaveLength(1);
    platform.clock.jump(minute);
    await eli.clicks(eli.texts[0]?.body ?? '');
    await shop.send(eli.signsIn());
    platform.clock.jump(2 * hour);
    await platform.quiet();
    expect(eli.texts).toHaveLength(1);
    await shop.send(eli.buys());
    await platform.quiet();
    expect(await shop.credits(eli.orderId)).toMatchObject({ unattributedMinor: 0, credits: [{ touch: 'click' }] });
    expect([eli.texts.length, await outcomeOf(eli)]).toEqual([1, 'delivered']);
  });
});

describe('every event twice and in any order', () => {
  const seen = async (of: Shop, tales: readonly Tale[]) => {
    const [outcomes, orders] = [await of.outcomes(), await of.orders()];
    const worth = (id: string) => {
      const order = orders.get(id);
      return order && { minor: order.orderMinor, unattributedMinor: order.unattributedMinor, credits: order.credits };
    };
    return tales.map(({ name, shopper: { texts, subjectKey, cartId, orderId } }) => ({
      name,
      texts: texts.map(({ body }) => body.replace(/\/r\/\w+/, '/r/…').replaceAll(/127\.0\.0\.1:\d+/g, 'link')),
      outcomes: [subjectKey, `booking:${cartId}`].map((subject) => outcomes.get(`${subject} 1`) ?? 'no candidate'),
      orders: [orderId, cartId].map(worth),
    }));
  };

  const sendMixed = async (to: Shop, events: readonly ClientEvent[]) => {
    const mixed = twiceAndShuffled(events, 'one');
    for (let from = 0; from < mixed.length; from += 7) await to.send(...mixed.slice(from, from + 7));
  };

  it('gives the same texts, and the same worth of orders', async () => {
    const [straight, shuffled] = [new Shop(platform, 'straight'), new Shop(platform, 'shuffled')];
    const [told, retold] = [talesOf(straight), talesOf(shuffled)];
    for (const { shopper, agrees } of told) if (agrees) await straight.optIn(shopper.phone);
    for (const { shopper, agrees } of retold) if (agrees) await shuffled.optIn(shopper.phone);
    await straight.send(...told.flatMap(({ before }) => before));
    await sendMixed(
      shuffled,
      retold.flatMap(({ before }) => before),
    );
    await platform.quiet();
    await straight.send(...told.flatMap(({ events }) => events));
    await sendMixed(
      shuffled,
      retold.flatMap(({ events }) => events),
    );
    platform.clock.jump(70 * minute);
    await platform.quiet();

    const expected = await seen(straight, told);
    const texts = Object.fromEntries(expected.map(({ name, texts: { length } }) => [name, length]));
    expect(texts).toEqual({
      leaves: 1,
      'comes back and leaves': 1,
      buys: 0,
      empties: 0,
      'empties and fills again': 1,
      'signs in late': 1,
      'leaves on the device and buys signed in': 0,
      'does not agree': 0,
      'buys and gives a part back': 0,
      'buys and gives all back in two parts': 0,
      'buys and cancels': 0,
      'begins a booking': 1,
      'confirms a booking': 0,
      'gives a booking up': 0,
      'gives a booking up and begins it again': 1,
      'confirms a booking and cancels it': 0,
      'is said to have left a cart': 1,
      'is said to have left a cart that nobody saw': 1,
      'is said to have left a booking': 1,
    });
    const worths = expected.flatMap(({ name, orders }) =>
      orders.flatMap((order) => (order ? [[name, order.minor]] : [])),
    );
    expect(worths).toEqual([
      ['buys', 8990],
      ['leaves on the device and buys signed in', 8990],
      ['buys and gives a part back', 8000],
      ['buys and gives all back in two parts', 0],
      ['buys and cancels', 0],
      ['confirms a booking', 21_000],
      ['confirms a booking and cancels it', 0],
    ]);
    expect(await seen(shuffled, retold)).toEqual(expected);
  });
});

describe('consent', () => {
  it('given in the same second as the cart is left is seen', async () => {
    const people = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'].map((name) => shop.shopper(name));
    await shop.send(...people.map((one) => one.signsIn()));
    await platform.quiet();
    await Promise.all(
      people.map(async (one) => {
        await shop.optIn(one.phone);
        await shop.send(one.leaves());
      }),
    );
    await platform.quiet();
    expect(people.map(({ texts }) => texts.length)).toEqual(people.map(() => 1));
  });

  it('given while the cart is being left allows one text or none, and the candidate ends either way', async () => {
    const people = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map((name) => shop.shopper(name));
    await shop.send(...people.map((one) => one.signsIn()));
    await platform.quiet();
    await Promise.all(people.flatMap((one) => [shop.send(one.leaves()), shop.optIn(one.phone)]));
    await platform.quiet();
    for (const one of people) {
      const outcome = await outcomeOf(one);
      expect([outcome, one.texts.length]).toEqual(
        outcome === 'delivered' ? ['delivered', 1] : ['suppressed: no-consent', 0],
      );
    }
  });

  it('taken back overtakes what is queued for the morning, by reply and over HTTP', async () => {
    const [eva, fay, gil] = await arrived('eva', 'fay', 'gil');
    if (!eva || !fay || !gil) throw new Error('nobody');
    platform.clock.jump(12 * hour);
    await shop.send(eva.adds(), fay.adds(), gil.adds());
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect([await outcomeOf(eva), await outcomeOf(fay)]).toEqual(['deferred: quiet-hours', 'deferred: quiet-hours']);

    eva.writes('STOP');
    await shop.revoke(fay.phone);
    // A reply that is hours old when it arrives gets no answer any more.
    await until(() => eva.texts.length > 0, { what: 'the answer to STOP' });
    platform.tomorrow();
    await platform.quiet();
    // The three workspaces share the number: each that finds the STOP in the carrier's list confirms it as well.
    expect(new Set(eva.texts.map(({ body }) => body))).toEqual(new Set(['Demo Shop: you will get no more messages.']));
    expect(eva.campaignTexts).toEqual([]);
    expect(fay.texts).toEqual([]);
    expect(gil.texts).toHaveLength(1);
    expect([await outcomeOf(eva), await outcomeOf(fay), await outcomeOf(gil)]).toEqual([
      'suppressed: consent-revoked',
      'suppressed: consent-revoked',
      'delivered',
    ]);
  });
});

describe('an outage longer than the timer', () => {
  it('reminds nobody whose purchase was waiting in the queue', async () => {
    const [hal, ida] = await arrived('hal', 'ida');
    if (!hal || !ida) throw new Error('nobody');
    await shop.send(hal.adds(), ida.adds());
    await platform.quiet();
    await platform.down();
    await platform.up('ingest');
    platform.clock.jump(20 * minute);
    await shop.send(hal.buys());
    platform.clock.jump(2 * hour);
    await platform.down();
    await platform.up();
    await platform.quiet();
    expect(hal.texts).toEqual([]);
    expect(ida.texts).toHaveLength(1);
    const asked = (await platform.bus.collect(messageRequested)).map(({ data }) => data.subjectKey);
    expect(asked).not.toContain(hal.subjectKey);
  });
});

describe('a record that cannot be read', () => {
  it('is put aside, and what stands behind it on every partition goes on', async () => {
    const people = await arrived('jan', 'kim', 'leo', 'mia');
    await shop.send(...people.slice(0, 2).map((one) => one.adds()));
    for (const partition of [0, 1, 2]) {
      await platform.bus.publishRecord(behaviourTopic, { key: null, value: '{"not": "an event"', partition });
    }
    await shop.send(...people.slice(2).map((one) => one.adds()));
    platform.clock.jump(46 * minute);
    await platform.quiet();
    expect(await Promise.all(people.map((one) => outcomeOf(one)))).toEqual(people.map(() => 'delivered'));
    expect(people.map(({ texts }) => texts.length)).toEqual([1, 1, 1, 1]);
    const topic = topics.find(({ name }) => name === 'segmentation.dlq.v1');
    expect(topic && (await platform.bus.records(topic))).toHaveLength(3);
  });
});
