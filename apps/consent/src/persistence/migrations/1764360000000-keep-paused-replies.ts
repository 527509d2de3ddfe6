import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies that paused a number, with their words, until somebody has looked; apart from the ledger, which never forgets. */
export class KeepPausedReplies1764360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paused_replies (
        workspace_id text NOT NULL,
        inbound_id uuid NOT NULL,
        phone_key text NOT NULL,
        phone text,
        sender text,
        at timestamptz NOT NULL,
        words text,
        language text,
        evidence text,
        PRIMARY KEY (workspace_id, inbound_id)
      )`);
    await runner.query(`CREATE INDEX paused_replies_by_age ON paused_replies (workspace_id, at, inbound_id)`);
    await runner.query(`CREATE INDEX paused_replies_by_number ON paused_replies (workspace_id, phone_key)`);
    // Those of before wait as well. Their words were not kept.
    await runner.query(`
      INSERT INTO paused_replies (workspace_id, inbound_id, phone_key, phone, sender, at, language, evidence)
      SELECT workspace_id, l.inbound_id, phone_key, p.phone, l.sender, l.occurred_at, l.evidence->>'language', l.evidence->>'proof'
        FROM ledger l
        JOIN states s USING (workspace_id, phone_key)
        LEFT JOIN phones p USING (workspace_id, phone_key)
       WHERE l.kind = 'pause' AND l.inbound_id IS NOT NULL AND (s.state->>'paused')::boolean
         AND NOT EXISTS (SELECT 1 FROM ledger later
                          WHERE later.workspace_id = l.workspace_id AND later.phone_key = l.phone_key
                            AND later.version > l.version AND later.kind IN ('resume', 'start'))
      ON CONFLICT DO NOTHING`);
    await runner.query(`
      UPDATE states s SET state = s.state || jsonb_build_object('doubts', p.doubts)
        FROM (SELECT workspace_id, phone_key, jsonb_agg(jsonb_build_object(
                       'inboundId', inbound_id, 'at', round(extract(epoch FROM at) * 1000)) ORDER BY at) AS doubts
                FROM paused_replies GROUP BY workspace_id, phone_key) p
       WHERE s.workspace_id = p.workspace_id AND s.phone_key = p.phone_key`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE paused_replies`);
  }
}
