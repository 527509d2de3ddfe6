import type { DefinitionBook } from '../definitions/definition-book.js';
import type { InForce } from '../definitions/definition-version.js';
import { type Advance, advanceEnrolment, type EnrolmentEvent } from './advance-enrolment.js';
import { journeysFor, newEnrolment, type Occasion } from './enrol.js';
import type { Enrolment } from './enrolment.js';
import { planJourney } from './journey-plan.js';

/** An enrolment that an abandonment may lead to: whether it begins is known when the subject is looked at. */
export interface Entry {
  readonly occasion: Occasion;
  readonly journey: InForce<'journey'>;
}

/** The process with its facts: the version of the journey it began with, and what else is in force at the event's `now`. */
export class JourneyProcess {
  constructor(
    private readonly book: DefinitionBook,
    private readonly linkLength?: number,
  ) {}

  entriesFor(occasion: Occasion): Entry[] {
    const { workspaceId, now } = occasion;
    return journeysFor(occasion, this.book.at(workspaceId, now), this.book.latest(workspaceId)).map((journey) => ({
      occasion,
      journey,
    }));
  }

  enter({ occasion, journey }: Entry): Advance {
    return this.advance(newEnrolment(occasion, journey), { kind: 'entered', now: occasion.now });
  }

  /** @throws when the enrolment's journey is not among the definitions, which keep every version */
  advance(enrolment: Enrolment, event: EnrolmentEvent): Advance {
    const { workspaceId, journeyHash, enrolmentId } = enrolment;
    const journey = this.book.journey(workspaceId, journeyHash);
    if (!journey) throw new Error(`the journey of enrolment ${enrolmentId} is not among the definitions`);
    return advanceEnrolment(enrolment, event, {
      plan: planJourney(journey),
      definitions: this.book.at(workspaceId, event.now),
      ...(this.linkLength === undefined ? {} : { linkLength: this.linkLength }),
    });
  }

  /** Several events of one enrolment, one after the other. */
  advanceBy(enrolment: Enrolment, events: readonly EnrolmentEvent[]): Advance {
    return events.reduce<Advance>(
      (before, event) => {
        const after = this.advance(before.enrolment, event);
        return { enrolment: after.enrolment, commands: [...before.commands, ...after.commands] };
      },
      { enrolment, commands: [] },
    );
  }
}
