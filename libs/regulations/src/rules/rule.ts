/** `09:00`, or `24:00` for the end of the day. */
export type ClockTime = string;

/** Half-open: from `from`, until just before `to`, on the wall clock of the recipient. Never over midnight. */
export type Span = Readonly<{ from: ClockTime; to: ClockTime }>;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** The hours in which marketing is allowed; a day that is missing has none. */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly Span[]>>>;

/** At most so many marketing messages in rolling windows of 24 hours, 7 days and 30 days. */
export type Caps = Readonly<{ per24h?: number; per7d?: number; per30d?: number }>;

/** H: a primary or several agreeing sources. M: one good secondary source. L: a weak source, or our own choice. */
export const confidences = ['H', 'M', 'L'] as const;
export type Confidence = (typeof confidences)[number];

export const messageClasses = ['marketing', 'transactional'] as const;
export type MessageClass = (typeof messageClasses)[number];

export const senderTypes = ['alphanumeric', 'short-code', 'long-code', 'toll-free'] as const;
export type SenderType = (typeof senderTypes)[number];

/**
 * What marketing may rest on. `express-written` is an express one with signature and disclosure; `existing-customer` rests
 * on a sale, `enquiry` on a question that was asked, `inferred` on a relation in which texts are expected.
 */
export const consentBases = ['express-written', 'express', 'existing-customer', 'enquiry', 'inferred'] as const;
export type ConsentBasis = (typeof consentBases)[number];

export const deadlineSubjects = [
  'revocation',
  'revocation-confirmation',
  'opt-out-facility',
  'opt-out-kept',
  'cure',
  'evidence-kept',
] as const;
/**
 * What a deadline is for. The first two and `cure` are times in which something must be done; the others are times for
 * which something must be kept up.
 */
export type DeadlineSubject = (typeof deadlineSubjects)[number];

/** Exactly one unit. A business day is one from Monday to Friday that is no holiday of the rule's calendar. */
export type Within = Readonly<
  { minutes: number } | { days: number } | { businessDays: number } | { months: number } | { years: number }
>;

export const identityParts = ['brand', 'contact', 'mailing-address'] as const;
export type IdentityPart = (typeof identityParts)[number];

export const bodyBans = ['urls', 'phone-numbers'] as const;
export type BodyBan = (typeof bodyBans)[number];

export type AcceptedBasis = Readonly<{
  basis: ConsentBasis;
  /** Calendar months from the sale or the enquiry on; absent: until it is revoked. */
  expiresAfterMonths?: number;
  conditions?: readonly string[];
}>;

