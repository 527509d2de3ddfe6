import type { EventContract, EventData } from '@rebound/contracts';
import type { Order } from './order/order.js';
import type { Identifier, Purchase, Person } from './person/person.js';
import type { WorkspacePolicy } from './policy.js';
import type { Subject } from './subject/subject.js';

/** What is to be published. Instants in epoch ms. */
export interface Announcement<C extends EventContract> {
  readonly workspaceId: string;
  readonly id: string;
  readonly subject: string;
  readonly time: number;
  readonly recordedAt: number;
  readonly data: EventData<C>;
  readonly traceparent?: string;
}

export type Announce = <C extends EventContract>(contract: C, announcement: Announcement<C>) => void;

/** Another name of a cart: `checkout:<id>` or `order:<id>`. */
export interface Alias {
  readonly key: string;
  /** The cart, once it is known. */
  subjectKey?: string;
  /** The purchase that came under this name before its cart did. */
  bought?: Purchase & { readonly names: readonly string[] };
  fresh: boolean;
  dirty: boolean;
}

/** A timer of a subject, to be armed or (where one is armed for later) moved forward. */
export interface Alarm {
  readonly kind: string;
  readonly dueAt: number;
  readonly moves: boolean;
  readonly traceparent?: string;
}

/**
 * Everything of one workspace that a batch touches, held in memory between one load and one write. Decisions change it event
 * by event; `fresh` marks what has no row yet, `dirty` what must be written.
 */
export class WorkingSet {
  readonly identifiers = new Map<string, Identifier>();
  readonly persons = new Map<string, Person>();
  readonly subjects = new Map<string, Subject>();
  readonly aliases = new Map<string, Alias>();
  readonly orders = new Map<string, Order>();
  /** By subject key. */
  readonly alarms = new Map<string, Alarm>();
  /** Identifiers this batch is the first to speak of, and the persons they would found: they have a row that says so. */
  readonly claims = new Map<string, string>();
  /** Absorbed person → the one that stands for both. */
  readonly merges = new Map<string, string>();

  constructor(
    readonly workspaceId: string,
    readonly policy: WorkspacePolicy,
    readonly announce: Announce,
  ) {}

  /** The person that stands for this one today. */
  root(personId: string): Person | undefined {
    let person = this.persons.get(personId);
    while (person?.mergedInto !== undefined) person = this.persons.get(person.mergedInto);
    return person;
  }

  subjectsOf(personId: string): Subject[] {
    return [...this.subjects.values()].filter((subject) => subject.personId === personId);
  }
}
