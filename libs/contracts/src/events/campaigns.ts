import Type, { type Static } from 'typebox';
import { defineEvent } from '../define.js';
import { MessageState, Reason } from '../outcomes.js';
import { definitionTopic, enrolmentTopic, messageRequestTopic } from '../topics.js';
import {
  Arm,
  Country,
  Currency,
  E164,
  Id,
  Instant,
  Locale,
  MessageClass,
  Minor,
  Occurrence,
  Purpose,
  Sequence,
  SubjectKey,
  TargetParts,
  Url,
  Uuid,
  ZoneEvidence,
} from '../values.js';

export const definitionKinds = ['workspace', 'journey', 'template', 'sender', 'key'] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

/** SHA-256 of the definition's canonical JSON, hex. */
export const ContentHash = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const definitionChanged = defineEvent({
  type: 'rebound.campaigns.definition-changed',
  version: 1,
  topic: definitionTopic,
  description: 'A definition was applied or removed. The body is checked against the schema of its kind.',
  key: ({ data }) => `${data.kind}:${data.name}`,
  data: Type.Object({
    kind: Type.Enum([...definitionKinds]),
    name: Id,
    version: Sequence,
    hash: ContentHash,
    effectiveFrom: Instant,
    removed: Type.Boolean(),
    body: Type.Record(Type.String(), Type.Unknown()),
  }),
  examples: [
    {
      kind: 'template',
      name: 'cart-reminder',
      version: 1,
      hash: 'a'.repeat(64),
      effectiveFrom: '2026-11-21T10:00:00.000Z',
      removed: false,
      body: { kind: 'template', name: 'cart-reminder', texts: { en: 'You left {{ items | items }}: {{ link }}' } },
    },
  ],
});

/** An enrolment's key never changes, whoever the person is merged into. */
const byFounder = ({ data }: { readonly data: { readonly founderId: string } }): string => data.founderId;

/** Where a message belongs. Every event about a message carries it. */
export const MessageOrigin = Type.Object({
  messageId: Uuid,
  campaign: Id,
  step: Id,
  arm: Arm,
  enrolmentId: Uuid,
  founderId: Uuid,
  personId: Uuid,
  subjectKey: SubjectKey,
  occurrence: Occurrence,
  class: MessageClass,
  purpose: Purpose,
});
export type MessageOrigin = Static<typeof MessageOrigin>;

export const exampleOrigin: MessageOrigin = {
  messageId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0001',
  campaign: 'cart-reminder',
  step: 'first',
  arm: 'treatment',
  enrolmentId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0002',
  founderId: '4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e',
  personId: '4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e',
  subjectKey: 'cart:c-1',
  occurrence: 1,
  class: 'marketing',
  purpose: 'cart-reminders',
};

export const messageRequested = defineEvent({
  type: 'rebound.campaigns.message-requested',
  version: 1,
  topic: messageRequestTopic,
  description: 'A message that campaigns wants sent. Self-contained: dispatch asks nobody for more.',
  key: byFounder,
  data: Type.Object({
    ...MessageOrigin.properties,
    phone: E164,
    phoneCountry: Type.Optional(Country),
    zones: Type.Array(ZoneEvidence),
    locale: Locale,
    profileVersion: Type.Integer({ minimum: 0 }),
    brand: Type.String({ minLength: 1, maxLength: 40 }),
    sender: Type.Optional(Id),
    /** Rendered; each link is a token of the final link's length. Brand and opt-out line are dispatch's. */
    body: Type.String({ minLength: 1, maxLength: 1600 }),
    targetParts: Type.Optional(TargetParts),
    links: Type.Array(Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }), url: Url }), { maxItems: 5 }),
    requestedAt: Instant,
    notBefore: Instant,
    notAfter: Instant,
    abandonedAt: Instant,
    priority: Type.Integer({ minimum: 0, maximum: 100 }),
    valueMinor: Type.Optional(Minor),
    currency: Type.Optional(Currency),
    journeyHash: ContentHash,
    templateHash: ContentHash,
    workspaceHash: ContentHash,
    /** Past this the offer itself is gone (a booking hold, a travel date): drop, do not delay. */
    offerEndsAt: Type.Optional(Instant),
  }),
  examples: [
    {
      ...exampleOrigin,
      phone: '+34600000001',
      phoneCountry: 'ES',
      zones: [{ source: 'browser', zone: 'Europe/Madrid', country: 'ES' }],
      locale: 'es',
      profileVersion: 3,
      brand: 'Demo Shop',
      body: 'Ana, te dejaste Trail shoe: ~link0~~~~~~~~~~~~',
      links: [{ token: '~link0~~~~~~~~~~~~', url: 'https://shop.example/cart/c-1' }],
      requestedAt: '2026-11-21T10:45:00.000Z',
      notBefore: '2026-11-21T10:45:00.000Z',
      notAfter: '2026-11-23T10:00:00.000Z',
      abandonedAt: '2026-11-21T10:00:00.000Z',
      priority: 50,
      journeyHash: 'a'.repeat(64),
      templateHash: 'b'.repeat(64),
      workspaceHash: 'c'.repeat(64),
    },
  ],
});

