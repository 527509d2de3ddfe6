import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import type { ReplyMeaning } from '../domain/replies.js';

export type ReplyRecord = Readonly<{
  workspaceId: string;
  inboundId: string;
  phoneKey: string;
  sender: string;
  carrier: string;
  carrierMessageId: string;
  meaning: ReplyMeaning;
  at: number;
}>;

export type AutoReply = Readonly<{
  workspaceId: string;
  inboundId: string;
  kind: 'help' | 'stopped';
  sender: string;
  phone: string;
  phoneKey: string;
  body: string;
  madeAt: number;
}>;

type AutoReplyRow = Readonly<{
  workspace_id: string;
  inbound_id: string;
  kind: AutoReply['kind'];
  sender: string;
  phone: string;
  phone_key: string;
  body: string;
  made_at: number;
}>;

const dayMs = 86_400_000;

@Injectable()
export class RepliesRepository {
  /** @returns whether it is new: carriers deliver again what they think was not heard */
  async add(tx: SqlTx, reply: ReplyRecord): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO replies (workspace_id, inbound_id, phone_key, sender, carrier, carrier_message_id, meaning, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        reply.workspaceId,
        reply.inboundId,
        reply.phoneKey,
        reply.sender,
        reply.carrier,
        reply.carrierMessageId,
        reply.meaning,
        isoInstant(reply.at),
      ],
    );
    return rows.length > 0;
  }

  /** Which of these are stored. */
  async known(tx: Pick<SqlTx, 'query'>, workspaceId: string, inboundIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ inbound_id: string }>(
      `SELECT inbound_id FROM replies WHERE workspace_id = $1 AND inbound_id = ANY ($2::uuid[])`,
      [workspaceId, inboundIds],
    );
    return new Set(rows.map(({ inbound_id }) => inbound_id));
  }

  /** The language of the last message to a number: what its owner most likely answers in. */
  async localeOf(tx: Pick<SqlTx, 'query'>, workspaceId: string, phoneKey: string): Promise<string | undefined> {
    const rows = await tx.query<{ locale: string }>(
      `SELECT locale FROM messages WHERE workspace_id = $1 AND phone_key = $2 ORDER BY requested_at DESC LIMIT 1`,
      [workspaceId, phoneKey],
    );
    return rows[0]?.locale;
  }

  /** Answers to HELP that were made for this number within a day. */
  async helpAnswers(tx: SqlTx, workspaceId: string, phoneKey: string, now: number): Promise<number> {
    const rows = await tx.query<{ answers: number }>(
      `SELECT count(*)::int AS answers FROM auto_replies
        WHERE workspace_id = $1 AND phone_key = $2 AND kind = 'help' AND made_at > $3`,
      [workspaceId, phoneKey, isoInstant(now - dayMs)],
    );
    return rows[0]?.answers ?? 0;
  }

  async addAutoReply(tx: SqlTx, answer: AutoReply): Promise<void> {
    await tx.query(
      `INSERT INTO auto_replies (workspace_id, inbound_id, kind, sender, phone, phone_key, body, state, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8) ON CONFLICT DO NOTHING`,
      [
        answer.workspaceId,
        answer.inboundId,
        answer.kind,
        answer.sender,
        answer.phone,
        answer.phoneKey,
        answer.body,
        isoInstant(answer.madeAt),
      ],
    );
  }

  /** Takes answers that wait; each is taken once, by whoever commits this. */
  async takeAutoReplies(tx: SqlTx, most: number, leaseMs: number): Promise<AutoReply[]> {
    const rows = await tx.query<AutoReplyRow>(
      `WITH next AS (
         SELECT workspace_id, inbound_id FROM auto_replies WHERE state = 'queued' ORDER BY made_at LIMIT $1
            FOR UPDATE SKIP LOCKED)
       UPDATE auto_replies AS a SET state = 'submitting', claimed_until = now() + $2::float8 * interval '1 ms'
         FROM next WHERE a.workspace_id = next.workspace_id AND a.inbound_id = next.inbound_id
       RETURNING a.workspace_id, a.inbound_id, a.kind, a.sender, a.phone, a.phone_key, a.body,
                 round(extract(epoch FROM a.made_at) * 1000)::float8 AS made_at`,
      [most, leaseMs],
    );
    return rows.map((row) => ({
      workspaceId: row.workspace_id,
      inboundId: row.inbound_id,
      kind: row.kind,
      sender: row.sender,
      phone: row.phone,
      phoneKey: row.phone_key,
      body: row.body,
      madeAt: row.made_at,
    }));
  }

  async settleAutoReply(
    tx: SqlTx,
    { workspaceId, inboundId }: Pick<AutoReply, 'workspaceId' | 'inboundId'>,
    result: Readonly<{ state: 'accepted' | 'refused' | 'unknown'; carrierMessageId?: string; code?: string }>,
  ): Promise<void> {
    await tx.query(
      `UPDATE auto_replies SET state = $3, carrier_message_id = $4, carrier_code = $5, body = ''
        WHERE workspace_id = $1 AND inbound_id = $2 AND state = 'submitting'`,
      [workspaceId, inboundId, result.state, result.carrierMessageId ?? null, result.code ?? null],
    );
  }

  /** Answers whose sender vanished while it sent them: never sent again, since one may have gone out. */
  async giveUpAutoReplies(tx: SqlTx): Promise<number> {
    const rows = await tx.query(
      `UPDATE auto_replies SET state = 'unknown', body = '' WHERE state = 'submitting' AND claimed_until < now()
       RETURNING 1`,
    );
    return rows.length;
  }

  /** Up to when an account was asked for its inbound messages, epoch ms. */
  async listedTo(tx: Pick<SqlTx, 'query'>, workspaceId: string, credential: string): Promise<number | undefined> {
    const rows = await tx.query<{ listed_to: number }>(
      `SELECT round(extract(epoch FROM listed_to) * 1000)::float8 AS listed_to FROM inbound_listings
        WHERE workspace_id = $1 AND credential = $2`,
      [workspaceId, credential],
    );
    return rows[0]?.listed_to;
  }

  async markListed(tx: SqlTx, workspaceId: string, credential: string, to: number): Promise<void> {
    await tx.query(
      `INSERT INTO inbound_listings (workspace_id, credential, listed_to) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, credential) DO UPDATE SET listed_to = greatest(inbound_listings.listed_to, $3)`,
      [workspaceId, credential, isoInstant(to)],
    );
  }
}
