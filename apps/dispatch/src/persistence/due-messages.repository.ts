import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import { messageColumns, messageOf, type MessageRow, type StoredMessage } from './stored-message.js';

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

/** Messages whose time has come for something: the gate, a look-up, an end. */
@Injectable()
export class DueMessagesRepository {
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
      [lanes.map(({ workspaceId }) => workspaceId), lanes.map(({ sender }) => sender), isoInstant(now)],
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
        isoInstant(now),
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
      [isoInstant(before)],
      most,
    );
  }

  /** Waiting, although their time is over; locked. */
  async ended(tx: SqlTx, now: number, most: number): Promise<StoredMessage[]> {
    const end = 'least(m.not_after, m.offer_ends_at)';
    return this.taken(tx, `m.state IN ('queued', 'deferred') AND ${end} <= $2`, end, [isoInstant(now)], most);
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
