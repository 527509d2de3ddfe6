import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  abandonmentEnded,
  behaviourTopic,
  bookingAbandoned,
  cartAbandoned,
  deadLetterOn,
  deadLetterTopics,
  type Topic,
  orderPlaced,
  personsMerged,
  profileChanged,
  profileTopic,
} from '@rebound/contracts';
import { foundedBy } from '../src/domain/person/person.js';
import { ForgetSubjectsJob } from '../src/jobs/forget-subjects.job.js';
import { KeepDaysJob } from '../src/jobs/keep-days.job.js';
import {
  hastyWorkspace,
  operatorKey,
  SegmentationUnderTest,
  shopper,
  viewerKey,
  workspace,
} from './segmentation-under-test.js';
import { randomOf, randomStories, shuffle } from './random-stories.js';
import { minute, shop, start, Story } from './story.js';

jest.setTimeout(90_000);

let service: SegmentationUnderTest;

beforeAll(async () => {
  service = await SegmentationUnderTest.start();
});
afterAll(() => service?.close());

const left = (subjectKey: string) => service.heard(cartAbandoned, (data) => data.subjectKey === subjectKey);
const ended = (subjectKey: string) => service.heard(abandonmentEnded, (data) => data.subjectKey === subjectKey);

const parkedTopic: Topic = deadLetterTopics.segmentation ?? behaviourTopic;

// The clock only goes on: each test has its own hours.

describe('a cart that is left', () => {
  it('is reported once, with its person as known by then', async () => {
    const ana = shopper('ana');
    await service.tell(ana.addsAsStranger(0, 'ana-adds'), ana.signsIn(5), ana.adds(10));
    await service.until(60);
    expect(await left(ana.subjectKey)).toEqual([
      expect.objectContaining({
        occurrence: 1,
        stated: false,
        abandonedAt: new Date(start + 55 * minute).toISOString(),
        person: expect.objectContaining({ personId: foundedBy(workspace, `u:${ana.userId}`), phone: '+34600000001' }),
        cart: expect.objectContaining({ valueMinor: 2 * 8990 }),
      }),
    ]);
  });

  it('is not reported when it was bought one millisecond before its timer', async () => {
    const ben = shopper('ben');
    await service.tell(ben.adds(100), ben.buys(145 - 1 / 60_000));
    await service.until(200);
    expect(await left(ben.subjectKey)).toEqual([]);
    expect(await ended(ben.subjectKey)).toMatchObject([{ reason: 'converted', occurrence: 1 }]);
  });

  it('is reported a second time when it was touched after the first and left again', async () => {
    const cleo = shopper('cleo');
    await service.tell(cleo.adds(210));
    await service.until(260);
    await service.tell(cleo.adds(270));
    expect(await ended(cleo.subjectKey)).toMatchObject([{ reason: 'resumed', occurrence: 1 }]);
    await service.until(320);
    expect((await left(cleo.subjectKey)).map(({ occurrence }) => occurrence)).toEqual([1, 2]);
  });

  it('stays one abandonment when its owner becomes known afterwards, and ends with that person’s purchase', async () => {
    const dora = shopper('dora');
    await service.tell(dora.addsAsStranger(330, 'dora-adds'));
    await service.until(380);
    const stranger = foundedBy(workspace, `a:${dora.anonymousId}`);
    const known = foundedBy(workspace, `u:${dora.userId}`);
    await service.tell(dora.signsIn(385));
    expect(await service.heard(personsMerged, ({ from }) => from === stranger)).toMatchObject([{ into: known }]);
    expect(await service.heard(profileChanged, ({ personId }) => personId === stranger)).toMatchObject([
      { mergedInto: known },
    ]);
    await service.tell(dora.buys(390, { order: { orderId: 'order-dora', currency: 'EUR', totalMinor: 100 } }));
    await service.until(500);
    expect(await left(dora.subjectKey)).toMatchObject([{ occurrence: 1, person: { personId: stranger } }]);
    expect(await ended(dora.subjectKey)).toMatchObject([{ occurrence: 1, reason: 'converted', personId: known }]);
  });
});

