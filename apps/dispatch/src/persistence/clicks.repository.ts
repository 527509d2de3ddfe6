import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import type { ClickSignal } from '../domain/clicks.js';
import type { MessageRef } from './stored-message.js';

export type Click = MessageRef &
  Readonly<{
    clickId: string;
    code: string;
    at: number;
    method: 'GET' | 'HEAD';
    userAgent?: string;
    human: boolean;
    signals: readonly ClickSignal[];
  }>;

@Injectable()
export class ClicksRepository {
  /** @returns the ids of those that are new */
  async add(tx: SqlTx, clicks: readonly Click[]): Promise<Set<string>> {
    if (clicks.length === 0) return new Set();
    const rows = await tx.query<{ click_id: string }>(
      `INSERT INTO clicks (workspace_id, click_id, message_id, code, at, method, user_agent, human, signals)
       SELECT workspace_id, click_id, message_id, code, to_timestamp(at / 1000), method, user_agent, human,
              string_to_array(signals, ' ')
         FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::float8[], $6::text[], $7::text[],
                     $8::boolean[], $9::text[])
              AS hit (workspace_id, click_id, message_id, code, at, method, user_agent, human, signals)
       ON CONFLICT DO NOTHING RETURNING click_id`,
      [
        clicks.map(({ workspaceId }) => workspaceId),
        clicks.map(({ clickId }) => clickId),
        clicks.map(({ messageId }) => messageId),
        clicks.map(({ code }) => code),
        clicks.map(({ at }) => at),
        clicks.map(({ method }) => method),
        clicks.map(({ userAgent }) => userAgent ?? null),
        clicks.map(({ human }) => human),
        clicks.map(({ signals }) => signals.join(' ')),
      ],
    );
    return new Set(rows.map(({ click_id }) => click_id));
  }
}
