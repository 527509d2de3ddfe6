import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  abandonmentEnded,
  bookingAbandoned,
  candidateDecided,
  cartAbandoned,
  enrolmentEnded,
  enrolmentStarted,
  messageRequested,
  messageStateChanged,
  messageWithdrawn,
  personsMerged,
} from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { atOnce, CampaignsUnderTest, left, moved, over, personOf, unfinished } from './campaigns.js';
import { aJourney, aSender, aTemplate, aWorkspace, minutes } from './samples.js';

jest.setTimeout(120_000);

let campaigns: CampaignsUnderTest;
beforeAll(async () => {
  campaigns = await CampaignsUnderTest.start();
});
afterAll(async () => {
  await campaigns?.close();
});

const of =
  (workspaceId: string) =>
  <E extends { workspaceId: string }>(events: readonly E[]): E[] =>
    events.filter((event) => event.workspaceId === workspaceId);

async function published(workspaceId: string) {
  await campaigns.drained();
  const mine = of(workspaceId);
  const [requests, withdrawals, started, decided, ended] = await Promise.all([
    campaigns.bus.collect(messageRequested).then(mine),
    campaigns.bus.collect(messageWithdrawn).then(mine),
    campaigns.bus.collect(enrolmentStarted).then(mine),
    campaigns.bus.collect(candidateDecided).then(mine),
    campaigns.bus.collect(enrolmentEnded).then(mine),
  ]);
  return { requests, withdrawals, started, decided, ended };
}

const requestsOf = (workspaceId: string, count: number) =>
  campaigns.bus.waitFor(messageRequested, { count, match: (event) => event.workspaceId === workspaceId });

