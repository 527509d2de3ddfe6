import type { OpenOrder, Person } from '../person/person.js';
import { buy, type Cause, settle } from '../subject/settle.js';
import { isCart, isHeardOf, noteClosing, type Subject } from '../subject/subject.js';
import type { WorkingSet } from '../working-set.js';
import { isAlias, learnAliases } from './cart-names.js';

const isNamedBy = ({ names }: OpenOrder, { key, state }: Subject): boolean =>
  names.includes(key) || (state.names?.some((name) => names.includes(name)) ?? false);

/** Events come at most a week late, so after that nothing will show any more which cart an order was for. */
const settledAfterMs = 8 * 86_400_000;

/**
 * Looks again at everything of a person, after something that concerns all of it: a merge, a purchase, or a cart that turns
 * out to be the one an earlier order was for. Then the others are not ended by that order any more.
 */
export function reconsider(set: WorkingSet, person: Person, cause: Cause): void {
  const subjects = set.subjectsOf(person.id);
  const { openOrders } = person.state;
  if (openOrders?.length) {
    const left = openOrders.filter(
      (order) => !isFound(set, order, subjects, cause) && !isSettled(order, subjects, cause.now),
    );
    if (left.length < openOrders.length) {
      person.dirty = true;
      if (left.length > 0) person.state.openOrders = left;
      else delete person.state.openOrders;
    }
  }
  for (const subject of subjects) settle(set, subject, cause);
}

/** The order's own cart has shown up: it ends that one. */
function isFound(set: WorkingSet, order: OpenOrder, subjects: readonly Subject[], cause: Cause): boolean {
  const named = subjects.filter((subject) => isCart(subject) && isHeardOf(subject.state) && isNamedBy(order, subject));
  for (const subject of named) {
    buy(set, subject, { at: order.at, reason: 'converted', orderId: order.orderId }, cause);
    learnAliases(set, subject, order.names.filter(isAlias), cause);
  }
  return named.length > 0;
}

/** Too old to be told apart: what it ended stays ended, and it need not be remembered. */
function isSettled({ at, orderId }: OpenOrder, subjects: readonly Subject[], now: number): boolean {
  if (at[0] + settledAfterMs > now) return false;
  for (const subject of subjects) {
    if (!isCart(subject) || subject.state.first > at[0]) continue;
    noteClosing(subject.state, { at, reason: 'converted', orderId });
    subject.dirty = true;
  }
  return true;
}
