import { hour, timings } from '../world/timings.js';
import type { Script } from './script.js';
import { wordsOf } from './words.js';

const minute = 60_000;
const signedIn = (s: Script, at: number) => s.do(at - 40 * minute, { do: 'identify' });

/** So far behind a day that the first text may be late by more than twice the margin, and the cap is over all the same. */
const aDayLater = ({ margin }: Script): number => 25 * hour + 4 * margin;

/** What shoppers do. Each entry is a story; its name stands in the report when a promise is broken. */
export const shopperStories: Readonly<Record<string, (s: Script) => void>> = {
  'browses only': (s) => {
    s.browse(s.leaveAt('day'), s.random.chance(0.5));
  },
  'buys at once': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    signedIn(s, at)
      .browse(at - 20 * minute)
      .fillCart(cartId, at);
    s.do(at + 5 * minute, { do: 'order', orderId: s.id('order'), cartId, totalMinor: s.total() });
  },
  'leaves the cart': (s) => {
    const at = s.leaveAt('day');
    signedIn(s, at)
      .browse(at - 20 * minute)
      .fillCart(s.id('cart'), at);
  },
  'leaves, clicks and buys': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, s.random.int(20, 60) * minute, { do: 'click' });
    s.onText(1, s.random.int(230, 300) * minute, {
      do: 'order',
      orderId: s.id('order'),
      cartId,
      totalMinor: s.total(),
    });
  },
  'leaves and buys late without a click': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, s.random.int(120, 240) * minute, {
      do: 'order',
      orderId: s.id('order'),
      cartId,
      totalMinor: s.total(),
    });
  },
  'leaves from the checkout': (s) => {
    const at = s.leaveAt('day', timings.checkout);
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at - 10 * minute);
    s.do(at, { do: 'checkout', cartId, items: [s.item()] });
  },
  'leaves at night': (s) => {
    const at = s.leaveAt('night');
    signedIn(s, at).fillCart(s.id('cart'), at);
    if (s.random.chance(0.5)) s.onText(1, s.random.int(20, 60) * minute, { do: 'click' });
  },
  'leaves at night and buys before the morning': (s) => {
    const at = s.leaveAt('night');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    const morning = s.opening(at + timings.cart);
    s.do(Math.max(at + timings.cart + s.margin, morning - s.margin - s.random.int(10, 60) * minute), {
      do: 'order',
      orderId: s.id('order'),
      cartId,
      totalMinor: s.total(),
    });
  },
  'buys elsewhere before the morning': (s) => {
    const at = s.leaveAt('night');
    signedIn(s, at).fillCart(s.id('cart'), at);
    s.do(s.opening(at + timings.cart) - s.margin - s.random.int(5, 30) * minute, {
      do: 'order',
      orderId: s.id('order'),
      totalMinor: s.total(),
    });
  },
  'is known only after leaving': (s) => {
    const at = s.leaveAt('night');
    s.browse(at - 20 * minute, true).fillCart(s.id('cart'), at, { anonymous: true });
    s.do(at + 15 * minute, { do: 'identify' });
  },
  'uses two devices': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    s.do(at - 90 * minute, { do: 'identify' }, { browser: 0 });
    s.do(at - 80 * minute, { do: 'view', product: s.item() }, { browser: 0, anonymous: true });
    s.do(at - 30 * minute, { do: 'view', product: s.item() }, { browser: 1, anonymous: true });
    s.do(at - 20 * minute, { do: 'identify' }, { browser: 1 });
    s.fillCart(cartId, at - 5 * minute, { browser: 1 }).do(at, { do: 'touch', cartId }, { browser: 0 });
    s.onText(1, 30 * minute, { do: 'click' });
  },
  'clicks, buys and sends some of it back': (s) => {
    const at = s.leaveAt('day');
    const [cartId, orderId] = [s.id('cart'), s.id('order')];
    const totalMinor = s.total();
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, 30 * minute, { do: 'click' });
    s.onText(1, 4 * hour, { do: 'order', orderId, cartId, totalMinor });
    s.onText(1, 7 * hour, { do: 'refund', orderId, refundId: s.id('refund'), amountMinor: Math.floor(totalMinor / 3) });
  },
  'clicks, buys and cancels': (s) => {
    const at = s.leaveAt('day');
    const [cartId, orderId] = [s.id('cart'), s.id('order')];
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, 30 * minute, { do: 'click' });
    s.onText(1, 4 * hour, { do: 'order', orderId, cartId, totalMinor: s.total() });
    s.onText(1, 7 * hour, { do: 'cancel-order', orderId });
  },
  'says stop and leaves again': (s) => {
    const at = Math.min(s.leaveAt('day'), s.leaveAt('day'), s.leaveAt('day'));
    signedIn(s, at).fillCart(s.id('cart'), at);
    // Far enough behind the text that it does not fall into its very moment.
    s.onText(1, s.margin + s.random.int(20, 90) * minute, {
      do: 'reply',
      text: s.random.pick(wordsOf(s.person.locale).stop),
      stops: true,
    });
    s.fillCart(s.id('cart'), at + 26 * hour);
  },
  'says stop before leaving': (s) => {
    const at = s.leaveAt('day');
    s.do(at - s.margin, { do: 'reply', text: s.random.pick(wordsOf(s.person.locale).stop), stops: true });
    signedIn(s, at).fillCart(s.id('cart'), at);
  },
  'may want to stop and leaves again': (s) => {
    const at = Math.min(s.leaveAt('day'), s.leaveAt('day'), s.leaveAt('day'));
    signedIn(s, at).fillCart(s.id('cart'), at);
    s.onText(1, s.margin + s.random.int(20, 90) * minute, {
      do: 'reply',
      text: wordsOf(s.person.locale).doubt,
      stops: true,
    });
    s.fillCart(s.id('cart'), at + 26 * hour);
  },
  'says thanks and leaves again': (s) => {
    const at = Math.min(s.leaveAt('day'), s.leaveAt('day'), s.leaveAt('day'));
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, 30 * minute, { do: 'reply', text: wordsOf(s.person.locale).chat, stops: false });
    s.do(at + aDayLater(s), { do: 'touch', cartId });
  },
  'asks for help': (s) => {
    const at = s.leaveAt('day');
    signedIn(s, at).fillCart(s.id('cart'), at);
    s.onText(1, 30 * minute, { do: 'reply', text: 'HELP', stops: false });
  },
  'never agreed': (s) => {
    const at = s.leaveAt('day');
    s.consentedAt = undefined;
    signedIn(s, at).fillCart(s.id('cart'), at);
  },
  'revokes before the text is due': (s) => {
    const at = s.leaveAt('night');
    signedIn(s, at).fillCart(s.id('cart'), at);
    s.do(s.opening(at + timings.cart) - s.margin - 20 * minute, { do: 'revoke' });
  },
  'agrees in the same second': (s) => {
    const at = s.leaveAt('day', 0);
    const cartId = s.id('cart');
    s.consentedAt = undefined;
    signedIn(s, at).fillCart(cartId, at - 10 * minute);
    s.do(at, { do: 'opt-in' }).do(at, { do: 'say-abandoned', cartId, items: [s.item()] });
  },
  'empties the cart': (s) => {
    const at = s.leaveAt('night');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.do(at + (s.random.chance(0.5) ? 10 * minute : timings.cart + s.margin), { do: 'empty', cartId });
  },
  'is said to have left': (s) => {
    const at = s.leaveAt('day', 0);
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at - 15 * minute);
    s.do(at, { do: 'say-abandoned', cartId, items: [s.item()] });
  },
  'leaves twice, a day apart': (s) => {
    const at = Math.min(s.leaveAt('day'), s.leaveAt('day'), s.leaveAt('day'));
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.do(at + aDayLater(s), { do: 'touch', cartId });
  },
  'leaves twice within a day': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, 2 * hour, { do: 'touch', cartId });
  },
  'is clicked by a preview': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.onText(1, minute, { do: 'bot-click' });
    s.onText(1, 3 * hour, { do: 'order', orderId: s.id('order'), cartId, totalMinor: s.total() });
  },
  'buys at the very moment': (s) => {
    const at = s.leaveAt('day');
    const cartId = s.id('cart');
    signedIn(s, at).fillCart(cartId, at);
    s.do(at + timings.cart + s.random.int(-2, 5) * minute, {
      do: 'order',
      orderId: s.id('order'),
      cartId,
      totalMinor: s.total(),
    });
  },
};
