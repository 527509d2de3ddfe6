import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, durationMs } from '@rebound/kernel';
import { Jobs } from '@rebound/persistence';
import { DataSource } from 'typeorm';
import { DispatchSettings } from '../dispatch.settings.js';

const everyMs = 60_000;
const mostAtOnce = 2_000;

const finals = `('delivered', 'undelivered', 'failed', 'unconfirmed', 'suppressed', 'withdrawn')`;

/** What is deleted when it is older than the retention: the table, its condition, and whose retention counts. */
const old: readonly Readonly<{ table: string; where: string; links?: true }>[] = [
  { table: 'messages', where: `changed_at < $1 AND state IN ${finals}` },
  { table: 'withdrawals', where: 'at < $1' },
  { table: 'adoptions', where: 'at < $1' },
  { table: 'decisions', where: 'at < $1' },
  { table: 'clicks', where: 'at < $1' },
  { table: 'replies', where: 'at < $1' },
  { table: 'auto_replies', where: `made_at < $1 AND state NOT IN ('queued', 'submitting')` },
  { table: 'test_sends', where: 'at < $1' },
  { table: 'links', where: 'made_at < $1', links: true },
];

/** Deletes what nobody needs any more: texts and numbers are kept no longer than they have to be. */
@Injectable()
export class ForgetOldJob implements OnModuleInit {
  private readonly retentionMs: number;
  private readonly linkRetentionMs: number;

  constructor(
    settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly source: DataSource,
  ) {
    this.retentionMs = durationMs(settings.retention);
    this.linkRetentionMs = durationMs(settings.linkRetention);
  }

  onModuleInit(): void {
    this.jobs.add('forget-old', everyMs, () => this.run());
  }

  async run(): Promise<number> {
    const now = this.clock.now();
    let fullest = 0;
    for (const { table, where, links } of old) {
      const before = new Date(now - (links ? this.linkRetentionMs : this.retentionMs));
      const [, deleted]: [unknown, number] = await this.source.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${where} LIMIT ${mostAtOnce}))`,
        [before],
      );
      fullest = Math.max(fullest, deleted);
    }
    return fullest === mostAtOnce ? 1 : 0;
  }
}
