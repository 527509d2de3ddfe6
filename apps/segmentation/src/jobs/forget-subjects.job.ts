import { Injectable } from '@nestjs/common';
import { Clock, isoInstant } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Job } from '@rebound/persistence';
import { SegmentationSettings } from '../segmentation.settings.js';

const block = 2000;
const dayMs = 86_400_000;

/**
 * Forgets carts and bookings nothing was heard of for long, with their other names. Walks through the table in key order, a
 * block a run, so that no index on a column that changes with every event is needed.
 */
@Injectable()
export class ForgetSubjectsJob {
  private after: readonly [workspaceId: string, key: string] = ['', ''];

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: SegmentationSettings,
  ) {}

  @Job({ name: 'segmentation-forget-subjects', everyMs: 60_000 })
  async run(): Promise<void> {
    const before = isoInstant(this.clock.now() - this.settings.subjectDays * dayMs);
    const [last] = await this.transactions.run('ForgetSubjectsJob.run', (tx) =>
      tx.query<{ workspace_id: string; subject_key: string; looked_at: string }>(
        `WITH block AS (
           SELECT workspace_id, subject_key, active_at FROM subjects
            WHERE (workspace_id, subject_key) > ($1, $2) ORDER BY workspace_id, subject_key LIMIT $3
         ), gone AS (
           DELETE FROM subjects USING block
            WHERE subjects.workspace_id = block.workspace_id AND subjects.subject_key = block.subject_key
              AND subjects.active_at < $4 RETURNING subjects.workspace_id, subjects.state
         ), names AS (
           DELETE FROM aliases USING gone, json_array_elements_text(gone.state -> 'names') AS name
            WHERE aliases.workspace_id = gone.workspace_id AND aliases.alias = name
         )
         SELECT workspace_id, subject_key, count(*) OVER () AS looked_at FROM block
          ORDER BY workspace_id DESC, subject_key DESC LIMIT 1`,
        [...this.after, block, before],
      ),
    );
    const more = last && Number(last.looked_at) === block;
    this.after = more ? [last.workspace_id, last.subject_key] : ['', ''];
  }
}
