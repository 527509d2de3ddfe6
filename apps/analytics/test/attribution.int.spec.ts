import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conversionRecorded, creditsAssigned, type CreditsData } from '@rebound/contracts';
import { stableHash01 } from '@rebound/kernel';
import { RecordingExporter, startTelemetry, type Telemetry } from '@rebound/observability';
import { until } from '@rebound/testing';
import { AnalyticsUnderTest, type Told } from './analytics-under-test.js';
import { at, aWorkspace, Story } from './story.js';

let analytics: AnalyticsUnderTest;
let telemetry: Telemetry;
const exporter = new RecordingExporter();
beforeAll(async () => {
  // Traces nothing but what comes with a trace.
  telemetry = await startTelemetry({ service: 'test', settings: { otelSampleRatio: 0 }, exporter });
  analytics = await AnalyticsUnderTest.start([
    aWorkspace('demo'),
    aWorkspace('short', { clickWindow: 'PT1H', deliveryWindow: 'PT2H' }),
  ]);
});
afterAll(async () => {
  await analytics?.close();
  await telemetry.shutdown();
});

/** Everything that was said about the credits of an order, in the order it was said. */
const history = async ({ workspaceId, name }: Story): Promise<CreditsData[]> =>
  (await analytics.bus.collect(creditsAssigned))
    .filter((event) => event.workspaceId === workspaceId && event.data.orderId === `o-${name}`)
    .map(({ data }) => data);

/** Credits as [message, minor units], and the rest. */
const shares = ({ credits, unattributedMinor, orderMinor }: CreditsData) => ({
  orderMinor,
  unattributedMinor,
  credits: credits.map(({ messageId, touch, amountMinor }) => [messageId, touch, amountMinor]),
});

describe('an order', () => {
  it('is credited to the click before it, and its conversion is recorded once', async () => {
    const ana = new Story('demo', 'ana');
    await analytics.tell(...ana.delivered(45), ana.clicked(50));
    await analytics.tell(ana.bought(60), ana.bought(60));

    expect(await history(ana)).toEqual([
      {
        orderId: 'o-ana',
        kind: 'order',
        model: 'last-touch',
        sequence: 1,
        cause: 'order',
        personId: ana.personId,
        currency: 'EUR',
        orderMinor: 8990,
        unattributedMinor: 0,
        credits: [
          {
            messageId: ana.messageId(),
            campaign: 'cart-reminder',
            step: 'm1',
            arm: 'treatment',
            touch: 'click',
            touchedAt: at(50),
            amountMinor: 8990,
          },
        ],
        at: at(60),
      },
    ]);
    const conversions = (await analytics.bus.collect(conversionRecorded)).filter(
      ({ data }) => data.orderId === 'o-ana',
    );
    expect(conversions).toHaveLength(1);
  });

  it('that is known before the click it followed is credited when the click arrives', async () => {
    const ben = new Story('demo', 'ben');
    await analytics.tell(ben.bought(60));
    await analytics.tell(ben.clicked(50), ben.clicked(50));

    const [first, second, ...more] = await history(ben);
    expect(first).toMatchObject({ sequence: 1, cause: 'order', unattributedMinor: 8990, credits: [] });
    expect(second).toMatchObject({ sequence: 2, supersedes: 1, cause: 'late-touch', unattributedMinor: 0 });
    expect(second?.credits).toMatchObject([{ messageId: ben.messageId(), amountMinor: 8990 }]);
    expect(more).toEqual([]);
  });

  const traced = ({ contract, publication }: Told, digit: string): Told => ({
    contract,
    publication: { ...publication, traceparent: `00-${digit.repeat(32)}-${'1'.repeat(16)}-01` },
  });

  it('leads the trace of the message on to the credit, and to its loss, each linked to what brought it', async () => {
    const una = new Story('demo', 'una');
    await analytics.tell(traced(una.clicked(50), 'c'));
    await analytics.tell(traced(una.bought(60), 'd'));
    await analytics.tell(traced(una.cancelled(70), 'e'));
    const spans = exporter.spans.filter(({ attributes }) => attributes['rebound.order.id'] === 'o-una');
    expect(
      spans.map(({ name, service, traceId, links, attributes }) => [
        `${service}: ${name}`,
        `${traceId.slice(0, 2)} -> ${links.map((link) => link.traceId.slice(0, 2)).join()}`,
        attributes['rebound.outcome'],
        attributes['rebound.message.id'],
      ]),
    ).toEqual([
      ['analytics: last-touch credit', 'cc -> dd', 'credited', una.messageId()],
      ['analytics: last-touch credit', 'cc -> ee', 'withdrawn', una.messageId()],
    ]);
    const [touch] = exporter.spans.filter(({ traceId, name }) => traceId.startsWith('cc') && name.includes('process'));
    expect(spans.map(({ parentSpanId }) => parentSpanId)).toEqual([touch?.spanId, touch?.spanId]);
  });

  it('is credited in the trace of what caused it', async () => {
    const zoe = new Story('demo', 'zoe');
    await analytics.tell(traced(zoe.bought(60), 'a'));
    await analytics.tell(traced(zoe.clicked(50), 'b'));
    const credits = (await analytics.bus.collect(creditsAssigned)).filter(({ data }) => data.orderId === 'o-zoe');
    expect(credits.map(({ traceparent }) => traceparent?.slice(3, 6))).toEqual(['aaa', 'bbb']);
  });

  it('is not credited to a click after it, nor to a hit by a program', async () => {
    const cyd = new Story('demo', 'cyd');
    await analytics.tell(cyd.clicked(50, 'm1', false), cyd.bought(60), cyd.clicked(61));
    expect((await history(cyd)).map(shares)).toEqual([{ orderMinor: 8990, unattributedMinor: 8990, credits: [] }]);
  });

  it('whose total changed is credited anew', async () => {
    const dan = new Story('demo', 'dan');
    await analytics.tell(dan.clicked(50));
    await analytics.tell(dan.bought(60));
    await analytics.tell(dan.bought(60, { revision: 2, totalMinor: 5000 }));
    await analytics.tell(dan.bought(60));
    expect(await history(dan)).toMatchObject([
      { sequence: 1, orderMinor: 8990 },
      { sequence: 2, supersedes: 1, cause: 'order-changed', orderMinor: 5000, credits: [{ amountMinor: 5000 }] },
    ]);
  });

  it('of the past, as an import brings it, earns nobody anything', async () => {
    const eve = new Story('demo', 'eve');
    await analytics.tell(eve.clicked(50), eve.bought(60, { history: true }));
    expect(await history(eve)).toEqual([]);
  });
});