export const messageWithdrawn = defineEvent({
  type: 'rebound.campaigns.message-withdrawn',
  version: 1,
  topic: messageRequestTopic,
  description:
    'Do not send this message if its intent is not committed yet. May arrive before the request it withdraws.',
  key: byFounder,
  data: Type.Object({ ...MessageOrigin.properties, reason: Reason, at: Instant }),
  examples: [{ ...exampleOrigin, reason: 'converted', at: '2026-11-21T10:50:00.000Z' }],
});

const EnrolmentOrigin = Type.Object({
  enrolmentId: Uuid,
  campaign: Id,
  arm: Arm,
  founderId: Uuid,
  personId: Uuid,
  subjectKey: SubjectKey,
  occurrence: Occurrence,
  journeyHash: ContentHash,
});
const exampleEnrolment = {
  enrolmentId: exampleOrigin.enrolmentId,
  campaign: 'cart-reminder',
  arm: 'treatment' as const,
  founderId: exampleOrigin.founderId,
  personId: exampleOrigin.personId,
  subjectKey: 'cart:c-1',
  occurrence: 1,
  journeyHash: 'a'.repeat(64),
};

export const enrolmentStarted = defineEvent({
  type: 'rebound.campaigns.enrolment-started',
  version: 1,
  topic: enrolmentTopic,
  description: 'A person entered a journey. The arm is drawn once and stays.',
  key: byFounder,
  data: Type.Object({
    ...EnrolmentOrigin.properties,
    at: Instant,
    triggerEventId: Uuid,
    holdoutShare: Type.Number({ minimum: 0, maximum: 1 }),
  }),
  examples: [
    {
      ...exampleEnrolment,
      at: '2026-11-21T10:00:00.000Z',
      triggerEventId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0003',
      holdoutShare: 0.1,
    },
  ],
});

export const candidateDecided = defineEvent({
  type: 'rebound.campaigns.candidate-decided',
  version: 1,
  topic: enrolmentTopic,
  description:
    'A message step was reached: the message was requested, or ended here with a reason (control arm, no phone, no text…). Withdrawals after a request are reported by dispatch.',
  key: byFounder,
  data: Type.Object({
    ...MessageOrigin.properties,
    state: MessageState,
    reason: Type.Optional(Reason),
    detail: Type.Optional(Type.String({ maxLength: 300 })),
    at: Instant,
  }),
  examples: [{ ...exampleOrigin, state: 'held-out', reason: 'holdout', at: '2026-11-21T10:45:00.000Z' }],
});

export const enrolmentEnded = defineEvent({
  type: 'rebound.campaigns.enrolment-ended',
  version: 1,
  topic: enrolmentTopic,
  description: 'A person left a journey.',
  key: byFounder,
  data: Type.Object({
    ...EnrolmentOrigin.properties,
    reason: Type.Enum(['completed', 'converted', 'resumed', 'emptied', 'cancelled', 'campaign-stopped']),
    at: Instant,
  }),
  examples: [{ ...exampleEnrolment, reason: 'converted', at: '2026-11-21T10:50:00.000Z' }],
});
