import { Controller, Inject } from '@nestjs/common';
import { abandonmentEnded, personsMerged, type EndReason } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import type { DefinitionBook } from '../domain/definitions/definition-book.js';
import { type Advance, advanceEnrolment } from '../domain/journeys/advance-enrolment.js';
import { journeysFor, newEnrolment, type Occasion } from '../domain/journeys/enrol.js';
import type { Enrolment } from '../domain/journeys/enrolment.js';
import { planJourney } from '../domain/journeys/journey-plan.js';
import { triggerOfEvent, triggers } from '../domain/triggers/index.js';
import { DefinitionShelf } from '../persistence/definition-shelf.js';
import { EnrolmentStore } from '../persistence/enrolment-store.js';
import { subjectId, SubjectStore } from '../persistence/subject-store.js';
import { CarryOut } from './carry-out.js';
import { isEventOf } from './event-of.js';
import { Journeys } from './journeys.js';

interface End {
  readonly workspaceId: string;
  readonly subjectKey: string;
  readonly occurrence: number;
  readonly reason: EndReason;
  readonly now: number;
}

/** Enrols whoever left something, and lets go whoever came back. */
@Controller()
export class FollowAbandonmentsHandler {
  constructor(
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(SubjectStore) private readonly subjects: SubjectStore,
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(Journeys) private readonly journeys: Journeys,
    @Inject(CarryOut) private readonly carryOut: CarryOut,
  ) {}

  @Handles(abandonmentEnded, personsMerged, ...triggers.map(({ contract }) => contract))
  async handle(events: readonly ReceivedEvent[], tx: Tx): Promise<void> {
    const book = await this.shelf.current(tx);
    const ends = events.filter(isEventOf(abandonmentEnded)).map(endOf);
    const entries = events.flatMap((event) => entriesOf(event, book));
    const merges = events
      .filter(isEventOf(personsMerged))
      .map(({ workspaceId, data: { from, into } }) => ({ workspaceId, from, into }));

    // All news of ends first: an abandonment that is over by now, or was over before it was heard of, enrols nobody.
    const over = await this.subjects.settle(tx, [
      ...ends.map(({ occurrence, now, ...subject }) => ({ ...subject, endedThrough: occurrence, at: now })),
      ...entries.map(({ workspaceId, enrolment, now }) => ({
        workspaceId,
        subjectKey: enrolment.abandonment.subjectKey,
        endedThrough: 0,
        at: now,
      })),
    ]);

    const known = await this.enrolments.lockEnding(
      tx,
      ends.map(({ occurrence, ...subject }) => ({ ...subject, endedThrough: occurrence })),
      merges,
    );
    const leaving = known.map((enrolment) => this.leave(renamed(enrolment, merges), ends, book));
    await this.carryOut.goOn(tx, leaving);

    const entering = entries.flatMap(({ enrolment, plan, now }) => {
      const { workspaceId, abandonment } = enrolment;
      if (abandonment.occurrence <= (over.get(subjectId({ workspaceId, ...abandonment })) ?? 0)) return [];
      const event = { kind: 'entered', now } as const;
      return [advanceEnrolment(renamed(enrolment, merges), event, this.journeys.facts(book, workspaceId, plan, now))];
    });
    await this.carryOut.begin(tx, firstOfEach(entering));
  }

  private leave(enrolment: Enrolment, ends: readonly End[], book: DefinitionBook): Advance {
    const { workspaceId, abandonment } = enrolment;
    const end = ends.find(
      (one) =>
        one.workspaceId === workspaceId &&
        one.subjectKey === abandonment.subjectKey &&
        one.occurrence >= abandonment.occurrence,
    );
    if (!end) return { enrolment, commands: [] };
    return this.journeys.advance(enrolment, { kind: 'abandonment-ended', reason: end.reason, now: end.now }, book);
  }
}

const endOf = ({ workspaceId, recordedAt, data }: ReceivedEvent<typeof abandonmentEnded>): End => ({
  workspaceId,
  subjectKey: data.subjectKey,
  occurrence: data.occurrence,
  reason: data.reason,
  now: recordedAt,
});

/** The enrolments that an event may lead to, one a journey. */
function entriesOf(event: ReceivedEvent, book: DefinitionBook) {
  const trigger = triggerOfEvent(event.type);
  if (!trigger) return [];
  const { workspaceId, recordedAt: now, id: triggerEventId, traceparent } = event;
  const occasion: Occasion = {
    workspaceId,
    on: trigger.on,
    abandonment: trigger.read(event.data),
    triggerEventId,
    now,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
  return journeysFor(occasion, book.at(workspaceId, now), book.latest(workspaceId)).map((journey) => ({
    workspaceId,
    now,
    enrolment: newEnrolment(occasion, journey),
    plan: planJourney(journey.definition),
  }));
}

/** Who the person is by now; whose key the events carry stays. */
function renamed(
  enrolment: Enrolment,
  merges: readonly { readonly workspaceId: string; readonly from: string; readonly into: string }[],
): Enrolment {
  const personId = merges.reduce(
    (person, { workspaceId, from, into }) => (workspaceId === enrolment.workspaceId && from === person ? into : person),
    enrolment.personId,
  );
  return personId === enrolment.personId ? enrolment : { ...enrolment, personId };
}

/** The same abandonment told twice in a batch is one. */
function firstOfEach(advances: readonly Advance[]): Advance[] {
  const seen = new Set<string>();
  return advances.filter(({ enrolment: { workspaceId, enrolmentId } }) => {
    const key = `${workspaceId} ${enrolmentId}`;
    return !seen.has(key) && seen.add(key);
  });
}
