import { Inject, Injectable } from '@nestjs/common';
import { CampaignsSettings } from '../campaigns.settings.js';
import type { DefinitionBook } from '../domain/definitions/definition-book.js';
import {
  type Advance,
  advanceEnrolment,
  type EnrolmentEvent,
  type JourneyFacts,
} from '../domain/journeys/advance-enrolment.js';
import type { Enrolment } from '../domain/journeys/enrolment.js';
import { planJourney, type MessageStep } from '../domain/journeys/journey-plan.js';

/** Gives the process its facts: the version of the journey it began with, and what else is in force at the event's `now`. */
@Injectable()
export class Journeys {
  constructor(@Inject(CampaignsSettings) private readonly settings: CampaignsSettings) {}

  facts(book: DefinitionBook, workspaceId: string, plan: readonly MessageStep[], now: number): JourneyFacts {
    const { linkLength } = this.settings;
    return {
      plan,
      definitions: book.at(workspaceId, now),
      ...(linkLength === undefined ? {} : { linkLength }),
    };
  }

  advance(enrolment: Enrolment, event: EnrolmentEvent, book: DefinitionBook): Advance {
    const { workspaceId, journeyHash } = enrolment;
    const journey = book.journey(workspaceId, journeyHash);
    if (!journey) throw new Error(`the journey of enrolment ${enrolment.enrolmentId} is not among the definitions`);
    return advanceEnrolment(enrolment, event, this.facts(book, workspaceId, planJourney(journey), event.now));
  }
}
