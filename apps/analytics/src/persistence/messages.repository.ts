import { Injectable } from '@nestjs/common';
import type { MessageState, Reason } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import type { Touch } from '../domain/attribute.js';

/** A message as one event describes it. */
export interface MessageUpdate {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly campaign: string;
  readonly step: string;
  readonly arm: string;
  readonly personId: string;
  readonly phoneKey?: string | undefined;
  readonly country?: string | undefined;
  readonly state: MessageState;
  readonly reason?: Reason | undefined;
  readonly final: boolean;
  /** 0 from campaigns, dispatch counts from 1. */
  readonly sequence: number;
  readonly parts?: number | undefined;
  readonly at: number;
}

export interface NewTouch extends Touch {
  readonly workspaceId: string;
  readonly personId: string;
}

export interface Click {
  readonly workspaceId: string;
  readonly clickId: string;
  readonly messageId: string;
  readonly human: boolean;
  readonly at: number;
}

export interface OptOut {
  readonly workspaceId: string;
  readonly inboundId: string;
  readonly phoneKey: string;
  readonly at: number;
}

/** A carrier has it: a message of unknown outcome may show so by its receipt alone. */
const acceptedStates: ReadonlySet<MessageState> = new Set(['submitted', 'sent', 'delivered', 'undelivered']);
const deliveredStates: ReadonlySet<MessageState> = new Set(['delivered']);

@Injectable()
export class MessagesRepository {
  /** Applies the latest of each message's updates; an older one than the table has changes instants only. */
  async save(tx: SqlTx, updates: readonly MessageUpdate[]): Promise<void> {
    const latest = new Map<
      string,
      MessageUpdate & { decidedAt: number; submittedAt?: number; deliveredAt?: number; parts?: number | undefined }
    >();
    for (const update of updates) {
      const key = `${update.workspaceId}\n${update.messageId}`;
      const known = latest.get(key);
      const newer = known && known.sequence > update.sequence ? known : update;
      latest.set(key, {
        ...newer,
        phoneKey: newer.phoneKey ?? known?.phoneKey ?? update.phoneKey,
        parts: newer.parts ?? known?.parts ?? update.parts,
        decidedAt: Math.min(known?.decidedAt ?? update.at, update.at),
        ...instantOf('submittedAt', acceptedStates, known?.submittedAt, update),
        ...instantOf('deliveredAt', deliveredStates, known?.deliveredAt, update),
      });
    }
    const rows = [...latest.values()].map((m) => ({
      workspace_id: m.workspaceId,
      message_id: m.messageId,
      campaign: m.campaign,
      step: m.step,
      arm: m.arm,
      person_id: m.personId,
      phone_key: m.phoneKey ?? null,
      country: m.country ?? null,
      state: m.state,
      reason: m.reason ?? null,
      final: m.final,
      sequence: m.sequence,
      parts: m.parts ?? null,
      decided_at: isoInstant(m.decidedAt),
      submitted_at: m.submittedAt === undefined ? null : isoInstant(m.submittedAt),
      delivered_at: m.deliveredAt === undefined ? null : isoInstant(m.deliveredAt),
    }));
    await tx.query(
      `INSERT INTO messages AS m (workspace_id, message_id, campaign, step, arm, person_id, phone_key, country, state, reason,
                                  final, sequence, parts, decided_at, submitted_at, delivered_at)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(workspace_id text, message_id uuid, campaign text, step text, arm text,
              person_id uuid, phone_key text, country text, state text, reason text, final boolean, sequence int, parts int,
              decided_at timestamptz, submitted_at timestamptz, delivered_at timestamptz)
        ORDER BY workspace_id, message_id
       ON CONFLICT (workspace_id, message_id) DO UPDATE SET
         state        = CASE WHEN excluded.sequence >= m.sequence THEN excluded.state ELSE m.state END,
         reason       = CASE WHEN excluded.sequence >= m.sequence THEN excluded.reason ELSE m.reason END,
         final        = CASE WHEN excluded.sequence >= m.sequence THEN excluded.final ELSE m.final END,
         sequence     = greatest(m.sequence, excluded.sequence),
         phone_key    = coalesce(m.phone_key, excluded.phone_key),
         country      = coalesce(m.country, excluded.country),
         parts        = coalesce(excluded.parts, m.parts),
         decided_at   = least(m.decided_at, excluded.decided_at),
         submitted_at = least(m.submitted_at, excluded.submitted_at),
         delivered_at = least(m.delivered_at, excluded.delivered_at)`,
      [JSON.stringify(rows)],
    );
  }

  /** Keeps the touches that are new and returns their ids. */
  async saveTouches(tx: SqlTx, touches: readonly NewTouch[]): Promise<Set<string>> {
    const rows = await tx.query<{ touch_id: string }>(
      `INSERT INTO touches (workspace_id, touch_id, person_id, kind, at, message_id, campaign, step, arm, traceparent)
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::uuid[], $7::text[], $8::text[], $9::text[],
                            $10::text[])
       ON CONFLICT DO NOTHING
       RETURNING touch_id`,
      [
        touches.map((t) => t.workspaceId),
        touches.map((t) => t.touchId),
        touches.map((t) => t.personId),
        touches.map((t) => t.kind),
        touches.map((t) => isoInstant(t.at)),
        touches.map((t) => t.messageId),
        touches.map((t) => t.campaign),
        touches.map((t) => t.step),
        touches.map((t) => t.arm),
        touches.map((t) => t.traceparent ?? null),
      ],
    );
    return new Set(rows.map((row) => row.touch_id));
  }

  async saveClicks(tx: SqlTx, clicks: readonly Click[]): Promise<void> {
    await tx.query(
      `INSERT INTO clicks (workspace_id, click_id, message_id, human, at)
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::bool[], $5::timestamptz[])
       ON CONFLICT DO NOTHING`,
      [
        clicks.map((c) => c.workspaceId),
        clicks.map((c) => c.clickId),
        clicks.map((c) => c.messageId),
        clicks.map((c) => c.human),
        clicks.map((c) => isoInstant(c.at)),
      ],
    );
  }

  async saveOptOuts(tx: SqlTx, optOuts: readonly OptOut[]): Promise<void> {
    await tx.query(
      `INSERT INTO opt_outs (workspace_id, inbound_id, phone_key, at)
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[])
       ON CONFLICT DO NOTHING`,
      [
        optOuts.map((o) => o.workspaceId),
        optOuts.map((o) => o.inboundId),
        optOuts.map((o) => o.phoneKey),
        optOuts.map((o) => isoInstant(o.at)),
      ],
    );
  }
}

function instantOf<K extends string>(
  name: K,
  states: ReadonlySet<MessageState>,
  known: number | undefined,
  update: MessageUpdate,
): { [P in K]?: number } {
  const value = states.has(update.state) ? Math.min(known ?? update.at, update.at) : known;
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: number });
}
