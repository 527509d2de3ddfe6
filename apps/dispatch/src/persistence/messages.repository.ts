import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import {
  messageColumns,
  messageOf,
  type HistoryLine,
  type MessageRef,
  type MessageRow,
  type StoredMessage,
} from './stored-message.js';

/** Senders' queues to take from, and how many messages of each. */
export type Lane = Readonly<{ workspaceId: string; sender: string; room: number }>;

/** How far the inputs are read, by partition number. */
export type InputProgress = Readonly<{
  /** Of consent.state: everything up to here is in the copy, and whether its owner's heartbeat is young. */
  consentUpTo: readonly number[];
  consentAlive: readonly boolean[];
  /** After so many real ms a request that is newer than the copy is taken all the same: to be suppressed. */
  consentWaitMs: number;
  /** Of campaigns.message-request. */
  requestsUpTo: readonly number[];
}>;

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

const iso = (instant: number | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

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

  /** Whether anything waits in these queues that is due. @param now business instant */
  async anythingDue(
    tx: Pick<SqlTx, 'query'>,
    lanes: readonly Pick<Lane, 'workspaceId' | 'sender'>[],
    now: number,
  ): Promise<boolean> {
    const rows = await tx.query<{ due: boolean }>(
      `SELECT EXISTS (
         SELECT FROM unnest($1::text[], $2::text[]) AS lane (workspace_id, sender)
          CROSS JOIN LATERAL (
            SELECT FROM messages AS m
             WHERE m.workspace_id = lane.workspace_id AND m.sender = lane.sender
               AND m.state IN ('queued', 'deferred') AND m.due_at <= $3
             LIMIT 1) AS due) AS due`,
      [lanes.map(({ workspaceId }) => workspaceId), lanes.map(({ sender }) => sender), iso(now)],
    );
    return rows[0]?.due === true;
  }

  /** The queues that hold something, and when their first message is due. Skips through the index from one to the next. */
  async lanes(
    tx: Pick<SqlTx, 'query'>,
  ): Promise<Readonly<{ workspaceId: string; sender: string; firstDueAt: number }>[]> {
    const next = (after: string): string => `
      SELECT workspace_id, sender, due_at FROM messages WHERE state IN ('queued', 'deferred') ${after}
       ORDER BY workspace_id, sender, due_at LIMIT 1`;
    const rows = await tx.query<{ workspace_id: string; sender: string; due: number }>(
      `WITH RECURSIVE lane AS (
         (${next('')})
         UNION ALL
         SELECT found.* FROM lane CROSS JOIN LATERAL (
           ${next('AND (messages.workspace_id, messages.sender) > (lane.workspace_id, lane.sender)')}) AS found)
       SELECT workspace_id, sender, round(extract(epoch FROM due_at) * 1000)::float8 AS due FROM lane`,
    );
    return rows.map(({ workspace_id, sender, due }) => ({ workspaceId: workspace_id, sender, firstDueAt: due }));
  }

  /** How many messages are between their intent and a known outcome. */
  async open(tx: Pick<SqlTx, 'query'>): Promise<Readonly<{ submitting: number; unknown: number }>> {
    const rows = await tx.query<{ submitting: number; unknown: number }>(
      `SELECT (SELECT count(*)::int FROM messages WHERE state = 'submitting') AS submitting,
              (SELECT count(*)::int FROM messages WHERE state = 'unknown') AS unknown`,
    );
    return rows[0] ?? { submitting: 0, unknown: 0 };
  }

  /**
   * Locks due messages of the lanes, and with them the other due messages to the same numbers: between messages that wait,
   * the higher priority goes first (decision 17). Left out is what has to wait for its inputs to be read: see `InputProgress`.
   */
  async claimDue(
    tx: SqlTx,
    lanes: readonly Lane[],
    most: number,
    progress: InputProgress,
    now: number,
  ): Promise<StoredMessage[]> {
    const ready = (state: string): string => `${state} IN ('queued', 'deferred') AND m.due_at <= $4
      AND CASE WHEN m.requested_at <= to_timestamp(($5::float8[])[m.consent_partition + 1] / 1000)
               THEN ($6::boolean[])[m.consent_partition + 1]
               ELSE m.received_at <= now() - $7::float8 * interval '1 ms' END
      AND (NOT m.waited OR m.due_at <= to_timestamp(($8::float8[])[m.request_partition + 1] / 1000))`;
    // `coalesce` keeps the second look off the index of the queues, which a planner without statistics would walk whole.
    const rows = await tx.query<MessageRow>(
      `WITH picked AS MATERIALIZED (
         SELECT due.* FROM unnest($1::text[], $2::text[], $3::int[]) AS lane (workspace_id, sender, room)
          CROSS JOIN LATERAL (
            SELECT ${messageColumns('m')} FROM messages AS m
             WHERE m.workspace_id = lane.workspace_id AND m.sender = lane.sender AND ${ready('m.state')}
             ORDER BY m.due_at LIMIT lane.room FOR UPDATE SKIP LOCKED) AS due
          LIMIT $9),
       beside AS MATERIALIZED (
         SELECT also.* FROM (SELECT DISTINCT workspace_id, phone_key FROM picked) AS number
          CROSS JOIN LATERAL (
            SELECT ${messageColumns('m')} FROM messages AS m
             WHERE m.workspace_id = number.workspace_id AND m.phone_key = number.phone_key AND ${ready('coalesce(m.state)')}
               FOR UPDATE SKIP LOCKED) AS also)
       SELECT * FROM picked UNION ALL SELECT * FROM beside`,
      [
        lanes.map(({ workspaceId }) => workspaceId),
        lanes.map(({ sender }) => sender),
        lanes.map(({ room }) => room),
        iso(now),
        progress.consentUpTo,
        progress.consentAlive,
        progress.consentWaitMs,
        progress.requestsUpTo,
        most,
      ],
    );
    // Those that were picked come along with their number again.
    const once = new Map(rows.map((row) => [`${row.workspace_id} ${row.message_id}`, row]));
    return [...once.values()].map(messageOf);
  }

  /** Intents whose owner has not said in time what became of them; locked. */
  async abandonedIntents(tx: SqlTx, most: number): Promise<StoredMessage[]> {
    return this.taken(tx, `m.state = 'submitting' AND m.claimed_until < now()`, 'm.claimed_until', [], most);
  }

  /** Messages of unknown outcome whose next look-up is due; locked, and not due again for `busyMs` of real time. */
  async dueForLookup(tx: SqlTx, most: number, busyMs: number): Promise<StoredMessage[]> {
    const rows = await tx.query<MessageRow>(
      `WITH due AS (
         SELECT workspace_id, message_id FROM messages WHERE state = 'unknown' AND look_at <= now()
          ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE messages AS m SET look_at = now() + $2::float8 * interval '1 ms', looks = m.looks + 1
         FROM due WHERE m.workspace_id = due.workspace_id AND m.message_id = due.message_id
       RETURNING ${messageColumns('m')}`,
      [most, busyMs],
    );
    return rows.map(messageOf);
  }

  /** Accepted before `before` and without a final receipt; locked. */
  async withoutReceipt(tx: SqlTx, before: number, most: number): Promise<StoredMessage[]> {
    return this.taken(
      tx,
      `m.state IN ('submitted', 'sent') AND m.submitted_at < $2`,
      'm.submitted_at',
      [iso(before)],
      most,
    );
  }

  /** Waiting, although their time is over; locked. */
  async ended(tx: SqlTx, now: number, most: number): Promise<StoredMessage[]> {
    const end = 'least(m.not_after, m.offer_ends_at)';
    return this.taken(tx, `m.state IN ('queued', 'deferred') AND ${end} <= $2`, end, [iso(now)], most);
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

  private async taken(
    tx: SqlTx,
    condition: string,
    order: string,
    params: readonly unknown[],
    most: number,
  ): Promise<StoredMessage[]> {
    const rows = await tx.query<MessageRow>(
      `SELECT ${messageColumns('m')} FROM messages AS m WHERE ${condition} ORDER BY ${order} LIMIT $1
          FOR UPDATE SKIP LOCKED`,
      [most, ...params],
    );
    return rows.map(messageOf);
  }
}
