import { serviceNames } from '@rebound/simulator';
import { consentTopic, messageRequestTopic, messageStates } from '@rebound/contracts';
import pg from 'pg';

const patienceMs = 5_000;
const longTransactionMs = 10_000;
const finalStates = Object.entries(messageStates)
  .filter(([, { final }]) => final)
  .map(([state]) => state);

/** What only the database tells: what is not published and what is not decided yet. For this tool; services keep to their own. */
export class DatabaseView {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 1,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    });
    this.pool.on('error', () => undefined);
  }

  /** Rows left in the services' outboxes, by service; services without any are missing. */
  async outboxes(): Promise<Record<string, number>> {
    const { rows: tables } = await this.pool.query<{ schema: string }>(
      `SELECT table_schema AS schema FROM information_schema.tables
        WHERE table_name = 'outbox' AND table_schema = ANY ($1)`,
      [[...serviceNames]],
    );
    const counts = await Promise.all(
      tables.map(async ({ schema }): Promise<[string, number]> => {
        const { rows } = await this.pool.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM ${pg.escapeIdentifier(schema)}.outbox`,
        );
        return [schema, rows[0]?.count ?? 0];
      }),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  /** Messages without a final state, each with what it waits for, in words for people. */
  async open(): Promise<string[]> {
    const { rows } = await this.pool.query<{ said: string }>(
      `SELECT concat_ws(' ', message_id, state, reason, 'due', due_at, 'requested', requested_at, 'changed', changed_at,
                        'received', received_at, CASE WHEN waited THEN 'waited' END, 'look', look_at,
                        'claimed until', claimed_until, 'by', sender,
                        'requests of', request_partition, 'read up to', requests.caught_up,
                        'consent of', consent_partition, 'read up to', consents.caught_up) AS said
         FROM dispatch.messages
         LEFT JOIN dispatch.offsets AS requests ON requests.topic = $2 AND requests.partition = request_partition
         LEFT JOIN dispatch.offsets AS consents ON consents.topic = $3 AND consents.partition = consent_partition
        WHERE state <> ALL ($1) LIMIT 1000`,
      [finalStates, `rebound.${messageRequestTopic.name}`, `rebound.${consentTopic.name}`],
    );
    return rows.map(({ said }) => said);
  }

  /** Transactions that are open for long: what they have locked waits. In words for people. */
  async longTransactions(): Promise<string[]> {
    const { rows } = await this.pool.query<{ said: string }>(
      `SELECT concat_ws(' ', 'a transaction of', application_name, state, 'since', xact_start) AS said
         FROM pg_stat_activity WHERE xact_start < now() - $1 * interval '1 ms'`,
      [longTransactionMs],
    );
    return rows.map(({ said }) => said);
  }

  /** Messages that are in a state now. */
  async inState(state: keyof typeof messageStates): Promise<number> {
    return this.count(`SELECT count(*)::int AS count FROM dispatch.messages WHERE state = $1`, [state]);
  }

  /** Messages of unknown outcome, and intents, from before a virtual instant. */
  async openBefore(instant: number): Promise<number> {
    return this.count(
      `SELECT count(*)::int AS count FROM dispatch.messages
        WHERE state IN ('submitting', 'unknown') AND changed_at <= $1`,
      [new Date(instant).toISOString()],
    );
  }

  /** How far carts have come that were said to be left: what each stage knows of them, in words for people. */
  async whereabouts(subjectKeys: readonly string[]): Promise<string[]> {
    const { rows } = await this.pool.query<{
      subject_key: string;
      left: boolean;
      judged: string | null;
      known: string | null;
    }>(
      `SELECT asked.subject_key, left_.subject_key IS NOT NULL AS left, judged.state AS judged, known.state AS known
         FROM unnest($1::text[]) AS asked (subject_key)
         LEFT JOIN analytics.abandonments AS left_ ON left_.workspace_id = 'demo' AND left_.subject_key = asked.subject_key
         LEFT JOIN dispatch.messages AS judged ON judged.workspace_id = 'demo' AND judged.subject_key = asked.subject_key
         LEFT JOIN analytics.messages AS known USING (message_id)`,
      [subjectKeys],
    );
    return rows.map(
      ({ subject_key: key, left, judged, known }) =>
        `${key}: ${left ? 'signalled' : 'not signalled'}, dispatch ${judged ?? 'nothing'}, reports ${known ?? 'nothing'}`,
    );
  }

  async close(): Promise<void> {
    await this.pool.end().catch(() => undefined);
  }

  private async count(sql: string, parameters: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(sql, [...parameters]);
    return rows[0]?.count ?? 0;
  }
}
