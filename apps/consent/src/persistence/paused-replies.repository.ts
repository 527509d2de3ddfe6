import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import type { LeftInDoubt } from '../domain/left-in-doubt.js';

/** A reply that only looked like a wish to stop, as somebody has to look at it. */
export type PausedReply = Readonly<{
  workspaceId: string;
  inboundId: string;
  phoneKey: string;
  /** E.164; absent where it paused before replies were kept, or too long ago. */
  phone?: string;
  sender?: string;
  /** Epoch ms. */
  at: number;
  /** What the person wrote; absent as `phone` is. */
  words?: string;
  language?: string;
  /** The rule that matched. */
  evidence?: string;
}>;

/** Where a page of the list ended. */
export type Place = Pick<PausedReply, 'at' | 'inboundId'>;

interface Row {
  workspace_id: string;
  inbound_id: string;
  phone_key: string;
  phone: string | null;
  sender: string | null;
  at: number;
  words: string | null;
  language: string | null;
  evidence: string | null;
}

const selected = `
  SELECT workspace_id, inbound_id, phone_key, phone, sender, words, language, evidence,
         round(extract(epoch FROM at) * 1000)::float8 AS at
    FROM paused_replies`;

/** Replies that wait for a human. A reply is forgotten, words and all, with the pause of its number. */
@Injectable()
export class PausedRepliesRepository {
  async add(tx: SqlTx, replies: readonly PausedReply[]): Promise<void> {
    if (replies.length === 0) return;
    const rows = replies.map((reply) => ({
      workspace_id: reply.workspaceId,
      inbound_id: reply.inboundId,
      phone_key: reply.phoneKey,
      phone: reply.phone,
      sender: reply.sender,
      at: isoInstant(reply.at),
      words: reply.words,
      language: reply.language,
      evidence: reply.evidence,
    }));
    await tx.query(
      `INSERT INTO paused_replies SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
         workspace_id text, inbound_id uuid, phone_key text, phone text, sender text, at timestamptz, words text, language text,
         evidence text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  async forget(tx: SqlTx, settled: LeftInDoubt['settled']): Promise<void> {
    if (settled.length === 0) return;
    await tx.query(
      `DELETE FROM paused_replies p
        USING unnest($1::text[], $2::text[], $3::timestamptz[], $4::uuid[]) AS r(w, k, up_to, inbound_id)
        WHERE p.workspace_id = r.w AND p.phone_key = r.k AND (p.at <= r.up_to OR p.inbound_id = r.inbound_id)`,
      [
        settled.map(({ workspaceId }) => workspaceId),
        settled.map(({ phoneKey }) => phoneKey),
        settled.map(({ by }) => ('upTo' in by ? (by.upTo === Infinity ? 'infinity' : isoInstant(by.upTo)) : null)),
        settled.map(({ by }) => ('upTo' in by ? null : by.inboundId)),
      ],
    );
  }

  async find(tx: SqlTx, workspaceId: string, inboundId: string): Promise<PausedReply | undefined> {
    const [row] = await tx.query<Row>(`${selected} WHERE workspace_id = $1 AND inbound_id = $2`, [
      workspaceId,
      inboundId,
    ]);
    return row && replyOf(row);
  }

  /** Numbers and words that nobody has looked at for so long, epoch ms. The reply still waits. */
  async forgetWordsBefore(tx: SqlTx, before: number): Promise<void> {
    await tx.query(
      `UPDATE paused_replies SET words = NULL, phone = NULL
        WHERE at < $1 AND (words IS NOT NULL OR phone IS NOT NULL)`,
      [isoInstant(before)],
    );
  }

  /** Oldest first. */
  async list(tx: SqlTx, workspaceId: string, after: Place | undefined, limit: number): Promise<PausedReply[]> {
    const rows = await tx.query<Row>(
      `${selected}
        WHERE workspace_id = $1 AND ($2::timestamptz IS NULL OR (at, inbound_id) > ($2::timestamptz, $3::uuid))
        ORDER BY at, inbound_id
        LIMIT $4`,
      [workspaceId, after ? isoInstant(after.at) : null, after?.inboundId ?? null, limit],
    );
    return rows.map(replyOf);
  }

  async count(tx: SqlTx): Promise<number> {
    const [row] = await tx.query<{ waiting: number }>(`SELECT count(*)::int AS waiting FROM paused_replies`);
    return row?.waiting ?? 0;
  }
}

const replyOf = (row: Row): PausedReply => ({
  workspaceId: row.workspace_id,
  inboundId: row.inbound_id,
  phoneKey: row.phone_key,
  at: row.at,
  ...(row.phone === null ? {} : { phone: row.phone }),
  ...(row.sender === null ? {} : { sender: row.sender }),
  ...(row.words === null ? {} : { words: row.words }),
  ...(row.language === null ? {} : { language: row.language }),
  ...(row.evidence === null ? {} : { evidence: row.evidence }),
});
