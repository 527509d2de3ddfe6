import { Injectable } from '@nestjs/common';
import { inTransaction } from '@rebound/persistence';
import { DataSource } from 'typeorm';
import { dateOf } from '../domain/arrival-day.js';

const tableOf = (day: number): string => `seen_events_${dateOf(day).replaceAll('-', '')}`;

/** The partitions of `seen_events`: one a day. */
@Injectable()
export class SeenEventDays {
  private readonly made = new Set<number>();

  constructor(private readonly source: DataSource) {}

  /**
   * Makes what is missing, in a transaction of its own. A table is filled with its constraints first and attached after:
   * that lets others insert meanwhile, which creating a partition outright would not.
   * @param days days since the epoch
   */
  async ensure(days: Iterable<number>): Promise<void> {
    const missing = [...new Set(days)].filter((day) => !this.made.has(day));
    if (missing.length === 0) return;
    await inTransaction(this.source, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.seen_events', 0))`);
      for (const day of missing) {
        const table = tableOf(day);
        const [known] = await tx.query<{ exists: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS exists`, [table]);
        if (known?.exists) continue;
        await tx.query(`CREATE TABLE ${table} (LIKE seen_events INCLUDING ALL)`);
        await tx.query(
          `ALTER TABLE seen_events ATTACH PARTITION ${table} FOR VALUES FROM ('${dateOf(day)}') TO ('${dateOf(day + 1)}')`,
        );
      }
    });
    for (const day of missing) this.made.add(day);
  }

  /** Drops all days before this one. Returns how many. */
  async dropBefore(day: number): Promise<number> {
    const old = await this.olderThan(day);
    for (const table of old) {
      await inTransaction(this.source, async (tx) => {
        // Rather try again later than have everybody wait behind us.
        await tx.query(`SET LOCAL lock_timeout = '2s'`);
        await tx.query(`DROP TABLE IF EXISTS ${table}`);
      });
    }
    for (const kept of this.made) if (kept < day) this.made.delete(kept);
    return old.length;
  }

  private async olderThan(day: number): Promise<string[]> {
    const first = tableOf(day);
    const rows = await inTransaction(this.source, (tx) =>
      tx.query<{ name: string }>(
        `SELECT child.relname AS name FROM pg_inherits
           JOIN pg_class child ON child.oid = inhrelid
          WHERE inhparent = 'seen_events'::regclass`,
      ),
    );
    return rows.map(({ name }) => name).filter((name) => /^seen_events_\d{8}$/.test(name) && name < first);
  }
}
