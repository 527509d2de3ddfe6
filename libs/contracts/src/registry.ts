import type { EventContract } from './define.js';
import * as analytics from './events/analytics.js';
import * as behaviour from './events/behaviour.js';
import * as campaigns from './events/campaigns.js';
import * as consent from './events/consent.js';
import * as dispatch from './events/dispatch.js';
import { deadLetterOn, deadLetterSettledOn, watermarks } from './events/platform.js';
import * as signals from './events/signals.js';
import { deadLetterTopics } from './topics.js';

/** Every event that stands on a topic: the source of the schemas, docs/events.md and the AsyncAPI document. */
export const events: readonly EventContract[] = [
  behaviour.behaviourRecorded,
  behaviour.eventRejected,
  signals.cartAbandoned,
  signals.bookingAbandoned,
  signals.abandonmentEnded,
  signals.orderPlaced,
  signals.orderReduced,
  signals.customHappened,
  signals.personsMerged,
  signals.profileChanged,
  campaigns.definitionChanged,
  campaigns.messageRequested,
  campaigns.messageWithdrawn,
  campaigns.enrolmentStarted,
  campaigns.candidateDecided,
  campaigns.enrolmentEnded,
  consent.consentChanged,
  dispatch.messageStateChanged,
  dispatch.messageClicked,
  dispatch.replyReceived,
  analytics.conversionRecorded,
  analytics.creditsAssigned,
  analytics.creditsCurrent,
];

/** Events of the platform itself, on topics of many kinds. */
export const platformEvents: readonly EventContract[] = [
  ...watermarks,
  ...Object.values(deadLetterTopics).map(deadLetterOn),
  ...Object.values(deadLetterTopics).map(deadLetterSettledOn),
];

/** The contracts that may stand on a topic, by event type. */
export function contractsOn(topicName: string): ReadonlyMap<string, EventContract> {
  return new Map(
    [...events, ...platformEvents]
      .filter(({ topic }) => topic.name === topicName)
      .map((contract) => [contract.type, contract]),
  );
}
