import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyticsUnderTest } from './analytics-under-test.js';
import { day, minute, start, Story } from './story.js';

let analytics: AnalyticsUnderTest;
beforeAll(async () => {
  analytics = await AnalyticsUnderTest.start([]);
});
afterAll(() => analytics?.close());

describe('the attribution report', () => {
  it('shows the credits of one campaign when asked for it, beside all orders', async () => {
    const [rita, sam, tom] = [
      new Story('campaigns', 'rita'),
      new Story('campaigns', 'sam', 'booking-reminder'),
      new Story('campaigns', 'tom'),
    ];
    await analytics.tell(rita.clicked(50), sam.clicked(50));
    await analytics.tell(rita.bought(60), sam.bought(60, { totalMinor: 4000 }), tom.bought(60, { totalMinor: 10 }));
    const of = (campaign: string, creditedMinor: number) => ({
      campaign,
      step: 'm1',
      currency: 'EUR',
      touch: 'click',
      orders: 1,
      creditedMinor,
    });
    const [booking, cart] = [of('booking-reminder', 4000), of('cart-reminder', 8990)];
    const orders = [{ currency: 'EUR', orders: 3, orderMinor: 13_000, creditedMinor: 12_990, unattributedMinor: 10 }];
    const told = async (query: string) => (await analytics.report(`attribution?${query}`, 'campaigns')).body;
    expect(await told('')).toMatchObject({ credits: [booking, cart], orders });
    expect(await told('campaign=cart-reminder')).toMatchObject({ credits: [cart], orders });
    expect(await told('campaign=booking-reminder')).toMatchObject({ credits: [booking], orders });
    expect(await told('campaign=another')).toMatchObject({ credits: [], orders });
  });

  it('is about the last thirty days unless it is told from when to when', async () => {
    const now = analytics.clock.now();
    const thirtyDaysAgo = (now - 30 * day - start) / minute;
    const bought = (name: string, minutes: number) => new Story('recent', name).bought(minutes, { totalMinor: 100 });
    await analytics.tell(
      bought('before', thirtyDaysAgo - 1),
      bought('first', thirtyDaysAgo),
      bought('last', (now - start) / minute - 1),
      bought('after', (now - start) / minute),
    );
    const told = async (query: string) => (await analytics.report(`attribution${query}`, 'recent')).body;
    const iso = (instant: number) => new Date(instant).toISOString();
    expect(await told('')).toMatchObject({ from: iso(now - 30 * day), to: iso(now), orders: [{ orders: 2 }] });
    // 30 days before the end that is asked for.
    expect(await told(`?to=${iso(now - minute)}`)).toMatchObject({
      from: iso(now - 30 * day - minute),
      to: iso(now - minute),
      orders: [{ orders: 2 }],
    });
    expect(await told(`?from=${iso(now - day)}`)).toMatchObject({
      from: iso(now - day),
      to: iso(now),
      orders: [{ orders: 1 }],
    });
  });
});
