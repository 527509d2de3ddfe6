import { cartAbandoned } from '@rebound/contracts';
import { defineTrigger } from './trigger.js';

export const cartAbandonedTrigger = defineTrigger({
  on: 'cart-abandoned',
  description: 'A cart or a checkout was left with something in it.',
  contract: cartAbandoned,
  variables: ['items', 'item_count'],
  classes: ['marketing'],
  read: ({ subjectKey, occurrence, abandonedAt, cart, person }) => ({
    subjectKey,
    occurrence,
    abandonedAt: Date.parse(abandonedAt),
    person,
    ...(cart.valueMinor === undefined ? {} : { valueMinor: cart.valueMinor }),
    ...(cart.currency === undefined ? {} : { currency: cart.currency }),
    ...(cart.recoveryUrl === undefined ? {} : { recoveryUrl: cart.recoveryUrl }),
    items: cart.items.map(({ name = '', quantity }) => ({ name, quantity })),
  }),
});
