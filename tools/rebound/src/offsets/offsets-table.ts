import { judgeTopic, type Cluster } from '@rebound/messaging';
import pg from 'pg';
import { type Position, repairOf } from './repair.js';

/** The read positions of the services of one database. */
export class OffsetsTable {
  private constructor(private readonly client: pg.Client) {}

  static async with<T>(databaseUrl: string, work: (table: OffsetsTable) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
    await client.connect();
    try {
      return await work(new OffsetsTable(client));
    } finally {
      await client.end();
    }
  }

  /** Every partition of every topic that a service has read. */
  async positions(cluster: Cluster, prefix: string, only?: string): Promise<Position[]> {
    const found: Position[] = [];
    for (const service of await this.services()) {
      if (only !== undefined && service !== only) continue;
      const { rows } = await this.client.query<{
        topic: string;
        partition: number;
        next: string;
        accepted: string | null;
      }>(
        `SELECT topic, partition, next, accepted FROM ${this.tableOf(service)} WHERE starts_with(topic, $1) ORDER BY topic, partition`,
        [prefix],
      );
      for (const wire of new Set(rows.map(({ topic }) => topic))) {
        const topic = wire.slice(prefix.length);
        const known = rows
          .filter((row) => row.topic === wire)
          .map(({ partition, next, accepted }) => ({
            partition,
            stored: Number(next),
            accepted: accepted === null ? undefined : Number(accepted),
          }));
        const judged = await judgeTopic(cluster, wire, `${prefix}${service}.${topic}`, known);
        for (const position of judged ?? []) found.push({ ...position, service, topic, wire });
      }
    }
    return found;
  }

  /** @returns whether the row was repaired: it is left alone when it has moved meanwhile */
  async repair(position: Position): Promise<boolean> {
    const { next, accepted } = repairOf(position);
    const { service, wire, partition, stored } = position;
    if (next === undefined && accepted === undefined) return false;
    const { rowCount } = await this.client.query(
      `UPDATE ${this.tableOf(service)} SET next = coalesce($4, next), accepted = coalesce($5, accepted), updated_at = now()
        WHERE topic = $1 AND partition = $2 AND next = $3`,
      [wire, partition, stored, next ?? null, accepted ?? null],
    );
    return rowCount === 1;
  }

  /** A service without a row (a new database) has nothing to show. */
  private async services(): Promise<string[]> {
    const { rows } = await this.client.query<{ table_schema: string }>(
      `SELECT table_schema FROM information_schema.columns
        WHERE table_name = 'offsets' AND column_name = 'accepted' ORDER BY table_schema`,
    );
    return rows.map(({ table_schema }) => table_schema);
  }

  private tableOf(service: string): string {
    return `${this.client.escapeIdentifier(service)}.offsets`;
  }
}
