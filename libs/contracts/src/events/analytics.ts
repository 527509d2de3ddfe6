import Type, { type Static } from 'typebox';
import { defineEvent } from '../define.js';
import { attributionCurrentTopic, attributionTopic } from '../topics.js';
import { Arm, Currency, Id, Instant, Minor, Sequence, Uuid } from '../values.js';

const byOrder = ({ data }: { readonly data: { readonly orderId: string } }): string => data.orderId;

export const conversionRecorded = defineEvent({
  type: 'rebound.analytics.conversion-recorded',
  version: 1,
  topic: attributionTopic,
  description: 'An order or a booking, before any credit is given.',
  key: byOrder,
  data: Type.Object({
    orderId: Id,
    kind: Type.Enum(['order', 'booking']),
    personId: Uuid,
    totalMinor: Minor,
    currency: Currency,
    placedAt: Instant,
  }),
  examples: [
    {
      orderId: 'o-1',
      kind: 'order',
      personId: '4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e',
      totalMinor: 8990,
      currency: 'EUR',
      placedAt: '2026-11-21T11:30:00.000Z',
    },
  ],
});

export const Credit = Type.Object({
  messageId: Uuid,
  campaign: Id,
  step: Id,
  arm: Arm,
  touch: Type.Enum(['click', 'delivery']),
  touchedAt: Instant,
  amountMinor: Minor,
});
export type Credit = Static<typeof Credit>;

const Credits = Type.Object({
  orderId: Id,
  kind: Type.Enum(['order', 'booking']),
  model: Type.String({ maxLength: 50, description: 'the attribution model: last-touch' }),
  /** Per order and model, from 1. */
  sequence: Sequence,
  /** The sequence that this one replaces. */
  supersedes: Type.Optional(Sequence),
  cause: Type.Enum(['order', 'order-changed', 'refund', 'cancellation', 'late-touch', 'merge']),
  personId: Uuid,
  currency: Currency,
  /** What is left of the order: credits and unattributed add up to it exactly. */
  orderMinor: Minor,
  unattributedMinor: Minor,
  credits: Type.Array(Credit),
  at: Instant,
});

const exampleCredits = {
  orderId: 'o-1',
  kind: 'order' as const,
  model: 'last-touch',
  sequence: 1,
  cause: 'order' as const,
  personId: '4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e',
  currency: 'EUR',
  orderMinor: 8990,
  unattributedMinor: 0,
  credits: [
    {
      messageId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0001',
      campaign: 'cart-reminder',
      step: 'first',
      arm: 'treatment' as const,
      touch: 'click' as const,
      touchedAt: '2026-11-21T10:55:00.000Z',
      amountMinor: 8990,
    },
  ],
  at: '2026-11-21T11:30:01.000Z',
};

export const creditsAssigned = defineEvent({
  type: 'rebound.analytics.credits-assigned',
  version: 1,
  topic: attributionTopic,
  description:
    'Who gets how much of an order under a model. A correction carries the whole new state and names what it supersedes.',
  key: byOrder,
  data: Credits,
  examples: [
    exampleCredits,
    { ...exampleCredits, sequence: 2, supersedes: 1, cause: 'cancellation', orderMinor: 0, credits: [] },
  ],
});
export type CreditsData = Static<typeof Credits>;

export const creditsCurrent = defineEvent({
  type: 'rebound.analytics.credits-current',
  version: 1,
  topic: attributionCurrentTopic,
  description: 'The latest credits of an order under a model, on a compacted topic.',
  key: ({ data }) => `${data.orderId}:${data.model}`,
  data: Credits,
  examples: [exampleCredits],
});
