import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import { subjectId, type Subject } from '../domain/journeys/follow-abandonments.js';

export interface SubjectNews extends Subject {
  /** Occurrences up to this one are over; 0 where the news is an abandonment. */
  readonly endedThrough: number;
  /** Epoch ms. */
  readonly at: number;
}

/** What was left, and through which occurrence it is over. */
@Injectable()
export class SubjectStore {
  /**
   * Takes the news in and locks the subjects, in order, until the transaction ends: whoever brings the other half of the
   * story (an end, or the abandonment it ends) on another partition waits, and sees what was done here.
   * @returns through which occurrence each subject is over, by `subjectId`
   */
  async settle(tx: SqlTx, news: readonly SubjectNews[]): Promise<ReadonlyMap<string, number>> {
    const bySubject = new Map<string, SubjectNews>();
    for (const one of news) {
      const known = bySubject.get(subjectId(one));
      const endedThrough = Math.max(one.endedThrough, known?.endedThrough ?? 0);
      bySubject.set(subjectId(one), { ...one, endedThrough, at: Math.max(one.at, known?.at ?? 0) });
    }
    const all = [...bySubject.values()];
    if (all.length === 0) return new Map();
    const rows = await tx.query<{ workspace_id: string; subject_key: string; ended_through: number }>(
      `INSERT INTO subjects AS s (workspace_id, subject_key, ended_through, touched_at)
       SELECT workspace_id, subject_key, ended_through, to_timestamp(at / 1000)
         FROM unnest($1::text[], $2::text[], $3::int[], $4::float8[]) AS n (workspace_id, subject_key, ended_through, at)
        ORDER BY workspace_id, subject_key
       ON CONFLICT (workspace_id, subject_key) DO UPDATE
          SET ended_through = GREATEST(s.ended_through, EXCLUDED.ended_through),
              touched_at = GREATEST(s.touched_at, EXCLUDED.touched_at)
       RETURNING workspace_id, subject_key, ended_through`,
      [
        all.map(({ workspaceId }) => workspaceId),
        all.map(({ subjectKey }) => subjectKey),
        all.map(({ endedThrough }) => endedThrough),
        all.map(({ at }) => at),
      ],
    );
    return new Map(
      rows.map(({ workspace_id, subject_key, ended_through }) => [
        subjectId({ workspaceId: workspace_id, subjectKey: subject_key }),
        ended_through,
      ]),
    );
  }
}
