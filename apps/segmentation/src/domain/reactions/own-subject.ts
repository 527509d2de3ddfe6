import { list } from '../subject/cart-contents.js';
import { isLater } from '../stamp.js';
import { newSubject, type Subject } from '../subject/subject.js';
import type { Situation } from './situation.js';

/** The subject an event speaks of; a new one if it was never spoken of. It belongs to whoever the latest event names. */
export function ownSubject({ set, person, event, at }: Situation, key: string, implicit: boolean): Subject {
  let subject = set.subjects.get(key);
  if (!subject) {
    subject = newSubject(key, person.id, at, event.id);
    if (implicit) subject.state.implicit = true;
    set.subjects.set(key, subject);
    return subject;
  }
  const { state } = subject;
  subject.dirty = true;
  if (at[0] < state.first) state.first = at[0];
  if (!isLater(at, state.owner)) return subject;
  const before = set.root(subject.personId);
  if (before !== person) {
    // On a shared device the cart without an id begins anew with its next user: one must not be told of the other's.
    if (state.implicit && state.cart && before?.state.known && person.state.known) list(state.cart, state.owner, []);
    subject.personId = person.id;
  }
  state.owner = at;
  state.lastEvent = event.id;
  return subject;
}
