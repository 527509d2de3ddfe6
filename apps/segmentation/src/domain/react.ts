import { type BehaviourEvent, stampOf } from './behaviour-event.js';
import { identify } from './person/identify.js';
import { learn } from './person/learn.js';
import { historyReactions, reactions } from './reactions/index.js';
import { reconsider } from './reactions/reconsider.js';
import type { WorkingSet } from './working-set.js';

/**
 * One event's whole consequence: who it is about, what is learnt of them, and what follows. Changes the working set and
 * announces what is to be published. The same events give the same state in any order.
 * @throws UnusableEvent if nothing can be made of the event; the working set must not be used any more then
 */
export function react(set: WorkingSet, event: BehaviourEvent): void {
  const cause = {
    now: event.recordedAt,
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  };
  const mergesBefore = set.merges.size;
  const person = identify(set, event);
  if (set.merges.size > mergesBefore) reconsider(set, person, cause);
  learn(person, event, set.policy);
  const { name, history } = event.data;
  const reaction = history ? historyReactions[name] : reactions[name];
  reaction?.({ set, person, event, at: stampOf(event), cause });
}