export const ruleKinds = [
  'hours',
  'days',
  'holidays',
  'traffic-ban',
  'senders',
  'caps',
  'cart-texts',
  'opt-out-line',
  'sender-identity',
  'double-opt-in',
  'content-ban',
  'consent',
  'deadline',
  'reply',
  'opt-in-disclosure',
  'revocation',
  'list-check',
  'registration',
  'evidence',
  'notice',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What a rule of each kind says, beside what all rules have. */
export type RuleValues = {
  /** Marketing inside these hours of the recipient's wall clock only: lines such as `mon-sat 09:00-20:00`. */
  hours: Readonly<{ hours: readonly string[] }>;
  /** No marketing on these days of the week. */
  days: Readonly<{ closed: readonly Weekday[] }>;
  /** No marketing on the holidays of a compiled calendar (`FR`). */
  holidays: Readonly<{ calendar: string }>;
  /** No traffic at all of the rule's classes, over its carriers. */
  'traffic-ban': Readonly<{ what: string }>;
  /** Which senders carriers there take; `mustRegister`: those that need a registration first. */
  senders: Readonly<{ forbidden?: readonly SenderType[]; mustRegister?: readonly SenderType[]; how?: string }>;
  caps: Readonly<{ caps: Caps }>;
  /** Texts about one abandoned cart. `latestHours` counts from the abandonment. */
  'cart-texts': Readonly<{
    perAbandonment?: number;
    latestHours?: number;
    doubleOptIn?: boolean;
    mustNot?: readonly string[];
    terms?: readonly string[];
  }>;
  /** Every text of the rule's classes says how to refuse, in the recipient's language or else the country's. */
  'opt-out-line': Readonly<{ free?: boolean; how?: string; keywords?: readonly string[] }>;
  /** What of the sender every text of the rule's classes shows. */
  'sender-identity': Readonly<{ parts: readonly IdentityPart[]; how?: string }>;
  /** Consent must have been confirmed by a second act, for these purposes; `*` for all marketing. */
  'double-opt-in': Readonly<{ purposes: readonly string[]; why: string }>;
  'content-ban': Readonly<{ categories?: readonly string[]; inBody?: readonly BodyBan[] }>;
  consent: Readonly<{ bases: readonly AcceptedBasis[] }>;
  deadline: Readonly<{ of: DeadlineSubject; within: Within; calendar?: string }>;
  /** What our answer to an opt-in, an opt-out or a call for help contains. */
  reply: Readonly<{
    to: 'opt-in' | 'opt-out' | 'help';
    mustContain: readonly string[];
    mustNotContain?: readonly string[];
  }>;
  /** What is shown where a person gives the number. */
  'opt-in-disclosure': Readonly<{ mustShow: readonly string[] }>;
  /** How a person may refuse, and how much one refusal covers. */
  revocation: Readonly<{ words?: readonly string[]; anyReasonableMeans: boolean; covers: string }>;
  /** A list the number must not be on, unless consent of one of these kinds exists. */
  'list-check': Readonly<{ list: string; unless?: readonly ConsentBasis[] }>;
  registration: Readonly<{ with: string; what: string }>;
  evidence: Readonly<{ keep: readonly string[] }>;
  /** For a lawyer to read; nothing is computed from it. */
  notice: Readonly<{ text: string }>;
};

type RuleBase = Readonly<{
  /** Stable over versions, such as `us-fl.hours`. */
  id: string;
  version: number;
  /** ISO 3166-2 (`US-FL`): the rule holds for persons there only. Where the region is not known, see `knownRegionOnly`. */
  regions?: readonly string[];
  /** The rule is left out for persons whose region is not known. By default it holds for them as well. */
  knownRegionOnly?: true;
  /** Only where one of these carriers, or types of sender, is used. */
  carriers?: readonly string[];
  senderTypes?: readonly SenderType[];
  /** The messages it is about; absent: marketing. */
  classes?: readonly MessageClass[];
  /** Local dates: first day in force, and first day not in force any more. */
  validFrom: string;
  validTo?: string;
  source: string;
  confidence: Confidence;
  /** The day somebody last compared the rule with its source. */
  checkedOn: string;
  /** What of it nobody has confirmed. Such a rule holds a safe default and may be adjusted (`Adjustment`). */
  unchecked?: string;
  /** `choice`: a default of Rebound's that a workspace may replace by its own figure, in both directions. */
  binding?: 'choice';
  note?: string;
}>;

/**
 * One rule of one jurisdiction, as dated data. A change of the law is a new version with its own `validFrom`, never an
 * edit, so that an old decision can still be explained.
 */
export type Rule = { [K in RuleKind]: RuleBase & Readonly<{ kind: K }> & RuleValues[K] }[RuleKind];
export type RuleOf<K extends RuleKind> = Extract<Rule, Readonly<{ kind: K }>>;

/** The rules of one country, or of a group of countries. */
export type RuleFile = Readonly<{
  /** ISO 3166 alpha-2; a name in capitals for a group (`EU`); `*` for the rules of countries nobody has read the law of. */
  code: string;
  name: string;
  /** Whether the law on texts was read; where it was not, the rules of `*` hold as well (decision 28). */
  law: 'read' | 'unread';
  /** A group's countries; `*`: every country. */
  members?: readonly string[] | '*';
  /** BCP 47, the usual one first: for texts to persons whose own language is not known. */
  languages?: readonly string[];
  summary?: string;
  rules: readonly Rule[];
}>;

/** A rule that was looked at, in the version that was in force. `adjusted`: with a value of the installation's own. */
export type RuleRef = Readonly<{ id: string; version: number; adjusted?: true }>;
