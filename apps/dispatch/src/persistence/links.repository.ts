import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import { mintCode } from '../domain/short-codes.js';

/** The place in the link table of the link to refuse with; a request has at most five others. */
export const optOutLink = 99;

export type NewLink = Readonly<{
  workspaceId: string;
  messageId: string;
  /** Place in the request's list, from 0; or `optOutLink`. */
  link: number;
  /** Absent: the page to refuse with. */
  url?: string;
}>;

export type LinkTarget = Readonly<{ workspaceId: string; messageId: string; link: number; url?: string }>;

const linkKey = ({ messageId, link }: Readonly<{ messageId: string; link: number }>): string => `${messageId} ${link}`;

type Row = Readonly<{ code: string; message_id: string; link: number }>;

@Injectable()
export class LinksRepository {
  /**
   * Mints the codes, or finds those minted before: a replay gets the same. A code that another link has is minted anew.
   * @returns the code of each link by message and place
   */
  async mint(
    tx: SqlTx,
    links: readonly NewLink[],
    options: Readonly<{ secret: string; length: number; now: number }>,
  ): Promise<(message: Readonly<{ messageId: string; link: number }>) => string | undefined> {
    const codes = new Map<string, string>();
    let missing = links;
    for (let attempt = 0; missing.length > 0 && attempt < 10; attempt += 1) {
      const rows = await this.insert(
        tx,
        missing.map((link) => ({
          ...link,
          code: mintCode(options.secret, { ...link, index: link.link }, options.length, attempt),
        })),
        options.now,
      );
      for (const row of rows) codes.set(linkKey({ messageId: row.message_id, link: row.link }), row.code);
      missing = missing.filter((link) => !codes.has(linkKey(link)));
    }
    if (missing.length > 0) throw new Error('ten codes in a row were taken: DISPATCH_CODE_LENGTH is too small');
    return (link) => codes.get(linkKey(link));
  }

  async find(tx: Pick<SqlTx, 'query'>, code: string): Promise<LinkTarget | undefined> {
    const rows = await tx.query<{ workspace_id: string; message_id: string; link: number; url: string | null }>(
      `SELECT workspace_id, message_id, link, url FROM links WHERE code = $1`,
      [code],
    );
    const [row] = rows;
    if (!row) return undefined;
    const { workspace_id, message_id, link, url } = row;
    return { workspaceId: workspace_id, messageId: message_id, link, ...(url === null ? {} : { url }) };
  }

  private async insert(
    tx: SqlTx,
    links: readonly (NewLink & Readonly<{ code: string }>)[],
    now: number,
  ): Promise<Row[]> {
    const params = [
      links.map(({ workspaceId }) => workspaceId),
      links.map(({ messageId }) => messageId),
      links.map(({ link }) => link),
      links.map(({ code }) => code),
      links.map(({ url }) => url ?? null),
      now,
    ];
    const made = await tx.query<Row>(
      `INSERT INTO links (workspace_id, message_id, link, code, url, made_at)
       SELECT workspace_id, message_id, link, code, url, to_timestamp($6::float8 / 1000)
         FROM unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[])
              AS fresh (workspace_id, message_id, link, code, url)
        ORDER BY code
       ON CONFLICT DO NOTHING RETURNING code, message_id, link`,
      params,
    );
    if (made.length === links.length) return made;
    return tx.query<Row>(
      `SELECT l.code, l.message_id, l.link FROM links AS l
         JOIN unnest($1::text[], $2::uuid[], $3::int[]) AS wanted (workspace_id, message_id, link)
        USING (workspace_id, message_id, link)`,
      params.slice(0, 3),
    );
  }
}
