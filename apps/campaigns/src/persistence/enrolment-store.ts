import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import type { Enrolment } from '../domain/journeys/enrolment.js';
import type { End, Merge } from '../domain/journeys/follow-abandonments.js';
import {
  changingRecord,
  enrolmentRecord,
  messageRecords,
  toEnrolment,
  type EnrolmentRow,
  type MessageRow,
} from './enrolment-row.js';

export interface EnrolmentRef {
  readonly workspaceId: string;
  readonly enrolmentId: string;
}

const enrolmentFields = `
  workspace_id text, enrolment_id uuid, campaign text, subject_key text, occurrence int, arm text, founder_id uuid,
  person_id uuid, purpose text, journey_hash text, trigger_event_id text, holdout_share float8, started_at timestamptz,
  abandonment jsonb, next_step int, waiting_until timestamptz, waiting_message uuid, ended_at timestamptz, end_reason text,
  traceparent text`;
const messageFields = `
  workspace_id text, message_id uuid, enrolment_id uuid, campaign text, step text, subject_key text, occurrence int,
  position int, state text, reason text, detail text, at timestamptz`;
const namesOf = (fields: string): string =>
  fields
    .split(',')
    .map((field) => field.trim().split(' ', 1)[0])
    .join(', ');
const enrolmentNames = namesOf(enrolmentFields);
const messageNames = namesOf(messageFields);

/** Waits for the rows in the order of their keys, which is the order of every writer. */
const lockWanted = `
  SELECT e.* FROM enrolments e JOIN wanted USING (workspace_id, enrolment_id)
   ORDER BY e.workspace_id, e.enrolment_id FOR UPDATE OF e`;

/** Enrolments and their messages, hundreds at a time. */
@Injectable()
export class EnrolmentStore {
  /** Locks the active ones of subjects that are over through an occurrence, and all of persons who became someone else. */
  async lockConcerned(tx: SqlTx, ends: readonly End[], merges: readonly Merge[]): Promise<Enrolment[]> {
    if (ends.length === 0 && merges.length === 0) return [];
    const rows = await tx.query<EnrolmentRow>(
      `WITH wanted AS (
         SELECT workspace_id, enrolment_id FROM enrolments
           JOIN unnest($1::text[], $2::text[], $3::int[]) AS n (workspace_id, subject_key, through)
                USING (workspace_id, subject_key)
          WHERE occurrence <= n.through AND ended_at IS NULL
         UNION
         SELECT workspace_id, enrolment_id FROM enrolments
           JOIN unnest($4::text[], $5::uuid[]) AS m (workspace_id, person_id) USING (workspace_id, person_id)
       ) ${lockWanted}`,
      [
        ends.map(({ workspaceId }) => workspaceId),
        ends.map(({ subjectKey }) => subjectKey),
        ends.map(({ occurrence }) => occurrence),
        merges.map(({ workspaceId }) => workspaceId),
        merges.map(({ from }) => from),
      ],
    );
    return this.withMessages(tx, rows);
  }

  async lock(tx: SqlTx, refs: readonly EnrolmentRef[]): Promise<Enrolment[]> {
    if (refs.length === 0) return [];
    const rows = await tx.query<EnrolmentRow>(
      `WITH wanted AS (
         SELECT DISTINCT workspace_id, enrolment_id
           FROM unnest($1::text[], $2::uuid[]) AS r (workspace_id, enrolment_id)
       ) ${lockWanted}`,
      [refs.map(({ workspaceId }) => workspaceId), refs.map(({ enrolmentId }) => enrolmentId)],
    );
    return this.withMessages(tx, rows);
  }

  /** Locks the enrolments of messages that are requested and not known to have gone out. */
  async lockWaitingFor(
    tx: SqlTx,
    messages: readonly { readonly workspaceId: string; readonly messageId: string }[],
  ): Promise<Enrolment[]> {
    if (messages.length === 0) return [];
    const rows = await tx.query<EnrolmentRow>(
      `WITH wanted AS (
         SELECT DISTINCT workspace_id, enrolment_id FROM messages
           JOIN unnest($1::text[], $2::uuid[]) AS r (workspace_id, message_id) USING (workspace_id, message_id)
          WHERE state IN ('requested', 'withdrawn')
       ) ${lockWanted}`,
      [messages.map(({ workspaceId }) => workspaceId), messages.map(({ messageId }) => messageId)],
    );
    return this.withMessages(tx, rows);
  }

  /** Some active enrolments of stopped campaigns; those that another process works on are passed over. */
  async lockOfStopped(tx: SqlTx, limit: number): Promise<Enrolment[]> {
    const rows = await tx.query<EnrolmentRow>(
      `SELECT e.* FROM enrolments e JOIN stopped_campaigns s USING (workspace_id, campaign)
        WHERE e.ended_at IS NULL
        ORDER BY e.workspace_id, e.enrolment_id LIMIT $1 FOR UPDATE OF e SKIP LOCKED`,
      [limit],
    );
    return this.withMessages(tx, rows);
  }

