import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import {
  messageColumns,
  messageOf,
  type HistoryLine,
  type MessageRef,
  type MessageRow,
  type StoredMessage,
} from './stored-message.js';

/** What a move changes beside the state, and what is remembered of it. */
export type SavedMessage = Readonly<{
  message: StoredMessage;
  /** New lines only. */
  history: readonly HistoryLine[];
  /** The intent is made now: by whom, and for how long it is his. */
  intent?: Readonly<{ leaseMs: number }>;
  /** When a look-up is due, from now, in real ms. */
  lookInMs?: number;
}>;

const iso = (instant: number | undefined): string | null => (instant === undefined ? null : isoInstant(instant));

const requestRow = ({ origin, ...message }: StoredMessage) => ({
  workspace_id: message.workspaceId,
  message_id: origin.messageId,
  campaign: origin.campaign,
  step: origin.step,
  arm: origin.arm,
  enrolment_id: origin.enrolmentId,
  founder_id: origin.founderId,
  person_id: origin.personId,
  subject_key: origin.subjectKey,
  occurrence: origin.occurrence,
  class: origin.class,
  purpose: origin.purpose,
  phone: message.phone,
  phone_key: message.phoneKey,
  country: message.country,
  brand: message.brand,
  locale: message.locale,
  body: message.body,
  details: message.details,
  priority: message.priority,
  requested_at: iso(message.requestedAt),
  not_before: iso(message.notBefore),
  not_after: iso(message.notAfter),
  offer_ends_at: iso(message.offerEndsAt),
  request_partition: message.requestPartition,
  consent_partition: message.consentPartition,
  traceparent: message.traceparent,
  state: message.standing.state,
  reason: message.standing.reason,
  sequence: message.standing.sequence,
  changed_at: iso(message.changedAt),
  history: message.history,
  waited: message.waited,
  due_at: iso(message.dueAt),
  sender: message.sender,
});

const requestColumns = `workspace_id text, message_id uuid, campaign text, step text, arm text, enrolment_id uuid,
  founder_id uuid, person_id uuid, subject_key text, occurrence int, class text, purpose text, phone text, phone_key text,
  country text, brand text, locale text, body text, details jsonb, priority int, requested_at timestamptz,
  not_before timestamptz, not_after timestamptz, offer_ends_at timestamptz, request_partition int, consent_partition int,
  traceparent text, state text, reason text, sequence int, changed_at timestamptz, history jsonb, waited boolean,
  due_at timestamptz, sender text`;
const requestNames = requestColumns
  .split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

/** Rows in the order in which every writer locks them. */
const inKeyOrder = <T extends MessageRef>(refs: readonly T[]): T[] =>
  refs.toSorted((a, b) =>
    a.workspaceId === b.workspaceId ? (a.messageId < b.messageId ? -1 : 1) : a.workspaceId < b.workspaceId ? -1 : 1,
  );

const refs = (messages: readonly MessageRef[]): [string[], string[]] => [
  messages.map(({ workspaceId }) => workspaceId),
  messages.map(({ messageId }) => messageId),
];

@Injectable()
export class MessagesRepository {
  /** @returns the ids of those that are new; a repeated request, or one for the same abandonment, changes nothing */
  async insert(tx: SqlTx, messages: readonly StoredMessage[]): Promise<Set<string>> {
    if (messages.length === 0) return new Set();
    const rows = await tx.query<{ message_id: string }>(
      `INSERT INTO messages (${requestNames})
       SELECT ${requestNames} FROM json_to_recordset($1::json) AS fresh (${requestColumns})
        ORDER BY workspace_id, message_id
       ON CONFLICT DO NOTHING
       RETURNING message_id`,
      [JSON.stringify(messages.map(requestRow))],
    );
    return new Set(rows.map(({ message_id }) => message_id));
  }

  /** Which of these exist. */
  async existing(tx: SqlTx, messages: readonly MessageRef[]): Promise<Set<string>> {
    const rows = await tx.query<{ message_id: string }>(
      `SELECT m.message_id FROM messages AS m
         JOIN unnest($1::text[], $2::uuid[]) AS wanted (workspace_id, message_id) USING (workspace_id, message_id)`,
      refs(messages),
    );
    return new Set(rows.map(({ message_id }) => message_id));
  }

  /** Locks the rows, in key order. */
  async lock(tx: SqlTx, messages: readonly MessageRef[]): Promise<StoredMessage[]> {
    if (messages.length === 0) return [];
    const rows = await tx.query<MessageRow>(
      `SELECT ${messageColumns('m')} FROM messages AS m
         JOIN unnest($1::text[], $2::uuid[]) AS wanted (workspace_id, message_id) USING (workspace_id, message_id)
        ORDER BY m.workspace_id, m.message_id FOR UPDATE OF m`,
      refs(inKeyOrder(messages)),
    );
    return rows.map(messageOf);
  }