describe('an outage longer than the timer', () => {
  it('reports no cart whose purchase stood in the queue meanwhile', async () => {
    const eva = shopper('eva');
    const fay = shopper('fay');
    await service.tell(eva.adds(510), fay.adds(510));
    await service.down();
    service.clock.set(start + 700 * minute);
    await service.publish(eva.buys(520));
    await service.up();
    await service.drained();
    await service.quiet();
    expect(await left(eva.subjectKey)).toEqual([]);
    expect(await left(fay.subjectKey)).toMatchObject([{ occurrence: 1 }]);
  });
});

describe('events delivered twice and in any order', () => {
  it('give the same signals', async () => {
    const shoppers = Array.from({ length: 12 }, (_, index) => shopper(`shuffled-${index}`));
    const events = shoppers.flatMap((one, index) => {
      const story = [one.addsAsStranger(710, `${one.userId}-stranger`), one.signsIn(715), one.adds(720), one.adds(725)];
      return index % 3 === 0 ? [...story, one.buys(730)] : story;
    });
    const twice = [...events, ...events]
      .map((event, index) => ({ event, order: (index * 7919) % 101 }))
      .sort((a, b) => a.order - b.order)
      .map(({ event }) => event);
    for (let from = 0; from < twice.length; from += 9) await service.publish(...twice.slice(from, from + 9));
    await service.drained();
    await service.until(800);
    for (const [index, one] of shoppers.entries()) {
      const signals = await left(one.subjectKey);
      if (index % 3 === 0) expect(signals).toEqual([]);
      else {
        expect(signals).toMatchObject([
          {
            occurrence: 1,
            abandonedAt: new Date(start + 770 * minute).toISOString(),
            cart: { valueMinor: 3 * 8990 },
            person: { personId: foundedBy(workspace, `u:${one.userId}`), phone: '+34600000001' },
          },
        ]);
      }
    }
    const orders = await service.heard(orderPlaced, ({ orderId }) => orderId.startsWith('order-shuffled-'));
    expect(orders.map(({ orderId }) => orderId).sort()).toEqual([0, 3, 6, 9].map((index) => `order-shuffled-${index}`));
  });

  it('are noticed although the same event arrives days later', async () => {
    const gus = shopper('gus');
    const buys = gus.buys(810);
    await service.tell(buys);
    const later = { ...buys, recordedAt: buys.recordedAt + 2 * 24 * 60 * minute };
    service.clock.set(later.recordedAt);
    await service.tell(later);
    const days = await service.query<{ count: string }>(
      `SELECT count(*) FROM segmentation.seen_events WHERE event_id = $1`,
      [buys.id],
    );
    expect(days).toEqual([{ count: '1' }]);
  });
});

describe('a record nothing can be made of', () => {
  it('is set aside, and the ones around it are processed', async () => {
    const base = (service.clock.now() - start) / minute;
    const hal = shopper('hal');
    const nobody = { ...hal.adds(base + 1, { clientEventId: 'nobody' }) };
    await service.publish(hal.adds(base));
    await service.bus.publishRecord(behaviourTopic, { key: `${workspace}:x`, value: 'not json', partition: 0 });
    await service.publish({ ...nobody, data: { ...nobody.data, userId: 'u\u0000' } });
    await service.publish(hal.adds(base + 2));
    await service.drained();
    const parked = await service.bus.collect(deadLetterOn(parkedTopic));
    expect(parked.map(({ data }) => data.cause)).toEqual(
      expect.arrayContaining([expect.stringContaining('control character')]),
    );
    expect(parked).toHaveLength(2);
    await service.until(base + 60);
    expect(await left(hal.subjectKey)).toMatchObject([{ cart: { valueMinor: 2 * 8990 } }]);
  });
});