  /** For reading only; the latest 100. Give one of the three. */
  async find(
    tx: SqlTx,
    by: {
      readonly workspaceId: string;
      readonly enrolmentId?: string;
      readonly subjectKey?: string;
      readonly personId?: string;
    },
  ): Promise<Enrolment[]> {
    const { workspaceId, enrolmentId = null, subjectKey = null, personId = null } = by;
    const rows = await tx.query<EnrolmentRow>(
      `SELECT * FROM enrolments
        WHERE workspace_id = $1
          AND ($2::uuid IS NULL OR enrolment_id = $2)
          AND ($3::text IS NULL OR subject_key = $3)
          AND ($4::uuid IS NULL OR person_id = $4)
        ORDER BY started_at DESC, enrolment_id LIMIT 100`,
      [workspaceId, enrolmentId, subjectKey, personId],
    );
    return this.withMessages(tx, rows);
  }

  /** @returns the enrolments that are really new: of the others another transaction has been first */
  async add(tx: SqlTx, enrolments: readonly Enrolment[]): Promise<ReadonlySet<string>> {
    if (enrolments.length === 0) return new Set();
    const rows = await tx.query<{ workspace_id: string; enrolment_id: string }>(
      `WITH fresh AS (
         INSERT INTO enrolments (${enrolmentNames})
         SELECT ${enrolmentNames} FROM jsonb_to_recordset($1::jsonb) AS e (${enrolmentFields})
          ORDER BY workspace_id, enrolment_id
         ON CONFLICT DO NOTHING
         RETURNING workspace_id, enrolment_id
       ), decided AS (
         INSERT INTO messages (${messageNames})
         SELECT ${messageNames} FROM jsonb_to_recordset($2::jsonb) AS m (${messageFields})
           JOIN fresh USING (workspace_id, enrolment_id)
       )
       SELECT workspace_id, enrolment_id FROM fresh`,
      [JSON.stringify(enrolments.map(enrolmentRecord)), JSON.stringify(enrolments.flatMap(messageRecords))],
    );
    return new Set(
      rows.map(({ workspace_id, enrolment_id }) => refKey({ workspaceId: workspace_id, enrolmentId: enrolment_id })),
    );
  }

  /** Writes what changes in an enrolment once it has begun. Their rows are locked. */
  async save(tx: SqlTx, enrolments: readonly Enrolment[]): Promise<void> {
    if (enrolments.length === 0) return;
    await tx.query(
      `WITH moved AS (
         UPDATE enrolments e
            SET person_id = n.person_id, next_step = n.next_step, waiting_until = n.waiting_until,
                waiting_message = n.waiting_message, ended_at = n.ended_at, end_reason = n.end_reason
           FROM jsonb_to_recordset($1::jsonb) AS n (${enrolmentFields})
          WHERE e.workspace_id = n.workspace_id AND e.enrolment_id = n.enrolment_id
       )
       INSERT INTO messages AS m (${messageNames})
       SELECT ${messageNames} FROM jsonb_to_recordset($2::jsonb) AS n (${messageFields})
       ON CONFLICT (workspace_id, message_id) DO UPDATE
          SET state = EXCLUDED.state, reason = EXCLUDED.reason, detail = EXCLUDED.detail, at = EXCLUDED.at
        WHERE m.state <> EXCLUDED.state`,
      [JSON.stringify(enrolments.map(changingRecord)), JSON.stringify(enrolments.flatMap(messageRecords))],
    );
  }

  /** A second look, after the rows are locked: the first one's snapshot may be older than their last change. */
  private async withMessages(tx: SqlTx, rows: readonly EnrolmentRow[]): Promise<Enrolment[]> {
    if (rows.length === 0) return [];
    const messages = await tx.query<MessageRow>(
      `SELECT m.workspace_id, m.message_id, m.enrolment_id, m.step, m.state, m.reason, m.detail, m.at
         FROM messages m JOIN unnest($1::text[], $2::uuid[]) AS r (workspace_id, enrolment_id)
              USING (workspace_id, enrolment_id)
        ORDER BY m.position`,
      [rows.map(({ workspace_id }) => workspace_id), rows.map(({ enrolment_id }) => enrolment_id)],
    );
    const byEnrolment = new Map<string, MessageRow[]>();
    for (const message of messages) {
      const key = refKey({ workspaceId: message.workspace_id, enrolmentId: message.enrolment_id });
      const known = byEnrolment.get(key);
      if (known) known.push(message);
      else byEnrolment.set(key, [message]);
    }
    return rows.map((row) => {
      const key = refKey({ workspaceId: row.workspace_id, enrolmentId: row.enrolment_id });
      return toEnrolment(row, byEnrolment.get(key) ?? []);
    });
  }
}

export const refKey = ({ workspaceId, enrolmentId }: EnrolmentRef): string => `${workspaceId} ${enrolmentId}`;
