import type { SqlSource, SqlTx } from '@rebound/persistence';
import type { WireRecord } from '../kafka/record-sink.js';

export interface OutboxOrigin {
  /** Source topic on the wire and the partitions of the transaction; null for controllers and jobs. */
  readonly source: string | null;
  readonly partitions: readonly number[] | null;
  /**
   * Business instant up to which everything that follows from earlier input had been published when the transaction began:
   * no watermark may pass it before these records are on Kafka.
   */
  readonly floor: number;
}

export interface OutboxStoreLimits {
  /** Rows of others that are taken over at a time. */
  readonly leftoverRows: number;
}

export const outboxStoreLimits: OutboxStoreLimits = { leftoverRows: 5000 };

export interface OutboxBatch {
  readonly batch: string;
  /** Number of the last row that was read: there may be more of the batch. */
  readonly last: number;
  readonly records: readonly WireRecord[];
}

interface Row {
  readonly batch: string;
  readonly n: number;
  readonly topic: string;
  readonly partition: number | null;
  readonly key: string | null;
  readonly value: string | null;
}

/** No server is still at a commit whose connection broke so long ago, real ms. */
const doubtedForMs = 120_000;

const remove = `DELETE FROM outbox WHERE batch = ANY ($1::bigint[])`;
const columns = 'batch, n, topic, partition, key, value';

/** Controllers' and jobs' rows whose process has not shown itself for so long, in ms. */
const abandoned = (unseenFor: string): string => `source IS NULL AND created_at < now() - ${unseenFor} * interval '1 ms'
  AND NOT EXISTS (SELECT FROM outbox_owners AS o
                   WHERE o.owner = outbox.owner AND o.seen_at > now() - ${unseenFor} * interval '1 ms')`;

/** In a transaction's order: rows of one batch stand together. */
function batchesOf(rows: readonly Row[]): OutboxBatch[] {
  const batches = new Map<string, { last: number; records: WireRecord[] }>();
  for (const { batch, n, topic, partition, key, value } of rows) {
    let found = batches.get(batch);
    if (!found) batches.set(batch, (found = { last: n, records: [] }));
    found.last = n;
    found.records.push({ topic, key, value, ...(partition === null ? {} : { partition }) });
  }
  return [...batches].map(([batch, { last, records }]) => ({ batch, last, records }));
}

/** The outbox's SQL. Rows of one transaction are a batch; batches of one partition have rising numbers. */
export class OutboxStore {
  private readonly doubtful = new Map<string, number>();

  constructor(
    private readonly source: Pick<SqlSource, 'query'>,
    /** This process, as the owner of what its controllers and jobs publish. */
    readonly owner: string,
    private readonly limits: OutboxStoreLimits = outboxStoreLimits,
  ) {}

  /** @param batch a number from `outbox_batches`, taken in the same transaction; a fresh one unless given */
  async insert(
    tx: SqlTx,
    records: readonly WireRecord[],
    { source, partitions, floor }: OutboxOrigin,
    batch?: string,
  ): Promise<string> {
    const rows = await tx.query<{ batch: string }>(
      `WITH id AS MATERIALIZED (SELECT coalesce($1::bigint, nextval('outbox_batches')) AS batch),
       kept AS (
         INSERT INTO outbox (batch, n, source, partitions, owner, floor, topic, partition, key, value)
         SELECT id.batch, fresh.n, $2, $3::int[], $4::uuid, to_timestamp($5::float8 / 1000),
                fresh.topic, fresh.partition, fresh.key, fresh.value
           FROM id, unnest($6::text[], $7::int[], $8::text[], $9::text[])
                WITH ORDINALITY AS fresh (topic, partition, key, value, n))
       SELECT batch FROM id`,
      [
        batch ?? null,
        source,
        partitions,
        source === null ? this.owner : null,
        floor,
        records.map(({ topic }) => topic),
        records.map(({ partition }) => partition ?? null),
        records.map(({ key }) => key),
        records.map(({ value }) => value),
      ],
    );
    const number = rows[0]?.batch;
    if (number === undefined) throw new Error('the outbox gave no batch number');
    return number;
  }

