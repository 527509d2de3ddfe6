import type { JourneyDefinition } from '@rebound/contracts';
import { derivedId, stableHash01 } from '@rebound/kernel';
import type { InForce } from '../definitions/definition-version.js';
import type { DefinitionsInForce } from '../definitions/definition-book.js';
import type { Abandonment } from '../triggers/abandonment.js';
import type { Enrolment } from './enrolment.js';

export interface Occasion {
  readonly workspaceId: string;
  /** The trigger's name. */
  readonly on: string;
  readonly abandonment: Abandonment;
  readonly triggerEventId: string;
  /** Epoch ms. */
  readonly now: number;
  readonly traceparent?: string;
}

/** Who may enter: each in order may say no. */
const filters: readonly ((journey: JourneyDefinition, occasion: Occasion) => boolean)[] = [
  function isActive({ status }) {
    return status !== 'stopped';
  },
  function listensToTrigger({ trigger }, { on }) {
    return trigger.on === on;
  },
  function isWorthIt({ trigger: { minimumValue } }, { abandonment: { valueMinor, currency } }) {
    if (!minimumValue) return true;
    return currency === minimumValue.currency && valueMinor !== undefined && valueMinor >= minimumValue.minor;
  },
];

/**
 * The journeys an abandonment enters. One that has been stopped or removed since `now` is left out too: nobody enters what
 * was taken down, however late the news of the abandonment comes.
 */
export function journeysFor(
  occasion: Occasion,
  definitions: DefinitionsInForce,
  latest: DefinitionsInForce,
): readonly InForce<'journey'>[] {
  const standing = new Set(
    latest.journeys
      .filter(({ definition }) => definition.status !== 'stopped')
      .map(({ definition }) => definition.name),
  );
  return definitions.journeys.filter(
    ({ definition }) => standing.has(definition.name) && filters.every((passes) => passes(definition, occasion)),
  );
}

/** The arm is drawn by workspace, campaign and founder alone: whoever comes again comes into the same one. */
export function newEnrolment(occasion: Occasion, { definition, hash }: InForce<'journey'>): Enrolment {
  const { workspaceId, abandonment, triggerEventId, now, traceparent } = occasion;
  const { name: campaign, holdout: holdoutShare = 0, purpose } = definition;
  const { subjectKey, occurrence, person } = abandonment;
  const founderId = person.personId;
  return {
    workspaceId,
    enrolmentId: derivedId('enrolment', workspaceId, campaign, subjectKey, occurrence),
    campaign,
    arm: stableHash01(workspaceId, campaign, founderId) < holdoutShare ? 'control' : 'treatment',
    founderId,
    personId: founderId,
    purpose,
    journeyHash: hash,
    triggerEventId,
    holdoutShare,
    startedAt: now,
    abandonment,
    next: 0,
    messages: [],
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