describe('a cart that was left', () => {
  it('leads to one request that holds all that dispatch needs, under the key of the person', async () => {
    const definitions = [aWorkspace({ name: 'story' }), aTemplate({ targetParts: 2 }), aSender(), atOnce];
    expect((await campaigns.apply(definitions)).status).toBe(200);
    const at = campaigns.clock.now();
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await campaigns.bus.publish(cartAbandoned, left({ workspaceId: 'story', cart: 'c-1', at, traceparent }));
    const [request] = await requestsOf('story', 1);
    expect(request).toMatchObject({
      key: `story:${personOf('c-1')}`,
      recordedAt: at,
      traceparent: expect.stringContaining('a'.repeat(32)),
      data: {
        campaign: 'at-once',
        step: 'first',
        subjectKey: 'cart:c-1',
        phone: '+34600000001',
        phoneCountry: 'ES',
        zones: [{ source: 'browser', zone: 'Europe/Madrid', country: 'ES' }],
        profileVersion: 1,
        locale: 'es-ES',
        brand: 'Demo Shop',
        targetParts: 2,
        body: expect.stringMatching(/^Te dejaste 1 artículo: Trail shoe: <link-1-+>$/),
        links: [{ url: 'https://shop.example/cart/c-1' }],
        notBefore: new Date(at).toISOString(),
        notAfter: new Date(at + minutes(2880)).toISOString(),
      },
    });
    const { started, decided, ended } = await published('story');
    expect(started).toMatchObject([
      { data: { arm: 'treatment', triggerEventId: left({ workspaceId: 'story', cart: 'c-1', at }).id } },
    ]);
    expect(decided).toMatchObject([{ data: { state: 'requested', messageId: request?.data.messageId } }]);
    expect(ended).toEqual([]);
  });

  it('waits as long as the journey says, and not for an instant that the stream has not reached', async () => {
    await campaigns.use('waits', aJourney());
    const at = campaigns.clock.now();
    const traceparent = `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`;
    await campaigns.bus.publish(cartAbandoned, left({ workspaceId: 'waits', cart: 'c-1', at, traceparent }));
    await campaigns.signalsReadUpTo(at + minutes(29));
    await until(() => campaigns.clock.now() > at + minutes(31));
    expect((await published('waits')).requests).toEqual([]);
    await campaigns.signalsReadUpTo(at + minutes(30));
    const [request] = await requestsOf('waits', 1);
    expect(request).toMatchObject({
      recordedAt: at + minutes(30),
      traceparent: expect.stringContaining('c'.repeat(32)),
      data: { notBefore: new Date(at + minutes(30)).toISOString() },
    });
  });

  it('leads to nothing when the purchase stands in the queue behind it, however late it is read', async () => {
    await campaigns.use('outage', aJourney());
    const at = campaigns.clock.now();
    const story = { workspaceId: 'outage', cart: 'c-1', at };
    await campaigns.bus.publish(cartAbandoned, left(story));
    await campaigns.drained();
    await campaigns.stop();
    await campaigns.bus.publish(abandonmentEnded, over({ ...story, at: at + minutes(29) }));
    await until(() => campaigns.clock.now() > at + minutes(45));
    await campaigns.signalsReadUpTo(at + minutes(40));
    await campaigns.startAgain();
    const { requests, decided, ended } = await published('outage');
    expect(requests).toEqual([]);
    expect(decided).toMatchObject([{ data: { state: 'withdrawn', reason: 'converted' } }]);
    expect(ended).toMatchObject([{ data: { reason: 'converted' } }]);
  });

  it('is withdrawn when the person buys, and not any more once it went out', async () => {
    await campaigns.use('buys', atOnce);
    const at = campaigns.clock.now();
    const carts = ['before', 'after'].map((cart) => ({ workspaceId: 'buys', cart, at }));
    await campaigns.bus.publish(cartAbandoned, ...carts.map(left));
    const requests = await requestsOf('buys', 2);
    const sent = requests.filter(({ data }) => data.subjectKey === 'cart:after');
    await campaigns.bus.publish(messageStateChanged, ...sent.map((request) => moved(request, 'submitted', at + 1000)));
    await campaigns.drained();
    await campaigns.bus.publish(abandonmentEnded, ...carts.map((cart) => over({ ...cart, at: at + 2000 })));
    const { withdrawals, ended } = await published('buys');
    expect(withdrawals.map(({ data }) => [data.subjectKey, data.reason])).toEqual([['cart:before', 'converted']]);
    expect(withdrawals[0]?.data.messageId).toBe(
      requests.find(({ data }) => data.subjectKey === 'cart:before')?.data.messageId,
    );
    expect(withdrawals[0]?.key).toBe(requests.find(({ data }) => data.subjectKey === 'cart:before')?.key);
    expect(ended.map(({ data }) => [data.subjectKey, data.reason]).sort()).toEqual([
      ['cart:after', 'completed'],
      ['cart:before', 'converted'],
    ]);
  });

  it('enrols nobody when it was over before it was heard of, and again when it is left again', async () => {
    await campaigns.use('early', atOnce);
    const at = campaigns.clock.now();
    const story = { workspaceId: 'early', cart: 'c-1', at };
    // As after a merge: the end comes under another person's key, on whatever partition.
    await campaigns.bus.publish(abandonmentEnded, over({ ...story, personId: personOf('merged') }, 'resumed'));
    await campaigns.drained();
    await campaigns.bus.publish(cartAbandoned, left(story));
    expect((await published('early')).started).toEqual([]);
    await campaigns.bus.publish(cartAbandoned, left({ ...story, occurrence: 2, at: at + 1000 }));
    const [request] = await requestsOf('early', 1);
    expect(request?.data.occurrence).toBe(2);
  });

  it('keeps its key when the person is merged into another', async () => {
    await campaigns.use('merge', atOnce);
    const at = campaigns.clock.now();
    const story = { workspaceId: 'merge', cart: 'c-1', at };
    await campaigns.bus.publish(cartAbandoned, left(story));
    const [request] = await requestsOf('merge', 1);
    const into = personOf('someone known');
    await campaigns.bus.publish(personsMerged, {
      workspaceId: 'merge',
      id: derivedId('test-merge', 'merge'),
      subject: into,
      time: at,
      data: { from: personOf('c-1'), into, at: new Date(at).toISOString() },
    });
    await campaigns.drained();
    await campaigns.bus.publish(abandonmentEnded, over({ ...story, personId: into }));
    const { withdrawals } = await published('merge');
    expect(withdrawals).toMatchObject([{ key: request?.key, data: { personId: into, founderId: personOf('c-1') } }]);
    const found = await campaigns.call(`/v1/enrolments?personId=${into}`, { workspace: 'merge' });
    expect(found).toMatchObject({ status: 200, body: [{ subjectKey: 'cart:c-1', endReason: 'converted' }] });
  });
});

