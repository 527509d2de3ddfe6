import type { Order as GivenOrder } from '@rebound/contracts';
import { rememberOpenOrder, rememberPurchase } from '../person/person.js';
import { learnOrder, orderOf, placeOrder, reduceOrder, reportOrder } from '../order/report-order.js';
import { buy } from '../subject/settle.js';
import { isHeardOf, type Subject } from '../subject/subject.js';
import { aliasesOf, bookingKey, cartKey, learnAliases, rememberBought } from './cart-names.js';
import { ownSubject } from './own-subject.js';
import { reconsider } from './reconsider.js';
import type { Reaction, Situation } from './situation.js';

/** The carts and bookings an order says it was made of: by their ids, and by what its check-out is known as. */
function namedBy(situation: Situation, given: GivenOrder): { subjects: Subject[]; names: string[] } {
  const { set, event } = situation;
  const keys = [
    ...(given.cartId === undefined ? [] : [cartKey(given.cartId)]),
    ...(given.bookingId === undefined ? [] : [bookingKey(given.bookingId)]),
  ];
  const aliases = aliasesOf(given);
  const known = aliases.flatMap((alias) => set.aliases.get(alias)?.subjectKey ?? []);
  const subjects = [...new Set([...keys, ...known])].flatMap((key) => {
    const named = keys.includes(key);
    if (event.data.history || !named) return set.subjects.get(key) ?? [];
    return ownSubject(situation, key, false);
  });
  return { subjects, names: [...keys, ...aliases] };
}

/**
 * A purchase. It ends what it names, and what its person has without an id of its own. One that names nothing we have seen
 * ends all the person's carts that were there before it (decision 5), until a late event shows which one it was.
 */
const complete: Reaction = (situation) => {
  const { set, person, event, at, cause } = situation;
  const given = event.data.order;
  if (!given) return;
  const { orderId } = given;
  const { subjects, names } = namedBy(situation, given);
  for (const subject of subjects) buy(set, subject, { at, reason: 'converted', orderId }, cause);
  if (!event.data.history) {
    const aliases = aliasesOf(given);
    for (const subject of subjects) learnAliases(set, subject, aliases, cause);
    if (subjects.length === 0) rememberBought(set, aliases, { orderId, at });
    rememberPurchase(person.state, 'cart', { at, orderId });
    if (!subjects.some(({ state }) => isHeardOf(state))) rememberOpenOrder(person.state, { orderId, at, names });
    person.dirty = true;
    reconsider(set, person, cause);
  }
  const order = orderOf(set, { kind: 'order', orderId }, person);
  learnOrder(order, given, event);
  placeOrder(order, event, subjects.map(({ key }) => key).sort());
  reportOrder(set, order, event);
};

const update: Reaction = ({ set, person, event }) => {
  const given = event.data.order;
  if (!given) return;
  const order = orderOf(set, { kind: 'order', orderId: given.orderId }, person);
  learnOrder(order, given, event);
  reportOrder(set, order, event);
};

const refund: Reaction = ({ set, person, event, at }) => {
  const { refund: given, clientEventId, history } = event.data;
  if (!given) return;
  const { orderId, refundId, amountMinor, currency } = given;
  const order = orderOf(set, { kind: 'order', orderId }, person);
  reduceOrder(
    set,
    order,
    {
      reductionId: refundId ?? (amountMinor === undefined ? 'all' : clientEventId),
      cause: 'refund',
      at,
      ...(amountMinor === undefined ? {} : { amountMinor }),
      ...(currency === undefined ? {} : { currency }),
      ...(history ? { history } : {}),
    },
    event,
  );
};

const cancel: Reaction = ({ set, person, event, at }) => {
  const { order: given, history } = event.data;
  if (!given) return;
  const order = orderOf(set, { kind: 'order', orderId: given.orderId }, person);
  const reductionId = `cancelled-${given.orderId}`.slice(0, 200);
  reduceOrder(set, order, { reductionId, cause: 'cancellation', at, ...(history ? { history } : {}) }, event);
};

/** These also hold for imported history. */
export const orderReactions = {
  'order.completed': complete,
  'order.updated': update,
  'order.refunded': refund,
  'order.cancelled': cancel,
} satisfies Record<string, Reaction>;