describe('what is taken off an order', () => {
  it('is taken off the credits: refunds in part, then the rest by a cancellation', async () => {
    const flo = new Story('demo', 'flo');
    await analytics.tell(flo.clicked(50));
    await analytics.tell(flo.bought(60));
    await analytics.tell(flo.refunded(70, 'r1', 1990));
    await analytics.tell(flo.refunded(80, 'r2', 2000), flo.refunded(80, 'r2', 2000));
    await analytics.tell(flo.cancelled(90));
    expect(await history(flo)).toMatchObject([
      { sequence: 1, cause: 'order', orderMinor: 8990 },
      { sequence: 2, supersedes: 1, cause: 'refund', orderMinor: 7000, credits: [{ amountMinor: 7000 }], at: at(70) },
      { sequence: 3, supersedes: 2, cause: 'refund', orderMinor: 5000, credits: [{ amountMinor: 5000 }] },
      { sequence: 4, supersedes: 3, cause: 'cancellation', orderMinor: 0, unattributedMinor: 0, credits: [] },
    ]);
  });

  it('may be known before the order', async () => {
    const gus = new Story('demo', 'gus');
    await analytics.tell(gus.refunded(70, 'r1', 990));
    await analytics.tell(gus.clicked(50), gus.bought(60));
    const current = (await analytics.currentCredits('demo')).get('o-gus');
    expect(current).toMatchObject({ orderMinor: 8000, credits: [{ amountMinor: 8000 }] });
  });

  it('never takes off more than there is', async () => {
    const hal = new Story('demo', 'hal');
    await analytics.tell(hal.clicked(50), hal.bought(60), hal.refunded(70, 'r1', 999_999));
    expect((await analytics.currentCredits('demo')).get('o-hal')).toMatchObject({ orderMinor: 0, credits: [] });
  });
});