describe('the end of an abandonment on another partition at the same moment', () => {
  it('leaves nothing standing, whichever comes first', async () => {
    await campaigns.use('race', atOnce);
    const at = campaigns.clock.now();
    const carts = Array.from({ length: 60 }, (_, index) => ({ workspaceId: 'race', cart: `c-${index}`, at }));
    await Promise.all([
      campaigns.bus.publish(cartAbandoned, ...carts.map(left)),
      campaigns.bus.publish(
        abandonmentEnded,
        ...carts.map((cart) => over({ ...cart, personId: personOf(`merged ${cart.cart}`) })),
      ),
    ]);
    const { requests, withdrawals, started, ended } = await published('race');
    const ids = (events: typeof requests | typeof withdrawals) => events.map(({ data }) => data.messageId).sort();
    expect(ids(withdrawals)).toEqual(ids(requests));
    expect(ended).toHaveLength(started.length);
  });
});

describe('a booking that was not finished', () => {
  it('leads to a request as long as there is something to come back for', async () => {
    const steps = [{ name: 'first', message: { template: 'booking-reminder' } }];
    const journey = aJourney({
      name: 'booking',
      trigger: { on: 'booking-incomplete' },
      purpose: 'booking-reminders',
      steps,
    });
    const applied = await campaigns.apply([
      aWorkspace({ name: 'travel' }),
      aTemplate({ name: 'booking-reminder', texts: { en: '{{ title }}: {{ link }}' } }),
      aSender(),
      journey,
    ]);
    expect(applied.status).toBe(200);
    const at = campaigns.clock.now();
    const iso = (instant: number): string => new Date(instant).toISOString();
    await campaigns.bus.publish(
      bookingAbandoned,
      unfinished(
        { workspaceId: 'travel', cart: 'held', at },
        { holdExpiresAt: iso(at + minutes(90)), startsAt: iso(at + minutes(9000)) },
      ),
      unfinished({ workspaceId: 'travel', cart: 'gone', at }, { holdExpiresAt: iso(at - 1) }),
    );
    const [request] = await requestsOf('travel', 1);
    expect(request?.data).toMatchObject({
      subjectKey: 'booking:held',
      purpose: 'booking-reminders',
      body: expect.stringMatching(/^Hotel Sakura, Tokyo: <link-1-+>$/),
      offerEndsAt: iso(at + minutes(90)),
    });
    await campaigns.bus.waitFor(candidateDecided, { count: 2, match: ({ workspaceId }) => workspaceId === 'travel' });
    const { requests, decided } = await published('travel');
    expect(requests).toHaveLength(1);
    expect(decided.find(({ data }) => data.subjectKey === 'booking:gone')?.data).toMatchObject({
      state: 'suppressed',
      reason: 'offer-gone',
    });
  });
});

