import type { MessageClass, MessageOrigin, Purpose, ZoneEvidence } from '@rebound/contracts';
import type { RuleRef } from '@rebound/regulations';
import type { FailureClass } from '../carriers/carrier.js';
import type { Standing } from '../domain/message-states.js';

/** What a request brought and only a decision reads. */
export type RequestDetails = Readonly<{
  wantedSender?: string;
  zones: readonly ZoneEvidence[];
  links: readonly Readonly<{ token: string; url: string }>[];
  targetParts?: number;
  profileVersion: number;
  journeyHash: string;
  templateHash: string;
  workspaceHash: string;
  /** When the cart or booking was left, epoch ms; missing in rows from before this was kept. */
  abandonedAt?: number;
}>;

/** One state in a message's past: what `GET /v1/messages/{id}` shows. */
export type HistoryLine = Readonly<{
  sequence: number;
  state: string;
  reason?: string;
  at: string;
  until?: string;
  code?: string;
}>;

/** A row of `messages`. Instants are epoch ms of business time; what passed since (`…Ms`) is real time at the database. */
export type StoredMessage = Readonly<{
  workspaceId: string;
  origin: MessageOrigin;
  phone: string;
  phoneKey: string;
  country?: string;
  brand: string;
  locale: string;
  /** With link tokens until the intent, then as it was handed over. */
  body: string;
  details: RequestDetails;
  priority: number;
  requestedAt: number;
  notBefore: number;
  notAfter: number;
  offerEndsAt?: number;
  requestPartition: number;
  consentPartition: number;
  traceparent?: string;
  sinceReceivedMs: number;
  standing: Standing;
  changedAt: number;
  history: readonly HistoryLine[];
  /** It had to wait: what stands behind it in the stream is to be read first. */
  waited: boolean;
  dueAt: number;
  /** The lane it waits in; empty while no sender serves its country. */
  sender: string;
  attempts: number;
  looks: number;
  claim?: string;
  intendedAt?: number;
  sinceUnknownMs?: number;
  submittedAt?: number;
  deliveredAt?: number;
  carrier?: string;
  credential?: string;
  carrierMessageId?: string | undefined;
  carrierCode?: string | undefined;
  carrierClass?: FailureClass | undefined;
  encoding?: 'GSM-7' | 'UCS-2';
  parts?: number;
  shortCode?: string;
  rules?: readonly RuleRef[];
}>;

export type MessageRef = Readonly<{ workspaceId: string; messageId: string }>;

export const refKey = ({ workspaceId, messageId }: MessageRef): string => `${workspaceId} ${messageId}`;
export const refOf = ({ workspaceId, origin }: StoredMessage): MessageRef => ({
  workspaceId,
  messageId: origin.messageId,
});

/** As the columns come out of a query; see `messageColumns`. */
export type MessageRow = Readonly<{
  workspace_id: string;
  message_id: string;
  campaign: string;
  step: string;
  arm: MessageOrigin['arm'];
  enrolment_id: string;
  founder_id: string;
  person_id: string;
  subject_key: string;
  occurrence: number;
  class: MessageClass;
  purpose: Purpose;
  phone: string;
  phone_key: string;
  country: string | null;
  brand: string;
  locale: string;
  body: string;
  details: RequestDetails;
  priority: number;
  requested_at: number;
  not_before: number;
  not_after: number;
  offer_ends_at: number | null;
  request_partition: number;
  consent_partition: number;
  traceparent: string | null;
  since_received_ms: number;
  state: Standing['state'];
  reason: NonNullable<Standing['reason']> | null;
  sequence: number;
  changed_at: number;
  history: readonly HistoryLine[];
  waited: boolean;
  due_at: number;
  sender: string;
  attempts: number;
  looks: number;
  claim: string | null;
  intended_at: number | null;
  since_unknown_ms: number | null;
  submitted_at: number | null;
  delivered_at: number | null;
  carrier: string | null;
  credential: string | null;
  carrier_message_id: string | null;
  carrier_code: string | null;
  carrier_class: FailureClass | null;
  encoding: 'GSM-7' | 'UCS-2' | null;
  parts: number | null;
  short_code: string | null;
  rules: readonly RuleRef[] | null;
}>;

const plain = [
  'workspace_id, message_id, campaign, step, arm, enrolment_id, founder_id, person_id, subject_key, occurrence, class',
  'purpose, phone, phone_key, country, brand, locale, body, details, priority, request_partition, consent_partition',
  'traceparent, state, reason, sequence, history, waited, sender, attempts, looks, claim, carrier, credential',
  'carrier_message_id, carrier_code, carrier_class, encoding, parts, short_code, rules',
]
  .join(', ')
  .split(', ');
const instants = [
  'requested_at',
  'not_before',
  'not_after',
  'offer_ends_at',
  'changed_at',
  'due_at',
  'intended_at',
  'submitted_at',
  'delivered_at',
];

/** The columns of a `MessageRow`, instants as epoch ms. @param table an alias in the query */
export const messageColumns = (table: string): string =>
  [
    ...plain.map((column) => `${table}.${column}`),
    ...instants.map((column) => `round(extract(epoch FROM ${table}.${column}) * 1000)::float8 AS ${column}`),
    `(extract(epoch FROM clock_timestamp() - ${table}.received_at) * 1000)::float8 AS since_received_ms`,
    `(extract(epoch FROM clock_timestamp() - ${table}.unknown_real_at) * 1000)::float8 AS since_unknown_ms`,
  ].join(', ');

type Present<T> = { -readonly [K in keyof T]: NonNullable<T[K]> };

/** Leaves out what is null. */
function present<T extends object>(values: T): Partial<Present<T>> {
  const kept: Partial<Present<T>> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== null && value !== undefined) kept[key] = value;
  }
  return kept;
}

export function messageOf(row: MessageRow): StoredMessage {
  return {
    workspaceId: row.workspace_id,
    origin: {
      messageId: row.message_id,
      campaign: row.campaign,
      step: row.step,
      arm: row.arm,
      enrolmentId: row.enrolment_id,
      founderId: row.founder_id,
      personId: row.person_id,
      subjectKey: row.subject_key,
      occurrence: row.occurrence,
      class: row.class,
      purpose: row.purpose,
    },
    phone: row.phone,
    phoneKey: row.phone_key,
    brand: row.brand,
    locale: row.locale,
    body: row.body,
    details: row.details,
    priority: row.priority,
    requestedAt: row.requested_at,
    notBefore: row.not_before,
    notAfter: row.not_after,
    requestPartition: row.request_partition,
    consentPartition: row.consent_partition,
    sinceReceivedMs: row.since_received_ms,
    standing: { state: row.state, sequence: row.sequence, ...present({ reason: row.reason }) },
    changedAt: row.changed_at,
    history: row.history,
    waited: row.waited,
    dueAt: row.due_at,
    sender: row.sender,
    attempts: row.attempts,
    looks: row.looks,
    ...present({
      country: row.country,
      offerEndsAt: row.offer_ends_at,
      traceparent: row.traceparent,
      claim: row.claim,
      intendedAt: row.intended_at,
      sinceUnknownMs: row.since_unknown_ms,
      submittedAt: row.submitted_at,
      deliveredAt: row.delivered_at,
      carrier: row.carrier,
      credential: row.credential,
      carrierMessageId: row.carrier_message_id,
      carrierCode: row.carrier_code,
      carrierClass: row.carrier_class,
      encoding: row.encoding,
      parts: row.parts,
      shortCode: row.short_code,
      rules: row.rules,
    }),
  };
}