describe('two persons who turn out to be one', () => {
  it('share their touches: the order of one is credited to the click of the other', async () => {
    const device = new Story('demo', 'ida-device');
    const ida = new Story('demo', 'ida');
    await analytics.tell(...device.delivered(45), device.clicked(50), ida.bought(60));
    expect((await history(ida)).map(shares)).toMatchObject([{ unattributedMinor: 8990, credits: [] }]);

    await analytics.tell(device.merged(70, ida), device.merged(70, ida));
    const [, corrected, ...more] = await history(ida);
    expect(corrected).toMatchObject({ sequence: 2, supersedes: 1, cause: 'merge', personId: ida.personId });
    expect(corrected?.credits).toMatchObject([{ messageId: device.messageId(), amountMinor: 8990 }]);
    expect(more).toEqual([]);
  });

  it('stay one for what comes later under the old name', async () => {
    const device = new Story('demo', 'jan-device');
    const jan = new Story('demo', 'jan');
    await analytics.tell(device.merged(10, jan));
    await analytics.tell(device.clicked(50));
    await analytics.tell(device.bought(60));
    expect(await history(device)).toMatchObject([{ personId: jan.personId, credits: [{ amountMinor: 8990 }] }]);
  });
});

describe('the windows of a workspace', () => {
  it('are those of its definition', async () => {
    const bought: readonly (readonly [string, number])[] = [
      ['kim', 79],
      ['leo', 80],
      ['mia', 131],
    ];
    for (const [name, minutes] of bought) {
      const one = new Story('short', name);
      await analytics.tell(...one.delivered(10), one.clicked(20), one.bought(minutes));
    }
    const current = await analytics.currentCredits('short');
    expect(current.get('o-kim')?.credits).toMatchObject([{ touch: 'click' }]);
    expect(current.get('o-leo')?.credits).toMatchObject([{ touch: 'delivery' }]);
    expect(current.get('o-mia')?.credits).toEqual([]);
  });

  it('are five days after a click, and none after a delivery, unless it says so', async () => {
    const ned = new Story('demo', 'ned');
    const oda = new Story('demo', 'oda');
    const pia = new Story('demo', 'pia');
    await analytics.tell(...ned.delivered(0), ned.bought(60));
    await analytics.tell(...oda.delivered(0), oda.clicked(10), oda.bought(10 + 5 * 1440 - 1));
    await analytics.tell(...pia.delivered(0), pia.clicked(10), pia.bought(10 + 5 * 1440));
    const current = await analytics.currentCredits('demo');
    expect(current.get('o-ned')?.credits).toEqual([]);
    expect(current.get('o-oda')?.credits).toHaveLength(1);
    expect(current.get('o-pia')?.credits).toEqual([]);
  });
});

describe('a refund and a late click at the same moment', () => {
  it('are both in the credits, whichever comes second', async () => {
    const quin = new Story('demo', 'quin');
    await analytics.tell(quin.bought(60));
    const outside = await analytics.connect();
    try {
      // Both transactions come as far as the order and wait for it there.
      await outside.query(`BEGIN`);
      await outside.query(`SELECT FROM analytics.orders WHERE order_id = 'o-quin' FOR UPDATE`);
      for (const { contract, publication } of [quin.refunded(70, 'r1', 1000), quin.clicked(50)]) {
        await analytics.bus.publish(contract, publication);
      }
      const waiting = async () =>
        (
          await outside.query(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          )
        ).rowCount;
      await until(async () => (await waiting()) === 2, { what: 'both to wait for the order', everyMs: 50 });
    } finally {
      await outside.query(`COMMIT`);
      await outside.end();
    }
    await analytics.drained();
    expect((await analytics.currentCredits('demo')).get('o-quin')).toMatchObject({
      sequence: 3,
      orderMinor: 7990,
      credits: [{ amountMinor: 7990 }],
    });
  });
});

