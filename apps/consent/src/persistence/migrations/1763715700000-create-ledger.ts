import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLedger1763715700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger (
        workspace_id text NOT NULL,
        phone_key text NOT NULL,
        version int NOT NULL,
        entry_id uuid NOT NULL,
        kind text NOT NULL,
        purposes text[] NOT NULL,
        sender text,
        inbound_id uuid,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        expires_at timestamptz,
        evidence jsonb NOT NULL,
        hash char(64) NOT NULL,
        PRIMARY KEY (workspace_id, phone_key, version),
        UNIQUE (workspace_id, entry_id)
      )`);
    // Append-only is a property of the table, not a habit of the code.
    await runner.query(`
      CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the consent ledger is append-only';
      END $$`);
    await runner.query(`
      CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only()`);
    // The fold of the ledger, one row a number. seen_version is the highest version this service has read back from its
    // own topic: a lower one after it is a late duplicate, and the current state is published again.
    await runner.query(`
      CREATE TABLE states (
        workspace_id text NOT NULL,
        phone_key text NOT NULL,
        version int NOT NULL DEFAULT 0,
        state jsonb NOT NULL DEFAULT '{}',
        hash char(64) NOT NULL DEFAULT repeat('0', 64),
        seen_version int NOT NULL DEFAULT 0,
        PRIMARY KEY (workspace_id, phone_key)
      ) WITH (fillfactor = 80)`);
    // The numbers themselves stand apart, so that they can be erased while the ledger still verifies.
    await runner.query(`
      CREATE TABLE phones (
        workspace_id text NOT NULL,
        phone_key text NOT NULL,
        phone text NOT NULL,
        PRIMARY KEY (workspace_id, phone_key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE phones, states, ledger`);
    await runner.query(`DROP FUNCTION ledger_is_append_only()`);
  }
}
