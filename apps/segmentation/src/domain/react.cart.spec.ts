import { describe, expect, it } from '@jest/globals';
import { abandonmentEnded, cartAbandoned, orderPlaced } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { add, buys, happened, minute, start, Story } from '../../test/story.js';

const at = (minutes: number): string => isoInstant(start + minutes * minute);

describe('a cart that is left', () => {
  it('counts as left 45 minutes after the last activity, with what is in it and what it is worth', () => {
    const story = new Story().tell(add(0, 'c-1', 'p-1'), add(5, 'c-1', 'p-1'), add(6, 'c-1', 'p-2')).until();
    expect(story.heard(cartAbandoned)).toEqual([
      expect.objectContaining({
        subjectKey: 'cart:c-1',
        occurrence: 1,
        stated: false,
        stage: 'cart',
        abandonedAt: at(51),
        cart: expect.objectContaining({
          cartId: 'c-1',
          currency: 'EUR',
          valueMinor: 3000,
          items: [
            expect.objectContaining({ productId: 'p-1', quantity: 2 }),
            expect.objectContaining({ productId: 'p-2', quantity: 1 }),
          ],
        }),
      }),
    ]);
  });

  it('is not left yet a millisecond before', () => {
    const story = new Story().tell(add(0, 'c-1', 'p-1')).until(45 - 1 / 60_000);
    expect(story.types).toEqual([]);
  });

  it('waits 30 minutes in the check-out, although the timer was armed for the cart', () => {
    const story = new Story().tell(
      add(0, 'c-1', 'p-1'),
      happened(5, 'checkout.started', { userId: 'u-1', cart: { cartId: 'c-1', items: [] } }),
    );
    expect(story.set.alarms.get('cart:c-1')).toMatchObject({ dueAt: start + 35 * minute });
    expect(story.until(35).heard(cartAbandoned)).toEqual([
      expect.objectContaining({ stage: 'checkout', abandonedAt: at(35) }),
    ]);
  });

  it('is reported again when it is touched and left again', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1'))
      .until(60)
      .tell(add(90, 'c-1', 'p-2'))
      .until();
    expect(story.types).toEqual(['cart-abandoned', 'abandonment-ended', 'cart-abandoned']);
    expect(story.heard(abandonmentEnded)).toEqual([
      expect.objectContaining({ occurrence: 1, reason: 'resumed', endedAt: at(90) }),
    ]);
    expect(story.heard(cartAbandoned)[1]).toMatchObject({ occurrence: 2, abandonedAt: at(135) });
  });

  it('stays reported when late news of before it was left comes in', () => {
    const story = new Story()
      .tell(add(10, 'c-1', 'p-1'))
      .until()
      .tell(add(5, 'c-1', 'p-2', { recordedAfter: 60 }));
    expect(story.types).toEqual(['cart-abandoned']);
  });

  it('is taken up again when late news shows activity after the last that was known', () => {
    const story = new Story()
      .tell(add(10, 'c-1', 'p-1'))
      .until()
      .tell(add(40, 'c-1', 'p-2', { recordedAfter: 60 }))
      .until();
    expect(story.types).toEqual(['cart-abandoned', 'abandonment-ended', 'cart-abandoned']);
  });
});

describe('no abandonment is reported', () => {
  it('of a cart that was bought one millisecond before its timer', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1'), buys(45 - 1 / 60_000, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } }))
      .until();
    expect(story.heard(cartAbandoned)).toEqual([]);
  });

  it('of a cart whose purchase came in before anything else of it', () => {
    const bought = buys(20, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1', currency: 'EUR', totalMinor: 1000 } });
    const story = new Story().tell(bought, add(0, 'c-1', 'p-1'), add(10, 'c-1', 'p-2')).until();
    expect(story.types).toEqual(['abandonment-ended', 'order-placed']);
  });

  it('of a cart that was emptied', () => {
    const empties = happened(5, 'cart.emptied', { userId: 'u-1', cart: { cartId: 'c-1', items: [] } });
    expect(new Story().tell(add(0, 'c-1', 'p-1'), empties).until().types).toEqual([]);
    expect(new Story().tell(empties, add(0, 'c-1', 'p-1')).until().types).toEqual([]);
  });

  it('of a cart whose last line was taken out', () => {
    const story = new Story().tell(
      add(0, 'c-1', 'p-1'),
      happened(5, 'cart.item-removed', {
        userId: 'u-1',
        cart: { cartId: 'c-1', items: [] },
        item: { productId: 'p-1', quantity: 1 },
      }),
    );
    expect(story.until().types).toEqual([]);
  });

  it('of a cart that was only looked at and never held anything', () => {
    const story = new Story().tell(happened(0, 'cart.viewed', { userId: 'u-1', cart: { cartId: 'c-1', items: [] } }));
    expect(story.until().types).toEqual([]);
  });

  it('of a cart that is looked at on the thank-you page after it was bought', () => {
    const story = new Story().tell(
      add(0, 'c-1', 'p-1'),
      buys(5, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } }),
      happened(6, 'cart.viewed', {
        userId: 'u-1',
        cart: { cartId: 'c-1', items: [{ productId: 'p-1', quantity: 1 }] },
      }),
    );
    expect(story.until().heard(cartAbandoned)).toEqual([]);
  });
});