describe('every event twice and in any order', () => {
  /** A dozen stories that differ in what they hold; the same for each workspace. */
  function tales(workspaceId: string): Told[] {
    return Array.from({ length: 12 }, (_, index) => {
      const one = new Story(workspaceId, `tale-${index}`);
      const device = new Story(workspaceId, `tale-${index}-device`);
      const touched = index % 2 === 0 ? one : device;
      return [
        one.left(0),
        touched.enrolled(0),
        touched.decided(45, { state: 'requested' }),
        ...touched.delivered(45),
        ...touched.delivered(90, 'm2'),
        touched.clicked(50 + index),
        ...(index % 3 === 0 ? [touched.clicked(95, 'm2'), touched.clicked(96, 'm2', false)] : []),
        one.bought(100 + index),
        ...(index % 4 === 0 ? [one.bought(100 + index, { revision: 2, totalMinor: 4321 })] : []),
        ...(index % 5 === 0 ? [one.refunded(120, 'r1', 1234)] : []),
        ...(index % 7 === 0 ? [one.cancelled(130)] : []),
        ...(index % 6 === 5 ? [one.saidStop(140)] : []),
        ...(touched === device ? [device.merged(110, one)] : []),
      ];
    }).flat();
  }
  const shuffled = (told: readonly Told[], seed: number): Told[] =>
    [...told, ...told]
      .map((one, index) => ({ one, place: stableHash01('shuffle', String(seed), String(index)) }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ one }) => one);

  const outcome = async (workspaceId: string) => {
    const credits = [...(await analytics.currentCredits(workspaceId))];
    const window = 'from=2026-06-01&to=2026-06-08';
    return {
      credits: credits.map(([orderId, data]) => [orderId, shares(data)]).toSorted(),
      funnel: (await analytics.report(`funnel?${window}`, workspaceId)).body,
      attribution: (await analytics.report(`attribution?${window}`, workspaceId)).body,
    };
  };

  it('gives the same credits and reports', async () => {
    await analytics.tell(...tales('straight'));
    const expected = await outcome('straight');
    expect(expected.credits).toHaveLength(12);
    for (const seed of [1, 2, 3]) {
      const workspaceId = `shuffled-${seed}`;
      await analytics.tell(...shuffled(tales(workspaceId), seed));
      expect(await outcome(workspaceId)).toEqual(expected);
    }
  });
});

describe('the attribution report', () => {
  it('adds up to the orders, to the minor unit', async () => {
    const { body } = await analytics.report('attribution?from=2026-06-01&to=2026-06-08', 'straight');
    const credits = body['credits'] as { campaign: string; creditedMinor: number }[];
    const orders = body['orders'] as { orderMinor: number; creditedMinor: number; unattributedMinor: number }[];
    const [order] = orders;
    expect(orders).toHaveLength(1);
    expect(order && order.creditedMinor + order.unattributedMinor).toBe(order?.orderMinor);
    expect(credits.reduce((sum, { creditedMinor }) => sum + creditedMinor, 0)).toBe(order?.creditedMinor);
    const current = [...(await analytics.currentCredits('straight')).values()];
    expect(current.reduce((sum, { orderMinor }) => sum + orderMinor, 0)).toBe(order?.orderMinor);
  });

  it('counts orders by when they were placed, of the own workspace only', async () => {
    const empty = { credits: [], orders: [] };
    expect((await analytics.report('attribution?from=2026-05-01&to=2026-06-01', 'straight')).body).toMatchObject(empty);
    expect((await analytics.report('attribution?from=2026-06-01&to=2026-06-08', 'nobody')).body).toMatchObject(empty);
  });

  it('is made by the model that is asked for, and by last touch unless one is', async () => {
    const usual = await analytics.report('attribution?from=2026-06-01&to=2026-06-08', 'straight');
    const asked = await analytics.report('attribution?from=2026-06-01&to=2026-06-08&model=last-touch', 'straight');
    expect(asked).toMatchObject({ status: 200, body: { model: 'last-touch' } });
    expect(asked.body['credits']).toContainEqual(expect.objectContaining({ touch: 'click' }));
    expect(asked).toEqual(usual);
  });

  it.each([
    ['from=yesterday', 'from'],
    ['to=2026-06-01T10:00:00', 'to'],
    ['from=2026-W01-1', 'from'],
    ['from=2026-06-02&to=2026-06-01', 'from'],
    ['model=first-touch', 'model'],
    ['colour=red', 'colour'],
  ])('refuses %s, naming the field', async (query, field) => {
    const { status, body } = await analytics.report(`attribution?${query}`, 'straight');
    expect(status).toBe(400);
    expect(body['errors']).toContainEqual(expect.objectContaining({ field }));
  });
});
