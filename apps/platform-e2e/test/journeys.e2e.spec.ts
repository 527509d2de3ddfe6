import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { day, minute, Platform, Shop } from '../src/index.js';

jest.setTimeout(120_000);

let platform: Platform;
let shop: Shop;
beforeAll(async () => {
  platform = await Platform.start({ workspaces: ['shop'] });
  shop = new Shop(platform, 'shop');
});
afterAll(() => platform?.close());
beforeEach(() => platform.nextMorning());

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
    expect((await shop.outcomes()).get(`${ana.subjectKey} 1`)).toBe('delivered');
  });
});