describe('a purchase', () => {
  it('ends a reported abandonment even if it happened before it and came in after', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1'))
      .until()
      .tell(buys(30, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' }, recordedAfter: 60 }));
    expect(story.heard(abandonmentEnded)).toEqual([
      expect.objectContaining({ subjectKey: 'cart:c-1', occurrence: 1, reason: 'converted', orderId: 'o-1' }),
    ]);
  });

  it('uses up the next occurrence of a cart that was never reported', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1'), buys(5, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } }))
      .tell(add(100, 'c-1', 'p-3'))
      .until();
    expect(story.heard(abandonmentEnded)).toMatchObject([{ occurrence: 1, reason: 'converted' }]);
    expect(story.heard(cartAbandoned)).toMatchObject([
      { occurrence: 2, cart: { items: [{ productId: 'p-3', quantity: 1 }], valueMinor: 1000 } },
    ]);
  });

  it('finds its cart by the check-out', () => {
    const story = new Story().tell(
      add(0, 'c-1', 'p-1'),
      add(1, 'c-2', 'p-2'),
      happened(2, 'checkout.started', { userId: 'u-1', cart: { cartId: 'c-1', checkoutId: 'k-1', items: [] } }),
      buys(3, 'o-1', { order: { orderId: 'o-1', checkoutId: 'k-1', currency: 'EUR', totalMinor: 1000 } }),
    );
    story.until();
    expect(story.heard(orderPlaced)).toMatchObject([{ subjectKeys: ['cart:c-1'] }]);
    expect(story.heard(cartAbandoned)).toMatchObject([{ subjectKey: 'cart:c-2' }]);
  });

  it('that names no known cart ends all the carts its person had before', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1'), add(1, 'c-2', 'p-2'))
      .until(60)
      .tell(buys(70, 'o-1'), add(80, 'c-3', 'p-3'))
      .until();
    expect(story.heard(abandonmentEnded).map(({ subjectKey, reason }) => [subjectKey, reason])).toEqual([
      ['cart:c-1', 'converted'],
      ['cart:c-2', 'converted'],
    ]);
    expect(story.heard(cartAbandoned).map(({ subjectKey }) => subjectKey)).toEqual([
      'cart:c-1',
      'cart:c-2',
      'cart:c-3',
    ]);
  });

  it('ends only its own cart once a late event shows which one that is', () => {
    const story = new Story().tell(
      buys(10, 'o-1', { order: { orderId: 'o-1', checkoutId: 'k-1' } }),
      add(0, 'c-1', 'p-1'),
      add(1, 'c-2', 'p-2'),
      happened(5, 'checkout.started', { userId: 'u-1', cart: { cartId: 'c-1', checkoutId: 'k-1', items: [] } }),
    );
    expect(story.until().heard(cartAbandoned)).toMatchObject([{ subjectKey: 'cart:c-2' }]);
  });

  it('under a check-out known from nobody yet ends the cart of a device that shows up later', () => {
    const story = new Story().tell(
      buys(10, 'o-1', { order: { orderId: 'o-1', checkoutId: 'k-1' } }),
      happened(5, 'checkout.started', {
        anonymousId: 'a-1',
        cart: { cartId: 'c-1', checkoutId: 'k-1', items: [{ productId: 'p-1', quantity: 1 }] },
      }),
    );
    expect(story.until().heard(cartAbandoned)).toEqual([]);
  });

  it('ends its cart although a page reports something a moment later', () => {
    const story = new Story().tell(
      add(0, 'c-1', 'p-1'),
      buys(10, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } }),
      add(10.5, 'c-1', 'p-1'),
    );
    expect(story.until().heard(cartAbandoned)).toEqual([]);
  });

  it('of a cart only the platform spoke of ends that one and no other', () => {
    const stated = happened(5, 'cart.abandoned', { userId: 'u-1', cart: { cartId: 'c-1', items: [] } });
    const story = new Story()
      .tell(stated, add(6, 'c-2', 'p-2'), buys(10, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } }))
      .until();
    expect(story.heard(abandonmentEnded)).toMatchObject([{ subjectKey: 'cart:c-1', occurrence: 1 }]);
    expect(story.heard(cartAbandoned).map(({ subjectKey }) => subjectKey)).toEqual(['cart:c-1', 'cart:c-2']);
  });

  it('is not remembered for ever, and what it ended stays ended', () => {
    const days = 24 * 60;
    const story = new Story().tell(add(0, 'c-1', 'p-1'), buys(5, 'o-1')).until();
    story.tell(
      add(9 * days, 'c-9', 'p-1'),
      happened(9 * days + 1, 'cart.viewed', { userId: 'u-1', cart: { cartId: 'c-1', items: [] } }),
    );
    const [person] = story.set.persons.values();
    expect(person?.state.openOrders).toBeUndefined();
    expect(
      story
        .until()
        .heard(cartAbandoned)
        .map(({ subjectKey }) => subjectKey),
    ).toEqual(['cart:c-9']);
  });

  it('ends the cart the shop has no id for, whichever cart it names', () => {
    const story = new Story().tell(
      add(0, 'device:u-1', 'p-1', { cart: { cartId: 'device:u-1', implicit: true, items: [] } }),
      add(1, 'c-1', 'p-2'),
      buys(3, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } }),
    );
    expect(story.until().heard(cartAbandoned)).toEqual([]);
  });
});