describe('an older profile behind a newer one on the topic', () => {
  it('is followed by the current one, so that compaction keeps that', async () => {
    const jo = shopper('jo');
    const minutes = (service.clock.now() - start) / minute;
    await service.tell(jo.signsIn(minutes));
    const [first] = await service.heard(profileChanged, ({ userIds }) => userIds.includes(jo.userId));
    await service.tell(jo.say(minutes + 1, 'person.identified', { traits: { firstName: 'Jo' } }));
    const personId = first?.personId ?? '';
    const versions = async () =>
      (await service.bus.collect(profileChanged))
        .filter(({ data }) => data.personId === personId)
        .map(({ data }) => data.version);
    const current = Math.max(...(await versions()));
    await service.bus.drained('segmentation', [profileTopic]);
    if (first) {
      await service.bus.publish(profileChanged, {
        workspaceId: workspace,
        id: foundedBy(workspace, 'late'),
        subject: personId,
        time: start,
        data: first,
      });
    }
    await service.bus.drained('segmentation', [profileTopic]);
    expect((await versions()).at(-1)).toBe(current);
    expect(first?.version).toBeLessThan(current);
  });
});

describe('how long a cart may be quiet', () => {
  it('is what the definition of its workspace says, and the default where it says nothing', async () => {
    const base = Math.ceil((service.clock.now() - start) / minute) + 10;
    const [ivo, kai, liv] = [shopper('ivo'), shopper('kai'), shopper('liv')];
    const checksOut = liv.say(base + 1, 'checkout.started', { cart: { cartId: 'cart-liv', items: [] } });
    const hasty = [ivo.adds(base), liv.adds(base), checksOut];
    await service.tell(...hasty.map((event) => ({ ...event, workspaceId: hastyWorkspace })), kai.adds(base));
    const reported = async () =>
      (await service.bus.collect(cartAbandoned))
        .filter(({ data }) => [ivo, kai, liv].some(({ subjectKey }) => subjectKey === data.subjectKey))
        .map(({ workspaceId, data }) => [
          workspaceId,
          data.subjectKey,
          (Date.parse(data.abandonedAt) - start) / minute,
        ]);

    await service.until(base + 9);
    expect(await reported()).toEqual([]);
    await service.until(base + 11);
    const first = [hastyWorkspace, ivo.subjectKey, base + 10];
    expect(await reported()).toEqual([first]);
    // Only the cart's time was changed: a checkout of that workspace waits as long as everywhere.
    await service.until(base + 44);
    const second = [hastyWorkspace, liv.subjectKey, base + 31];
    expect(await reported()).toEqual([first, second]);
    await service.until(base + 46);
    expect(await reported()).toEqual([first, second, [workspace, kai.subjectKey, base + 45]]);
  });
});

describe('people over HTTP', () => {
  it('are shown with carts, and the phone in full to operators only', async () => {
    const ana = shopper('ana');
    const { status, body } = await service.get(`/v1/people?userId=${ana.userId}`, viewerKey);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      userIds: [ana.userId],
      anonymousIds: [ana.anonymousId],
      phone: '…01',
      subjects: [{ subjectKey: ana.subjectKey, status: 'abandoned', occurrence: 1 }],
    });
    const full = await service.get(`/v1/people/${String(body['personId'])}`, operatorKey);
    expect(full.body).toMatchObject({ phone: '+34600000001' });
    expect((await service.get(`/v1/people?anonymousId=${ana.anonymousId}`, viewerKey)).body).toMatchObject({
      personId: body['personId'],
    });
  });

  it('are asked for by exactly one id, and only by whoever may', async () => {
    expect((await service.get('/v1/people', viewerKey)).status).toBe(400);
    expect((await service.get('/v1/people?userId=a&anonymousId=b', viewerKey)).status).toBe(400);
    expect((await service.get('/v1/people?userId=nobody-at-all', viewerKey)).status).toBe(404);
    expect((await service.get('/v1/people?userId=a%00', viewerKey)).status).toBe(400);
    expect((await service.get('/v1/people/not-an-id', viewerKey)).status).toBe(400);
    expect((await fetch(`${service.url}/v1/people?userId=a`)).status).toBe(401);
  });
});

