import Type, { type Static } from 'typebox';
import { defineEvent } from '../define.js';
import { consentTopic } from '../topics.js';
import { ConsentBasis, Id, Instant, Purpose, Sequence, Uuid } from '../values.js';

/** Base64url HMAC-SHA256 of the E.164 number under the workspace's secret. */
export const PhoneKey = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });

export const PurposeState = Type.Object({
  purpose: Purpose,
  /** `pending`: asked, not yet confirmed (double opt-in). Only `granted` allows a message. */
  status: Type.Enum(['granted', 'revoked', 'pending']),
  since: Instant,
  expiresAt: Type.Optional(Instant),
  /** Absent: `express-written`. */
  basis: Type.Optional(ConsentBasis),
  /** When a second act confirmed it (double opt-in); absent: not, as far as is known. */
  confirmedAt: Type.Optional(Instant),
  entryId: Uuid,
});
export type PurposeState = Static<typeof PurposeState>;

/**
 * A change of consent is answered once the topic has it; where Kafka does not take it, after so many real ms at the latest
 * (it is recorded, and goes out later). Whoever decides by a copy may rely on it while the last watermark is younger.
 */
export const consentAnsweredWithinMs = 5_000;

export const consentChanged = defineEvent({
  type: 'rebound.consent.consent-changed',
  version: 1,
  topic: consentTopic,
  description:
    'The whole consent of a phone number, folded from the ledger. A lower version than one already seen is ignored.',
  key: ({ data }) => data.phoneKey,
  data: Type.Object({
    phoneKey: PhoneKey,
    version: Sequence,
    updatedAt: Instant,
    purposes: Type.Array(PurposeState),
    /** Senders that were answered STOP: nothing goes out from them, transactional included. */
    stoppedSenders: Type.Array(Id),
    /** A reply read like a wish to stop: marketing is held back until a human has looked. */
    paused: Type.Boolean(),
    /** Replies already folded in, newest last: dispatch lifts its own block for these. */
    lastInboundIds: Type.Array(Uuid, { maxItems: 20 }),
  }),
  examples: [
    {
      phoneKey: 'A'.repeat(43),
      version: 2,
      updatedAt: '2026-11-21T10:00:00.000Z',
      purposes: [
        {
          purpose: 'cart-reminders',
          status: 'granted',
          since: '2026-11-20T10:00:00.000Z',
          entryId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0004',
        },
      ],
      stoppedSenders: [],
      paused: false,
      lastInboundIds: [],
    },
  ],
});
export type ConsentState = Static<(typeof consentChanged)['data']>;
