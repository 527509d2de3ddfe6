import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import type { Block, ConsentCopy, Recipient, SentEntry } from '../domain/recipient.js';

export type RecipientRef = Readonly<{ workspaceId: string; phoneKey: string }>;
export const recipientKey = ({ workspaceId, phoneKey }: RecipientRef): string => `${workspaceId} ${phoneKey}`;

type Row = Readonly<{
  workspace_id: string;
  phone_key: string;
  consent: ConsentCopy | null;
  blocks: readonly Block[];
  sent: readonly SentEntry[];
}>;

const recipientOf = ({ consent, blocks, sent }: Row): Recipient => ({ blocks, sent, ...(consent ? { consent } : {}) });

const inKeyOrder = (refs: readonly RecipientRef[]): RecipientRef[] => {
  const byKey = new Map(refs.map((ref) => [recipientKey(ref), ref]));
  return [...byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref);
};

const columns = (refs: readonly RecipientRef[]): [string[], string[]] => [
  refs.map(({ workspaceId }) => workspaceId),
  refs.map(({ phoneKey }) => phoneKey),
];

/** What decides whether a number may be written to. Locked in key order, after the messages. */
@Injectable()
export class RecipientsRepository {
  /** Locks the rows that exist; a number that nobody knows anything of has none. */
  async lock(tx: SqlTx, refs: readonly RecipientRef[]): Promise<Map<string, Recipient>> {
    const rows = await tx.query<Row>(
      `SELECT r.* FROM recipients AS r
         JOIN unnest($1::text[], $2::text[]) AS wanted (workspace_id, phone_key) USING (workspace_id, phone_key)
        ORDER BY r.workspace_id, r.phone_key FOR NO KEY UPDATE OF r`,
      columns(inKeyOrder(refs)),
    );
    return this.byKey(rows);
  }

  /** Makes the rows that are missing and locks them all: for what must not be overlooked by an intent under way. */
  async lockOrMake(tx: SqlTx, refs: readonly RecipientRef[]): Promise<Map<string, Recipient>> {
    const wanted = inKeyOrder(refs);
    await tx.query(
      `INSERT INTO recipients (workspace_id, phone_key) SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT DO NOTHING`,
      columns(wanted),
    );
    return this.lock(tx, wanted);
  }

  async find(tx: Pick<SqlTx, 'query'>, ref: RecipientRef): Promise<Recipient | undefined> {
    const rows = await tx.query<Row>(`SELECT * FROM recipients WHERE workspace_id = $1 AND phone_key = $2`, [
      ref.workspaceId,
      ref.phoneKey,
    ]);
    return rows[0] && recipientOf(rows[0]);
  }

  /** Writes rows that are locked. */
  async save(tx: SqlTx, changed: readonly (RecipientRef & Readonly<{ recipient: Recipient }>)[]): Promise<void> {
    if (changed.length === 0) return;
    await tx.query(
      `UPDATE recipients AS r SET consent = new.consent, blocks = new.blocks, sent = new.sent
         FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::jsonb[], $5::jsonb[])
              AS new (workspace_id, phone_key, consent, blocks, sent)
        WHERE r.workspace_id = new.workspace_id AND r.phone_key = new.phone_key`,
      [
        ...columns(changed),
        changed.map(({ recipient }) => (recipient.consent ? JSON.stringify(recipient.consent) : null)),
        changed.map(({ recipient }) => JSON.stringify(recipient.blocks)),
        changed.map(({ recipient }) => JSON.stringify(recipient.sent)),
      ],
    );
  }

  private byKey(rows: readonly Row[]): Map<string, Recipient> {
    return new Map(
      rows.map((row) => [recipientKey({ workspaceId: row.workspace_id, phoneKey: row.phone_key }), recipientOf(row)]),
    );
  }
}