describe('many people at once, on several partitions, everything twice and shuffled', () => {
  it('end as if each had been looked at alone and in order', async () => {
    const base = Math.ceil((service.clock.now() - start) / minute) + 10;
    const random = randomOf(20_261_121);
    const events = randomStories(60, base, random);
    const told = new Story({ ...shop, allowedDomains: ['shop.example'] })
      .tell(...events.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)))
      .until();

    // Two bursts at a time, so that transactions on different partitions meet over the same people.
    const mixed = shuffle([...events, ...events], random);
    const half = Math.ceil(mixed.length / 2);
    await Promise.all([service.publish(...mixed.slice(0, half)), service.publish(...mixed.slice(half))]);
    await service.drained();
    await service.until(base + 400);

    const ofThese = ({ subjectKey }: { subjectKey: string }) => subjectKey.includes(`-${base}-`);
    const names = (list: readonly { subjectKey: string; occurrence: number }[]) =>
      list
        .filter(ofThese)
        .map(({ subjectKey, occurrence }) => `${subjectKey} ${occurrence}`)
        .sort();
    expect(names(await service.heard(cartAbandoned, ofThese))).toEqual(names(told.heard(cartAbandoned)));
    expect(names(await service.heard(bookingAbandoned, ofThese))).toEqual(names(told.heard(bookingAbandoned)));
    expect(names(await service.heard(abandonmentEnded, ofThese))).toEqual(names(told.heard(abandonmentEnded)));

    const left = await service.heard(cartAbandoned, ofThese);
    const expected = new Map(told.heard(cartAbandoned).map((data) => [data.subjectKey, data]));
    for (const { subjectKey, cart, person, abandonedAt } of left) {
      const { profileVersion: _, ...snapshot } = person;
      const alone = expected.get(subjectKey);
      expect({ cart, abandonedAt, snapshot }).toEqual({
        cart: alone?.cart,
        abandonedAt: alone?.abandonedAt,
        snapshot: expect.objectContaining({ personId: alone?.person.personId, phone: alone?.person.phone }),
      });
    }
    expect(left.length).toBeGreaterThan(10);
  });
});

describe('ids of events', () => {
  it('are forgotten by dropping their day', async () => {
    const daysOf = async () =>
      (
        await service.query<{ name: string }>(
          `SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = 'segmentation.seen_events'::regclass ORDER BY 1`,
        )
      ).map(({ name }) => name.replace('seen_events_', ''));
    expect(await daysOf()).toContain('20261121');
    service.clock.set(Date.parse('2026-11-29T12:00:00Z'));
    await service.job(KeepDaysJob).run();
    const kept = await daysOf();
    expect(kept[0]).toBe('20261122');
    expect(kept.slice(-3)).toEqual(['20261129', '20261130', '20261201']);
    const late = shopper('late');
    await service.tell(late.adds(0));
    expect(await service.heard(profileChanged, ({ userIds }) => userIds.includes(late.userId))).toHaveLength(1);
  });
});

describe('carts nobody came back to', () => {
  it('are forgotten with their other names, and nothing else is', async () => {
    const ida = shopper('ida');
    const minutes = (service.clock.now() - start) / minute;
    await service.tell(
      ida.say(minutes, 'checkout.started', { cart: { cartId: 'cart-ida', checkoutId: 'checkout-ida', items: [] } }),
    );
    const old = shopper('cleo').subjectKey;
    const known = async (key: string) =>
      (await service.query(`SELECT FROM segmentation.subjects WHERE subject_key = $1`, [key])).length;
    const named = async () =>
      (await service.query(`SELECT FROM segmentation.aliases WHERE alias LIKE 'checkout:k%'`)).length;
    expect(await known(old)).toBe(1);
    expect(await named()).toBeGreaterThan(0);
    service.clock.advance(86 * 24 * 60 * minute);
    await service.job(ForgetSubjectsJob).run();
    expect(await known(old)).toBe(0);
    expect(await known(ida.subjectKey)).toBe(1);
    expect(
      await service.query(`SELECT alias FROM segmentation.aliases WHERE alias = 'checkout:checkout-ida'`),
    ).toHaveLength(1);
  });
});