  async remove(batches: readonly string[]): Promise<void> {
    if (batches.length > 0) await this.source.query(remove, [batches]);
  }

  /** Deletes the rows that were read, no others. */
  async removeRead(tx: SqlTx, batches: readonly OutboxBatch[]): Promise<void> {
    if (batches.length === 0) return;
    await tx.query(
      `DELETE FROM outbox USING unnest($1::bigint[], $2::int[]) AS sent (batch, last)
        WHERE outbox.batch = sent.batch AND outbox.n <= sent.last`,
      [batches.map(({ batch }) => batch), batches.map(({ last }) => last)],
    );
  }

  async load(batch: string): Promise<WireRecord[]> {
    const rows: Row[] = await this.source.query(`SELECT ${columns} FROM outbox WHERE batch = $1 ORDER BY n`, [batch]);
    return batchesOf(rows)[0]?.records.slice() ?? [];
  }

  /** What earlier owners of these partitions committed and may not have published; locked until the transaction ends. */
  async leftovers(tx: SqlTx, source: string, partitions: readonly number[]): Promise<OutboxBatch[]> {
    const rows = await tx.query<Row>(
      `SELECT ${columns} FROM outbox WHERE source = $1 AND partitions && $2::int[] ORDER BY batch, n LIMIT $3 FOR UPDATE`,
      [source, partitions, this.limits.leftoverRows],
    );
    return batchesOf(rows);
  }

  /**
   * Whether anything of these partitions stands there. `leftovers` may find nothing only because another owner, whose locks
   * it waited for, took the first rows: there may be more behind them.
   */
  async hasLeftovers(source: string, partitions: readonly number[]): Promise<boolean> {
    const rows: unknown[] = await this.source.query(
      `SELECT FROM outbox WHERE source = $1 AND partitions && $2::int[] LIMIT 1`,
      [source, partitions],
    );
    return rows.length > 0;
  }

  /**
   * A batch of this process whose commit was not answered and that does not stand in the table now. The server may still be
   * at it, so it is looked for with the abandoned ones for a while.
   */
  doubt(batch: string, now: number): void {
    this.doubtful.set(batch, now);
  }

  /** What processes that are gone left behind, and what this one doubts: controllers' and jobs' records, in order; locked. */
  async abandoned(tx: SqlTx, unseenForMs: number, now: number): Promise<OutboxBatch[]> {
    for (const [batch, since] of this.doubtful) if (now - since > doubtedForMs) this.doubtful.delete(batch);
    const rows = await tx.query<Row>(
      `SELECT ${columns} FROM outbox WHERE ${abandoned('$1')} OR batch = ANY ($3::bigint[])
        ORDER BY batch, n LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [unseenForMs, this.limits.leftoverRows, [...this.doubtful.keys()]],
    );
    return batchesOf(rows);
  }

  /**
   * Shows that this process lives.
   * @returns whether there is anything that processes that are gone left behind, or that this one doubts
   */
  async showAlive(unseenForMs: number): Promise<boolean> {
    const rows: { abandoned: boolean }[] = await this.source.query(
      `INSERT INTO outbox_owners (owner) VALUES ($1) ON CONFLICT (owner) DO UPDATE SET seen_at = now()
       RETURNING EXISTS (SELECT FROM outbox WHERE ${abandoned('$2')} AND owner <> $1) AS abandoned`,
      [this.owner, unseenForMs],
    );
    return rows[0]?.abandoned === true || this.doubtful.size > 0;
  }

  /** Forgets this process, and those that are gone and left nothing behind. */
  async removeOwners(unseenForMs: number, alsoMine: boolean): Promise<void> {
    await this.source.query(
      `DELETE FROM outbox_owners AS o
        WHERE (o.seen_at < now() - $1 * interval '1 ms' OR (o.owner = $2 AND $3))
          AND NOT EXISTS (SELECT FROM outbox WHERE outbox.owner = o.owner)`,
      [unseenForMs, this.owner, alsoMine],
    );
  }
}
