import type { EndReason } from '@rebound/contracts';
import type { Advance } from './advance-enrolment.js';
import type { Enrolment } from './enrolment.js';
import type { Entry, JourneyProcess } from './journey-process.js';

export interface Subject {
  readonly workspaceId: string;
  /** `cart:<id>` or `booking:<id>` */
  readonly subjectKey: string;
}

export const subjectId = ({ workspaceId, subjectKey }: Subject): string => `${workspaceId} ${subjectKey}`;

/** An abandonment that stands no more; every one of the subject up to `occurrence`. */
export interface End extends Subject {
  readonly occurrence: number;
  readonly reason: EndReason;
  /** Epoch ms. */
  readonly now: number;
}

export interface Merge {
  readonly workspaceId: string;
  readonly from: string;
  readonly into: string;
}

/** What a batch of signals says. */
export interface News {
  readonly entries: readonly Entry[];
  readonly ends: readonly End[];
  readonly merges: readonly Merge[];
}

export interface Known {
  /** Through which occurrence each subject is over, this news included; by `subjectId`. */
  readonly over: ReadonlyMap<string, number>;
  /** The active enrolments that the ends concern, and all of the persons who were merged. */
  readonly enrolments: readonly Enrolment[];
}

export interface Followed {
  readonly leaving: readonly Advance[];
  readonly entering: readonly Advance[];
}

/**
 * All ends of a batch come before its abandonments: one that is over by now, or was over before it was heard of, enrols
 * nobody, in whatever order the two came (ADR 0102).
 */
export function followAbandonments({ entries, ends, merges }: News, known: Known, process: JourneyProcess): Followed {
  const endsOf = new Map<string, End[]>();
  for (const end of ends) endsOf.set(subjectId(end), [...(endsOf.get(subjectId(end)) ?? []), end]);
  const leaving = known.enrolments.map((enrolment) => {
    const named = renamed(enrolment, merges);
    const { workspaceId, abandonment } = enrolment;
    const end = endsOf
      .get(subjectId({ workspaceId, ...abandonment }))
      ?.find(({ occurrence }) => occurrence >= abandonment.occurrence);
    return end
      ? process.advance(named, { kind: 'abandonment-ended', reason: end.reason, now: end.now })
      : { enrolment: named, commands: [] };
  });

  const entering = new Map<string, Advance>();
  for (const entry of entries) {
    const { workspaceId, abandonment } = entry.occasion;
    if (abandonment.occurrence <= (known.over.get(subjectId({ workspaceId, ...abandonment })) ?? 0)) continue;
    const { enrolment, commands } = process.enter(entry);
    const key = `${workspaceId} ${enrolment.enrolmentId}`;
    // The same abandonment told twice is one.
    if (!entering.has(key)) entering.set(key, { enrolment: renamed(enrolment, merges), commands });
  }
  return { leaving, entering: [...entering.values()] };
}

/** Who the person is by now; whose key the events carry stays. */
function renamed(enrolment: Enrolment, merges: readonly Merge[]): Enrolment {
  const personId = merges.reduce(
    (person, { workspaceId, from, into }) => (workspaceId === enrolment.workspaceId && from === person ? into : person),
    enrolment.personId,
  );
  return personId === enrolment.personId ? enrolment : { ...enrolment, personId };
}
