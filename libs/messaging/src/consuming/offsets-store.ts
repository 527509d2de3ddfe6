import type { SqlSource, SqlTx } from '@rebound/persistence';
import type { Part, PartState } from './partition-queue.js';

interface Row {
  readonly partition: number;
  readonly next: string;
  readonly caught_up: number | null;
  readonly watermark_at: number | null;
  readonly accepted?: string | null;
}

export interface StoredState extends PartState {
  /** A person has accepted that Kafka's offset is ahead up to here. */
  readonly accepted: number | undefined;
}

interface Moved {
  readonly moved: number;
  readonly batch: string;
}

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/**
 * Locks the rows in ascending order, so that two owners cannot deadlock, then moves those that stand where this owner left
 * them. Takes along the deletion of outbox batches that are published, and a number for the batch to come.
 */
const fence = `
  WITH id AS MATERIALIZED (SELECT nextval('outbox_batches') AS batch),
  gone AS (DELETE FROM outbox WHERE batch = ANY ($7::bigint[])),
  held AS MATERIALIZED (
    SELECT partition FROM offsets WHERE topic = $1 AND partition = ANY ($2::int[]) ORDER BY partition FOR NO KEY UPDATE),
  moved AS (
    UPDATE offsets SET next = step.after,
           caught_up = greatest(offsets.caught_up, to_timestamp(nullif(step.caught_up, 0) / 1000)),
           watermark_at = greatest(offsets.watermark_at, to_timestamp(nullif(step.watermark_at, 0) / 1000)),
           updated_at = now()
      FROM unnest($2::int[], $3::bigint[], $4::bigint[], $5::float8[], $6::float8[])
           AS step (partition, before, after, caught_up, watermark_at)
      JOIN held USING (partition)
     WHERE offsets.topic = $1 AND offsets.partition = step.partition AND offsets.next = step.before
    RETURNING 1)
  SELECT (SELECT count(*) FROM moved)::int AS moved, batch FROM id`;

/** The read positions' SQL. Topics are named as on the wire. */
export class OffsetsStore {
  constructor(private readonly source: Pick<SqlSource, 'query'>) {}

  /**
   * The fence of a transaction; without one, a statement by itself, for loads of nothing but watermarks: what it moved before
   * it missed one stays moved then, which does no harm.
   * @returns the number for its outbox batch, or undefined when another owner has one of the partitions: roll back
   */
  async advance(
    tx: SqlTx | undefined,
    topic: string,
    parts: readonly Part[],
    published: readonly string[],
  ): Promise<string | undefined> {
    const params = [
      topic,
      parts.map(({ partition }) => partition),
      parts.map(({ before }) => before),
      parts.map(({ after }) => after),
      parts.map(({ caughtUpAfter }) => caughtUpAfter),
      parts.map(({ watermarkAt }) => watermarkAt),
      published,
    ];
    const rows = tx ? await tx.query<Moved>(fence, params) : await this.source.query<Moved[]>(fence, params);
    return rows[0]?.moved === parts.length ? rows[0].batch : undefined;
  }

  async read(tx: SqlTx, topic: string, partitions: readonly number[]): Promise<Map<number, StoredState>> {
    const rows = await tx.query<Row>(
      `SELECT partition, next, ${ms('caught_up')} AS caught_up, ${ms('watermark_at')} AS watermark_at, accepted
         FROM offsets WHERE topic = $1 AND partition = ANY ($2::int[])`,
      [topic, partitions],
    );
    return statesOf(rows);
  }

  /** Where all partitions of these topics stand, in the order of the topics. */
  async positions(tx: SqlTx, topics: readonly string[]): Promise<Map<number, number>[]> {
    const rows = await tx.query<{ topic: string; partition: number; next: string }>(
      `SELECT topic, partition, next FROM offsets WHERE topic = ANY ($1::text[])`,
      [topics],
    );
    return topics.map(
      (name) =>
        new Map(
          rows.filter(({ topic }) => topic === name).map(({ partition, next }) => [partition, Number(next)] as const),
        ),
    );
  }

  async create(tx: SqlTx, topic: string, starts: ReadonlyMap<number, number>): Promise<void> {
    await tx.query(
      `INSERT INTO offsets (topic, partition, next)
       SELECT $1, partition, next FROM unnest($2::int[], $3::bigint[]) AS fresh (partition, next)
       ON CONFLICT DO NOTHING`,
      [topic, [...starts.keys()], [...starts.values()]],
    );
  }

  /**
   * These partitions were read to their end at `instant`. Only where they still stand at `next`.
   * @returns the partitions whose instant moved
   */
  async observeEnds(topic: string, ends: ReadonlyMap<number, number>, instant: number): Promise<number[]> {
    const [rows]: [{ partition: number }[], number] = await this.source.query(
      `WITH held AS MATERIALIZED (
         SELECT partition FROM offsets WHERE topic = $1 AND partition = ANY ($2::int[])
          ORDER BY partition FOR NO KEY UPDATE SKIP LOCKED)
       UPDATE offsets SET caught_up = to_timestamp($4::float8 / 1000), updated_at = now()
         FROM unnest($2::int[], $3::bigint[]) AS seen (partition, next) JOIN held USING (partition)
        WHERE offsets.topic = $1 AND offsets.partition = seen.partition AND offsets.next = seen.next
          AND (offsets.caught_up IS NULL OR offsets.caught_up < to_timestamp($4::float8 / 1000))
       RETURNING offsets.partition`,
      [topic, [...ends.keys()], [...ends.values()], instant],
    );
    return rows.map(({ partition }) => partition);
  }

  /** Up to when all partitions of a topic have been read, by partition; partitions never read are missing. */
  async caughtUp(topic: string): Promise<Map<number, PartState>> {
    const rows: Row[] = await this.source.query(
      `SELECT partition, next, ${ms('caught_up')} AS caught_up, ${ms('watermark_at')} AS watermark_at
         FROM offsets WHERE topic = $1`,
      [topic],
    );
    return statesOf(rows);
  }
}

const statesOf = (rows: readonly Row[]): Map<number, StoredState> =>
  new Map(
    rows.map(({ partition, next, caught_up, watermark_at, accepted }) => [
      partition,
      {
        next: Number(next),
        caughtUp: Math.round(caught_up ?? 0),
        watermarkAt: Math.round(watermark_at ?? 0),
        accepted: accepted === null || accepted === undefined ? undefined : Number(accepted),
      },
    ]),
  );