describe('every event twice and in any order', () => {
  it('gives the same requests as each once and in order', async () => {
    const steps = aJourney({
      steps: [
        { name: 'first', message: { template: 'cart-reminder' } },
        { name: 'day', wait: 'PT1H' },
        { name: 'second', message: { template: 'cart-reminder' } },
      ],
    });
    await campaigns.use('orderly', steps);
    await campaigns.use('shuffled', steps);
    const at = campaigns.clock.now();
    const carts = Array.from({ length: 20 }, (_, index) => `c-${index}`);
    // A person has a cart of each kind; every third cart is over in the end, and left anew.
    const again = carts.filter((_, index) => index % 3 === 0);
    const story = (workspaceId: string) => [
      ...carts.map((cart) => ({ contract: cartAbandoned, event: left({ workspaceId, cart, at }) })),
      ...again.map((cart) => ({
        contract: abandonmentEnded,
        event: over({ workspaceId, cart, at: at + 1000 }, 'resumed'),
      })),
      ...again.map((cart) => ({
        contract: cartAbandoned,
        event: left({ workspaceId, cart, at: at + 2000, occurrence: 2 }),
      })),
    ];
    const publish = async (all: ReturnType<typeof story>) => {
      for (const { contract, event } of all) {
        if (contract === cartAbandoned && 'cart' in event.data)
          await campaigns.bus.publish(cartAbandoned, { ...event, data: event.data });
        else if ('reason' in event.data) await campaigns.bus.publish(abandonmentEnded, { ...event, data: event.data });
      }
    };
    await publish(story('orderly'));
    await publish(
      story('shuffled')
        .flatMap((one) => [one, one])
        .sort((a, b) => (hash(a.event.id) < hash(b.event.id) ? -1 : 1)),
    );
    await campaigns.drained();

    const standing = async (workspaceId: string) => {
      const { requests, withdrawals } = await published(workspaceId);
      const gone = new Set(withdrawals.map(({ data }) => data.messageId));
      return requests.filter(({ data }) => !gone.has(data.messageId));
    };
    for (const workspaceId of ['orderly', 'shuffled']) {
      const first = await standing(workspaceId);
      for (const request of [...first, ...first]) {
        await campaigns.bus.publish(messageStateChanged, moved(request, 'submitted', at + minutes(5)));
      }
    }
    await campaigns.drained();
    await until(() => campaigns.clock.now() > at + minutes(70));
    await campaigns.signalsReadUpTo(at + minutes(70));
    const wanted = 2 * carts.length;
    const words = async (workspaceId: string) =>
      (await standing(workspaceId))
        .map(({ data }) => [data.subjectKey, data.occurrence, data.step, data.body, data.notBefore].join(' '))
        .sort();
    await until(async () => (await words('orderly')).length === wanted && (await words('shuffled')).length === wanted);
    expect(await words('shuffled')).toEqual(await words('orderly'));
    for (const { decided } of [await published('orderly'), await published('shuffled')]) {
      expect(new Set(decided.map(({ data }) => data.messageId)).size).toBe(decided.length);
    }
  });
});

const hash = (text: string): string => derivedId('shuffle', text);

describe('a campaign that is stopped', () => {
  it('lets everyone go and takes back what has not gone out', async () => {
    await campaigns.use('stops', atOnce, aJourney());
    const at = campaigns.clock.now();
    await campaigns.bus.publish(cartAbandoned, left({ workspaceId: 'stops', cart: 'c-1', at }));
    await requestsOf('stops', 1);
    await campaigns.use('stops', { ...atOnce, status: 'stopped' });
    const ended = await campaigns.bus.waitFor(enrolmentEnded, {
      count: 2,
      match: ({ workspaceId }) => workspaceId === 'stops',
    });
    expect(ended.map(({ data }) => [data.campaign, data.reason]).sort()).toEqual([
      ['at-once', 'campaign-stopped'],
      ['cart-reminder', 'campaign-stopped'],
    ]);
    const { withdrawals, decided } = await published('stops');
    expect(withdrawals).toMatchObject([{ data: { campaign: 'at-once', reason: 'campaign-stopped' } }]);
    expect(decided.map(({ data }) => [data.campaign, data.state]).sort()).toEqual([
      ['at-once', 'requested'],
      ['cart-reminder', 'withdrawn'],
    ]);
    await campaigns.bus.publish(cartAbandoned, left({ workspaceId: 'stops', cart: 'c-2', at: campaigns.clock.now() }));
    expect((await published('stops')).started).toHaveLength(2);
  });
});

describe('the control arm', () => {
  it('is followed and not written to', async () => {
    await campaigns.use('holdout', { ...atOnce, holdout: 0.5 });
    const at = campaigns.clock.now();
    const carts = Array.from({ length: 40 }, (_, index) => `c-${index}`);
    await campaigns.bus.publish(cartAbandoned, ...carts.map((cart) => left({ workspaceId: 'holdout', cart, at })));
    await campaigns.bus.waitFor(candidateDecided, { count: 40, match: ({ workspaceId }) => workspaceId === 'holdout' });
    const { requests, started, decided } = await published('holdout');
    const control = started.filter(({ data }) => data.arm === 'control').map(({ data }) => data.enrolmentId);
    expect(control.length).toBeGreaterThan(5);
    expect(requests).toHaveLength(40 - control.length);
    expect(
      decided
        .filter(({ data }) => data.state === 'held-out')
        .map(({ data }) => data.enrolmentId)
        .sort(),
    ).toEqual(control.sort());
  });
});