describe('an abandonment that the platform states', () => {
  const states = (minutes: number, more = {}) =>
    happened(minutes, 'cart.abandoned', {
      userId: 'u-1',
      cart: { cartId: 'c-1', currency: 'EUR', items: [{ productId: 'p-1', quantity: 1, unitMinor: 500 }] },
      ...more,
    });

  it('is reported at once, as of the time it states, and once only', () => {
    const story = new Story().tell(add(0, 'c-1', 'p-1'), states(20), states(25)).until();
    expect(story.heard(cartAbandoned)).toMatchObject([{ occurrence: 1, stated: true, abandonedAt: at(20) }]);
  });

  it('is not reported beside the one derived before', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1'))
      .until()
      .tell(states(50));
    expect(story.heard(cartAbandoned)).toMatchObject([{ occurrence: 1, stated: false }]);
  });

  it('is not believed of a browser', () => {
    expect(new Story().tell(states(20, { trusted: false })).types).toEqual([]);
  });

  it('is not believed when the cart was bought or is empty or was touched since', () => {
    const bought = buys(10, 'o-1', { order: { orderId: 'o-1', cartId: 'c-1' } });
    expect(new Story().tell(add(0, 'c-1', 'p-1'), bought, states(20)).heard(cartAbandoned)).toEqual([]);
    const emptied = happened(15, 'cart.emptied', { userId: 'u-1', cart: { cartId: 'c-1', items: [] } });
    const bare = states(20, { cart: { cartId: 'c-1', items: [] } });
    expect(new Story().tell(add(0, 'c-1', 'p-1'), emptied, bare).types).toEqual([]);
    expect(new Story().tell(add(30, 'c-1', 'p-1'), states(20)).types).toEqual([]);
  });

  it('is believed of a cart nothing is known of', () => {
    expect(new Story().tell(states(0, { cart: { cartId: 'c-9', items: [] } })).types).toEqual(['cart-abandoned']);
  });
});

describe('a recovery link', () => {
  const link = (recoveryUrl: string) =>
    new Story()
      .tell(add(0, 'c-1', 'p-1', { cart: { cartId: 'c-1', items: [], recoveryUrl } }))
      .until()
      .heard(cartAbandoned)[0]?.cart.recoveryUrl;

  it('is handed on only to an allowed domain and encrypted', () => {
    expect(link('https://shop.example/c/1')).toBe('https://shop.example/c/1');
    expect(link('https://www.shop.example/c/1')).toBe('https://www.shop.example/c/1');
    expect(link('http://localhost:3000/c/1')).toBe('http://localhost:3000/c/1');
    expect(link('http://shop.example/c/1')).toBeUndefined();
    expect(link('https://shop.example.evil.test/c/1')).toBeUndefined();
    expect(link('https://shop.example@evil.test/c/1')).toBeUndefined();
  });
});

describe('history', () => {
  it('records orders as history and triggers nothing', () => {
    const past = { history: true };
    const story = new Story()
      .tell(
        add(0, 'c-1', 'p-1', past),
        happened(1, 'cart.abandoned', { userId: 'u-1', cart: { cartId: 'c-1', items: [] }, ...past }),
      )
      .tell(buys(5, 'o-1', past))
      .until();
    expect(story.types).toEqual(['order-placed']);
    expect(story.heard(orderPlaced)).toMatchObject([{ history: true, orderId: 'o-1' }]);
  });
});
