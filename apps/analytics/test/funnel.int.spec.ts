import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetOldJob } from '../src/jobs/forget-old.job.js';
import { AnalyticsUnderTest } from './analytics-under-test.js';
import { aWorkspace, day, minute, start, Story } from './story.js';

let analytics: AnalyticsUnderTest;
beforeAll(async () => {
  analytics = await AnalyticsUnderTest.start([aWorkspace('all')]);
});
afterAll(() => analytics?.close());

const funnelOf = async (workspaceId: string, query = '') => {
  const { status, body } = await analytics.report(`funnel?from=2026-06-01&to=2026-06-21${query}`, workspaceId);
  expect(status).toBe(200);
  return body;
};

describe('the funnel', () => {
  it('counts every candidate once in its final state, the control arm and those that never reached dispatch included', async () => {
    const person = (name: string) => new Story('all', name);
    const [held, silent, back, refused, lost, waiting, read] = [
      person('held'),
      person('silent'),
      person('back'),
      person('refused'),
      person('lost'),
      person('waiting'),
      person('read'),
    ];
    await analytics.tell(
      ...[held, silent, back, refused, lost, waiting, read].map((one) => one.left(0)),
      held.enrolled(0, 'control'),
      ...[silent, back, refused, lost, waiting, read].map((one) => one.enrolled(0)),
      held.decided(45, { state: 'held-out', reason: 'holdout', arm: 'control' }),
      silent.decided(45, { state: 'suppressed', reason: 'no-phone' }),
      ...[back, refused, lost, waiting, read].map((one) => one.decided(45, { state: 'requested' })),
      back.message(50, 1, { state: 'withdrawn', reason: 'resumed' }),
      refused.message(50, 1, { state: 'suppressed', reason: 'no-consent' }),
      lost.message(50, 1, { state: 'submitted', parts: 1 }),
      lost.message(51, 2, { state: 'undelivered', reason: 'carrier-undelivered' }),
      waiting.message(50, 1, { state: 'deferred', reason: 'quiet-hours' }),
      ...read.delivered(50),
      read.clicked(55),
      read.clicked(56),
      read.clicked(50, 'm1', false),
    );

    const body = await funnelOf('all');
    const expected = {
      candidates: 7,
      heldOut: 1,
      submitted: 2,
      delivered: 1,
      parts: 3,
      pending: 1,
      undelivered: 1,
      failed: 0,
      unconfirmed: 0,
      suppressed: { 'no-phone': 1, 'no-consent': 1 },
      withdrawn: { resumed: 1 },
      clicked: 1,
      humanClicks: 2,
      otherClicks: 1,
      optOuts: 0,
      deliveryRate: 0.5,
      clickRate: 1,
      optOutRate: 0,
    };
    expect(body).toEqual({
      from: '2026-06-01T00:00:00.000Z',
      to: '2026-06-21T00:00:00.000Z',
      signals: { 'cart-abandoned': 7 },
      total: expected,
      campaigns: [{ campaign: 'cart-reminder', enrolled: { control: 1, treatment: 6 }, ...expected }],
    });
    expect(await funnelOf('all', '&campaign=another')).toMatchObject({ total: { candidates: 0 }, campaigns: [] });
    expect(await funnelOf('nobody')).toMatchObject({ signals: {}, total: { candidates: 0 } });
  });

  it('shows one campaign when asked for it', async () => {
    const cart = new Story('campaigns', 'cart');
    const bookings = ['b-1', 'b-2'].map((name) => new Story('campaigns', name, 'booking-reminder'));
    const all = [cart, ...bookings];
    await analytics.tell(
      ...all.flatMap((one) => [one.enrolled(0), one.decided(45, { state: 'requested' }), ...one.delivered(50)]),
      cart.clicked(55),
      cart.saidStop(60),
    );
    const ofCart = { candidates: 1, delivered: 1, clicked: 1, humanClicks: 1, optOuts: 1 };
    const ofBookings = { candidates: 2, delivered: 2, clicked: 0, humanClicks: 0, optOuts: 0 };
    expect(await funnelOf('campaigns')).toMatchObject({
      total: { candidates: 3, delivered: 3, clicked: 1, optOuts: 1 },
      campaigns: [
        { campaign: 'booking-reminder', enrolled: { treatment: 2 }, ...ofBookings },
        { campaign: 'cart-reminder', enrolled: { treatment: 1 }, ...ofCart },
      ],
    });
    const asked = async (campaign: string) => {
      const { total, campaigns } = await funnelOf('campaigns', `&campaign=${campaign}`);
      return { total, campaigns };
    };
    expect(await asked('cart-reminder')).toEqual({
      total: expect.objectContaining(ofCart),
      campaigns: [expect.objectContaining({ campaign: 'cart-reminder', enrolled: { treatment: 1 }, ...ofCart })],
    });
    expect(await asked('booking-reminder')).toEqual({
      total: expect.objectContaining(ofBookings),
      campaigns: [expect.objectContaining({ campaign: 'booking-reminder', enrolled: { treatment: 2 }, ...ofBookings })],
    });
  });

  it('is about the last thirty days unless it is told from when to when', async () => {
    const now = analytics.clock.now();
    const thirtyDaysAgo = (now - 30 * day - start) / minute;
    const [before, first] = [new Story('recent', 'before'), new Story('recent', 'first')];
    await analytics.tell(
      ...before.delivered(thirtyDaysAgo - 1),
      before.left(thirtyDaysAgo - 1),
      ...first.delivered(thirtyDaysAgo),
      first.left(thirtyDaysAgo),
    );
    const { status, body } = await analytics.report('funnel', 'recent');
    expect([status, body]).toMatchObject([
      200,
      {
        from: new Date(now - 30 * day).toISOString(),
        to: new Date(now).toISOString(),
        signals: { 'cart-abandoned': 1 },
        total: { candidates: 1 },
      },
    ]);
  });

  it('shows the latest state of a message, in whatever order its states arrive', async () => {
    const one = new Story('order', 'one');
    const [queued, submitted, delivered] = one.delivered(50);
    if (!queued || !submitted || !delivered) throw new Error('three states are needed');
    await analytics.tell(delivered, one.decided(45, { state: 'requested' }), submitted, queued);
    expect(await funnelOf('order')).toMatchObject({
      total: { candidates: 1, submitted: 1, delivered: 1, pending: 0, deliveryRate: 1 },
    });
  });

  it('counts a message that only its receipt shows to have been accepted', async () => {
    const one = new Story('unknown', 'one');
    await analytics.tell(one.message(50, 1, { state: 'unknown' }), one.message(55, 2, { state: 'delivered' }));
    expect(await funnelOf('unknown')).toMatchObject({ total: { submitted: 1, delivered: 1, deliveryRate: 1 } });
  });
});