  /** Reads without a lock, for what changes nothing of the message. */
  async read(tx: Pick<SqlTx, 'query'>, messages: readonly MessageRef[]): Promise<StoredMessage[]> {
    const rows = await tx.query<MessageRow>(
      `SELECT ${messageColumns('m')} FROM messages AS m
        WHERE (m.workspace_id, m.message_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
      refs(messages),
    );
    return rows.map(messageOf);
  }

  async find(tx: Pick<SqlTx, 'query'>, { workspaceId, messageId }: MessageRef): Promise<StoredMessage | undefined> {
    const rows = await tx.query<MessageRow>(
      `SELECT ${messageColumns('m')} FROM messages AS m WHERE m.workspace_id = $1 AND m.message_id = $2`,
      [workspaceId, messageId],
    );
    return rows[0] && messageOf(rows[0]);
  }

  /** The messages behind carriers' own ids, where the carrier did not give ours back. */
  async ofCarrier(
    tx: SqlTx,
    ids: readonly Readonly<{ workspaceId: string; carrierMessageId: string }>[],
  ): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ workspace_id: string; carrier_message_id: string; message_id: string }>(
      `SELECT m.workspace_id, m.carrier_message_id, m.message_id FROM messages AS m
         JOIN unnest($1::text[], $2::text[]) AS wanted (workspace_id, carrier_message_id)
        USING (workspace_id, carrier_message_id)`,
      [ids.map(({ workspaceId }) => workspaceId), ids.map(({ carrierMessageId }) => carrierMessageId)],
    );
    return new Map(rows.map((row) => [`${row.workspace_id} ${row.carrier_message_id}`, row.message_id]));
  }

  /** Writes what moves can change, of rows that are locked. */
  async save(tx: SqlTx, saved: readonly SavedMessage[]): Promise<void> {
    if (saved.length === 0) return;
    const rows = saved.map(({ message, history, intent, lookInMs }) => ({
      workspace_id: message.workspaceId,
      message_id: message.origin.messageId,
      body: message.body,
      state: message.standing.state,
      reason: message.standing.reason,
      sequence: message.standing.sequence,
      changed_at: iso(message.changedAt),
      lines: history,
      waited: message.waited,
      due_at: iso(message.dueAt),
      sender: message.sender,
      attempts: message.attempts,
      looks: message.looks,
      look_in_ms: lookInMs,
      claim: message.claim,
      lease_ms: intent?.leaseMs,
      intended_at: iso(message.intendedAt),
      submitted_at: iso(message.submittedAt),
      delivered_at: iso(message.deliveredAt),
      carrier: message.carrier,
      credential: message.credential,
      carrier_message_id: message.carrierMessageId,
      carrier_code: message.carrierCode,
      carrier_class: message.carrierClass,
      encoding: message.encoding,
      parts: message.parts,
      short_code: message.shortCode,
      rules: message.rules,
    }));
    await tx.query(
      `UPDATE messages AS m SET
         body = new.body, state = new.state, reason = new.reason, sequence = new.sequence, changed_at = new.changed_at,
         history = m.history || new.lines, waited = new.waited, due_at = new.due_at, sender = new.sender,
         attempts = new.attempts, looks = new.looks,
         look_at = CASE WHEN new.look_in_ms IS NULL THEN m.look_at ELSE now() + new.look_in_ms * interval '1 ms' END,
         claim = new.claim,
         claimed_until = CASE WHEN new.lease_ms IS NULL THEN m.claimed_until
                              ELSE clock_timestamp() + new.lease_ms * interval '1 ms' END,
         intended_at = new.intended_at,
         unknown_real_at = CASE WHEN new.state = 'unknown' AND m.state <> 'unknown' THEN clock_timestamp()
                                ELSE m.unknown_real_at END,
         submitted_at = new.submitted_at, delivered_at = new.delivered_at, carrier = new.carrier,
         credential = new.credential, carrier_message_id = new.carrier_message_id, carrier_code = new.carrier_code,
         carrier_class = new.carrier_class, encoding = new.encoding, parts = new.parts, short_code = new.short_code,
         rules = new.rules
       FROM json_to_recordset($1::json) AS new (
         workspace_id text, message_id uuid, body text, state text, reason text, sequence int, changed_at timestamptz,
         lines jsonb, waited boolean, due_at timestamptz, sender text, attempts int, looks int, look_in_ms float8,
         claim uuid, lease_ms float8, intended_at timestamptz, submitted_at timestamptz, delivered_at timestamptz,
         carrier text, credential text, carrier_message_id text, carrier_code text, carrier_class text, encoding text,
         parts int, short_code text, rules jsonb)
       WHERE m.workspace_id = new.workspace_id AND m.message_id = new.message_id`,
      [JSON.stringify(rows)],
    );
  }

  /** Lets paused messages be looked at again now. @param workspaceId undefined: of all workspaces */
  async wakePaused(tx: SqlTx, workspaceId: string | undefined, now: number): Promise<void> {
    await tx.query(
      `UPDATE messages SET due_at = $2
        WHERE state = 'deferred' AND reason = 'paused' AND ($1::text IS NULL OR workspace_id = $1) AND due_at > $2`,
      [workspaceId ?? null, iso(now)],
    );
  }
}
