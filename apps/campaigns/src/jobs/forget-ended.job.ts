import { Inject, Injectable } from '@nestjs/common';
import { Clock, durationMs, isoInstant } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Job } from '@rebound/persistence';
import { CampaignsSettings } from '../campaigns.settings.js';

const block = 1000;

/** Removes what ended long ago: longer than any topic keeps an event that could still concern it. */
@Injectable()
export class ForgetEndedJob {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CampaignsSettings) private readonly settings: CampaignsSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Job({ name: 'forget-ended', everyMs: 3_600_000 })
  run(_signal: AbortSignal): Promise<number | void> {
    const before = isoInstant(this.clock.now() - durationMs(this.settings.retention));
    return this.transactions.run('ForgetEndedJob.run', async (tx) => {
      const [done] = await tx.query<{ gone: string }>(
        `WITH old AS (
           SELECT workspace_id, enrolment_id FROM enrolments WHERE ended_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED
         ), messages_gone AS (
           DELETE FROM messages USING old
            WHERE messages.workspace_id = old.workspace_id AND messages.enrolment_id = old.enrolment_id
         ), enrolments_gone AS (
           DELETE FROM enrolments USING old
            WHERE enrolments.workspace_id = old.workspace_id AND enrolments.enrolment_id = old.enrolment_id
           RETURNING 1
         ), quiet AS (
           SELECT workspace_id, subject_key FROM subjects s WHERE touched_at < $1
              AND NOT EXISTS (SELECT FROM enrolments e
                               WHERE e.workspace_id = s.workspace_id AND e.subject_key = s.subject_key)
            LIMIT $2 FOR UPDATE SKIP LOCKED
         ), subjects_gone AS (
           DELETE FROM subjects USING quiet
            WHERE subjects.workspace_id = quiet.workspace_id AND subjects.subject_key = quiet.subject_key
           RETURNING 1
         )
         SELECT (SELECT count(*) FROM enrolments_gone) + (SELECT count(*) FROM subjects_gone) AS gone`,
        [before, block],
      );
      return Number(done?.gone ?? 0);
    });
  }
}
