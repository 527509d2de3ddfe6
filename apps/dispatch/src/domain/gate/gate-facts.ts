import type { MessageClass, Purpose, Reason } from '@rebound/contracts';
import type { EffectiveCaps, LegalQuery, Regulations, RuleRef } from '@rebound/regulations';
import type { ConsentLaw } from '../consent-law.js';
import type { Pause } from '../pauses.js';
import type { Recipient } from '../recipient.js';
import type { Sender } from '../senders.js';
import type { TextRules } from '../text-rules.js';

/** What the gate has to know of a message. Instants are epoch ms of business time. */
export type GatedMessage = Readonly<{
  workspaceId: string;
  messageId: string;
  campaign: string;
  class: MessageClass;
  purpose: Purpose;
  brand: string;
  country?: string;
  requestedAt: number;
  notBefore: number;
  notAfter: number;
  /** Past this the offer itself is gone. */
  offerEndsAt?: number;
}>;

/** How far the copy of the consent stream reaches, for the partition of this phone number. */
export type ConsentFreshness = Readonly<{
  /** Its owner's heartbeat is young enough. */
  alive: boolean;
  /** Everything consent was told up to here is in the copy, epoch ms. */
  upTo: number;
  /** The request has waited as long as it may for a newer heartbeat. */
  waitedTooLong: boolean;
}>;

export type GateFacts = Readonly<{
  now: number;
  message: GatedMessage;
  /** Why campaigns took it back, if it did. */
  withdrawn?: Reason;
  pauses: readonly Pause[];
  /** Whether the numbering plan lets this number receive texts. */
  canReceiveTexts: boolean;
  consentCopy: ConsentFreshness;
  recipient: Recipient;
  sender?: Sender;
  /** What the law makes of the agreement to the message's purpose; absent where there is none, or none is needed. */
  consentLaw?: ConsentLaw;
  /** The rules, with what the workspace decided about those that nobody has confirmed. */
  regulations: Regulations;
  law: LegalQuery;
  /** Until when the law lets a text about this abandonment go out, and by which rules; absent where it sets no limit. */
  cartLimit?: Readonly<{ until: number; rules: readonly RuleRef[] }>;
  caps: EffectiveCaps;
  /** `complete`: every link of the text has a place to lead to. */
  text: TextRules & Readonly<{ complete: boolean }>;
}>;

/** What was looked at, for people who ask why: never a phone number, never a text. */
export type SeenValues = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type Verdict =
  | Readonly<{ kind: 'pass' }>
  | Readonly<{ kind: 'suppress'; reason: Reason }>
  | Readonly<{ kind: 'withdraw'; reason: Reason }>
  /** `until`: when to look again; absent: when somebody says so, and at the latest when the message's time is over. */
  | Readonly<{ kind: 'defer'; reason: Reason; until?: number }>;

export type Finding = Readonly<{
  verdict: Verdict;
  values: SeenValues;
  /** The message must have left before this instant. */
  closesAt?: number;
  /** Rules that were applied. */
  rules?: readonly RuleRef[];
}>;

export type Check = Readonly<{ name: string; look(facts: GateFacts): Finding }>;
