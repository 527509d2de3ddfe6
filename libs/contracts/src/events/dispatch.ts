import Type, { type Static } from 'typebox';
import { defineEvent } from '../define.js';
import { MessageState, Reason } from '../outcomes.js';
import { inboundTopic, messageTopic } from '../topics.js';
import { Count, Country, E164, Id, Instant, Locale, Sequence, Uuid } from '../values.js';
import { exampleOrigin, MessageOrigin } from './campaigns.js';
import { PhoneKey } from './consent.js';

/** What a carrier's code means, in our words (domain facts 5.5). */
export const carrierClasses = [
  'opt_out',
  'recipient_permanent',
  'recipient_temporary',
  'throttle',
  'content',
  'sender',
  'account',
  'expired',
  'quiet_hours',
  'unknown',
] as const;
export type CarrierClass = (typeof carrierClasses)[number];

export const messageStateChanged = defineEvent({
  type: 'rebound.dispatch.message-state-changed',
  version: 1,
  topic: messageTopic,
  description:
    'A message moved to another state. `submitting` is the durable intent: it is acknowledged by Kafka before the carrier is called.',
  key: ({ data }) => data.founderId,
  data: Type.Object({
    ...MessageOrigin.properties,
    phoneKey: PhoneKey,
    country: Type.Optional(Country),
    state: MessageState,
    final: Type.Boolean(),
    reason: Type.Optional(Reason),
    at: Instant,
    /** Per message, from 1. */
    sequence: Sequence,
    /** When a deferred message is looked at again. */
    until: Type.Optional(Instant),
    sender: Type.Optional(Id),
    carrier: Type.Optional(Id),
    carrierMessageId: Type.Optional(Id),
    carrierCode: Type.Optional(Id),
    carrierClass: Type.Optional(Type.Enum([...carrierClasses])),
    /** Identifies the message in the body itself: the code of its first link. */
    shortCode: Type.Optional(Id),
    encoding: Type.Optional(Type.Enum(['GSM-7', 'UCS-2'])),
    parts: Type.Optional(Count),
    rules: Type.Optional(
      Type.Array(Type.Object({ id: Id, version: Type.Integer(), adjusted: Type.Optional(Type.Literal(true)) })),
    ),
  }),
  examples: [
    {
      ...exampleOrigin,
      phoneKey: 'A'.repeat(43),
      country: 'ES',
      state: 'submitted',
      final: false,
      at: '2026-11-21T10:45:01.000Z',
      sequence: 3,
      sender: 'main',
      carrier: 'twilio',
      carrierMessageId: 'SM' + '0'.repeat(32),
      parts: 1,
      encoding: 'GSM-7',
    },
  ],
});
export type MessageStateData = Static<(typeof messageStateChanged)['data']>;

export const messageClicked = defineEvent({
  type: 'rebound.dispatch.message-clicked',
  version: 1,
  topic: messageTopic,
  description:
    'A link of a message was opened. All hits are reported; `human` says what the filter thinks and `signals` why not.',
  key: ({ data }) => data.founderId,
  data: Type.Object({
    ...MessageOrigin.properties,
    clickId: Uuid,
    code: Id,
    at: Instant,
    human: Type.Boolean(),
    signals: Type.Array(
      Type.Enum(['head-request', 'bot-user-agent', 'no-user-agent', 'before-delivery', 'too-fast', 'prefetch']),
    ),
  }),
  examples: [
    {
      ...exampleOrigin,
      clickId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0005',
      code: 'k3J9xQ2a',
      at: '2026-11-21T10:55:00.000Z',
      human: true,
      signals: [],
    },
  ],
});

export const replyReceived = defineEvent({
  type: 'rebound.dispatch.reply-received',
  version: 1,
  topic: inboundTopic,
  description:
    'A person wrote to one of our senders. Stored before the carrier is answered; a wish to stop blocks the number in the same transaction.',
  key: ({ data }) => data.phoneKey,
  data: Type.Object({
    inboundId: Uuid,
    phoneKey: PhoneKey,
    phone: E164,
    country: Type.Optional(Country),
    sender: Id,
    carrier: Id,
    carrierMessageId: Id,
    text: Type.String({ maxLength: 2000 }),
    locale: Type.Optional(Locale),
    at: Instant,
    meaning: Type.Enum(['stop', 'start', 'help', 'pause', 'none']),
    evidence: Type.Optional(Type.String({ maxLength: 200, description: 'the rule that matched, not the text' })),
  }),
  examples: [
    {
      inboundId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0006',
      phoneKey: 'A'.repeat(43),
      phone: '+34600000001',
      country: 'ES',
      sender: 'main',
      carrier: 'twilio',
      carrierMessageId: 'SM' + '1'.repeat(32),
      text: 'BAJA',
      at: '2026-11-21T11:00:00.000Z',
      meaning: 'stop',
      evidence: 'es keyword, whole message',
    },
  ],
});