describe('an opt-out', () => {
  it('counts against the last message before it, once, and not after seven days', async () => {
    const [soon, late] = [new Story('stops', 'soon'), new Story('stops', 'late')];
    await analytics.tell(
      ...soon.delivered(0),
      ...soon.delivered(1440, 'm2'),
      ...late.delivered(0, 'm1'),
      soon.saidStop(1500),
      soon.saidStop(1500),
      soon.saidStop(1600),
      late.saidStop(8 * 1440),
    );
    const { campaigns, total } = await funnelOf('stops');
    expect(total).toMatchObject({ delivered: 3, optOuts: 1, optOutRate: 0.3333 });
    expect(campaigns).toHaveLength(1);
    const optOuts = await analytics.bus.query(`SELECT FROM analytics.opt_outs WHERE workspace_id = 'stops'`);
    expect(optOuts).toHaveLength(3);
    // Only the second message's day has it.
    const { body } = await analytics.report('funnel?from=2026-06-01&to=2026-06-02', 'stops');
    expect(body).toMatchObject({ total: { delivered: 2, optOuts: 0 } });
  });
});

describe('what is older than the retention', () => {
  it('is forgotten, orders with their credits, and nothing else is', async () => {
    const [old, young] = [new Story('old', 'old'), new Story('old', 'young')];
    const later = 10 * 1440;
    await analytics.tell(
      ...[
        old.left(0),
        old.enrolled(0),
        ...old.delivered(45),
        old.clicked(50),
        old.bought(60),
        old.refunded(70, 'r1', 1),
      ],
      ...[young.left(later), ...young.delivered(later + 45), young.clicked(later + 50), young.bought(later + 60)],
    );
    const client = await analytics.connect();
    const counts = async () => {
      const tables = ['abandonments', 'enrolments', 'messages', 'clicks', 'touches', 'orders', 'reductions', 'credits'];
      const rows = tables.map((name) => `(SELECT count(*)::int FROM analytics.${name} WHERE workspace_id = 'old')`);
      const { rows: found } = await client.query({ text: `SELECT ${rows.join(', ')}`, rowMode: 'array' });
      return Object.fromEntries(tables.map((name, index) => [name, found[0]?.[index]]));
    };
    try {
      expect(await counts()).toMatchObject({ enrolments: 1, messages: 2, touches: 4, orders: 2, reductions: 1 });
      analytics.clock.set(analytics.clock.now() + 785 * day);
      const job = analytics.job(ForgetOldJob);
      while ((await job.run()) > 0);
      expect(await counts()).toEqual({
        abandonments: 1,
        enrolments: 0,
        messages: 1,
        clicks: 1,
        touches: 2,
        orders: 1,
        reductions: 0,
        credits: 1,
      });
    } finally {
      await client.end();
    }
  });
});
