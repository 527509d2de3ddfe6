import type { BehaviourEvent } from '../behaviour-event.js';
import type { Person } from '../person/person.js';
import type { Stamp } from '../stamp.js';
import type { Cause } from '../subject/settle.js';
import type { WorkingSet } from '../working-set.js';

/** An event with all that is needed to react to it. */
export interface Situation {
  readonly set: WorkingSet;
  readonly person: Person;
  readonly event: BehaviourEvent;
  readonly at: Stamp;
  readonly cause: Cause;
}

/** What follows from one kind of behaviour. */
export type Reaction = (situation: Situation) => void;
