import { Controller, Inject } from '@nestjs/common';
import { abandonmentEnded, personsMerged } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import type { Occasion } from '../domain/journeys/enrol.js';
import { type End, followAbandonments } from '../domain/journeys/follow-abandonments.js';
import { triggerOfEvent, triggers } from '../domain/triggers/index.js';
import { DefinitionShelf } from '../persistence/definition-shelf.js';
import { EnrolmentStore } from '../persistence/enrolment-store.js';
import { SubjectStore } from '../persistence/subject-store.js';
import { CarryOut } from './carry-out.js';
import { isEventOf } from './event-of.js';

/** Enrols whoever left something, and lets go whoever came back. */
@Controller()
export class FollowAbandonmentsHandler {
  constructor(
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(SubjectStore) private readonly subjects: SubjectStore,
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(CarryOut) private readonly carryOut: CarryOut,
  ) {}

  @Handles(abandonmentEnded, personsMerged, ...triggers.map(({ contract }) => contract))
  async handle(events: readonly ReceivedEvent[], tx: Tx): Promise<void> {
    const process = await this.shelf.process(tx);
    const ends = events.filter(isEventOf(abandonmentEnded)).map(endOf);
    const merges = events
      .filter(isEventOf(personsMerged))
      .map(({ workspaceId, data: { from, into } }) => ({ workspaceId, from, into }));
    const entries = events.flatMap(occasionOf).flatMap((occasion) => process.entriesFor(occasion));

    const over = await this.subjects.settle(tx, [
      ...ends.map(({ occurrence, now, ...subject }) => ({ ...subject, endedThrough: occurrence, at: now })),
      ...entries.map(({ occasion: { workspaceId, abandonment, now } }) => ({
        workspaceId,
        subjectKey: abandonment.subjectKey,
        endedThrough: 0,
        at: now,
      })),
    ]);
    const enrolments = await this.enrolments.lockConcerned(tx, ends, merges);
    const { leaving, entering } = followAbandonments({ entries, ends, merges }, { over, enrolments }, process);
    await this.carryOut.goOn(tx, leaving);
    await this.carryOut.begin(tx, entering);
  }
}

const endOf = ({ workspaceId, recordedAt, data }: ReceivedEvent<typeof abandonmentEnded>): End => ({
  workspaceId,
  subjectKey: data.subjectKey,
  occurrence: data.occurrence,
  reason: data.reason,
  now: recordedAt,
});

function occasionOf(event: ReceivedEvent): Occasion[] {
  const trigger = triggerOfEvent(event.type);
  if (!trigger) return [];
  const { workspaceId, recordedAt: now, id: triggerEventId, traceparent } = event;
  const trace = traceparent === undefined ? {} : { traceparent };
  return [{ workspaceId, on: trigger.on, abandonment: trigger.read(event.data), triggerEventId, now, ...trace }];
}
