import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReporting1763715800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Everybody who was touched or bought. The row is what touches and orders of one person lock, so that neither misses
    // the other. A merged person points to the one that stands for both, always in one step.
    await runner.query(`
      CREATE TABLE persons (
        workspace_id text NOT NULL,
        person_id uuid NOT NULL,
        merged_into uuid,
        PRIMARY KEY (workspace_id, person_id)
      )`);
    await runner.query(
      `CREATE INDEX persons_merged ON persons (workspace_id, merged_into) WHERE merged_into IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE messages (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        campaign text NOT NULL,
        step text NOT NULL,
        arm text NOT NULL,
        person_id uuid NOT NULL,
        phone_key text,
        country text,
        state text NOT NULL,
        reason text,
        final boolean NOT NULL,
        -- 0 for what campaigns decided, then dispatch's own count.
        sequence int NOT NULL,
        parts int,
        decided_at timestamptz NOT NULL,
        submitted_at timestamptz,
        delivered_at timestamptz,
        PRIMARY KEY (workspace_id, message_id)
      ) WITH (fillfactor = 70)`);
    await runner.query(`CREATE INDEX messages_by_time ON messages (workspace_id, decided_at)`);
    await runner.query(
      `CREATE INDEX messages_by_phone ON messages (workspace_id, phone_key, submitted_at) WHERE phone_key IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE clicks (
        workspace_id text NOT NULL,
        click_id uuid NOT NULL,
        message_id uuid NOT NULL,
        human boolean NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, click_id)
      )`);
    await runner.query(`CREATE INDEX clicks_by_message ON clicks (workspace_id, message_id)`);
    await runner.query(`
      CREATE TABLE opt_outs (
        workspace_id text NOT NULL,
        inbound_id uuid NOT NULL,
        phone_key text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, inbound_id)
      )`);
    await runner.query(`CREATE INDEX opt_outs_by_phone ON opt_outs (workspace_id, phone_key, at)`);
    await runner.query(`
      CREATE TABLE enrolments (
        workspace_id text NOT NULL,
        enrolment_id uuid NOT NULL,
        campaign text NOT NULL,
        arm text NOT NULL,
        person_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, enrolment_id)
      )`);
    await runner.query(`CREATE INDEX enrolments_by_time ON enrolments (workspace_id, started_at)`);
    await runner.query(`
      CREATE TABLE abandonments (
        workspace_id text NOT NULL,
        subject_key text NOT NULL,
        occurrence int NOT NULL,
        signal text NOT NULL,
        abandoned_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, subject_key, occurrence)
      )`);
    await runner.query(`
      CREATE TABLE touches (
        workspace_id text NOT NULL,
        touch_id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        message_id uuid NOT NULL,
        campaign text NOT NULL,
        step text NOT NULL,
        arm text NOT NULL,
        PRIMARY KEY (workspace_id, touch_id)
      )`);
    await runner.query(`CREATE INDEX touches_by_person ON touches (workspace_id, person_id, at)`);
    await runner.query(`
      CREATE TABLE orders (
        workspace_id text NOT NULL,
        order_id text NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL,
        revision int NOT NULL,
        total_minor bigint NOT NULL,
        currency text NOT NULL,
        placed_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, order_id)
      )`);
    await runner.query(`CREATE INDEX orders_by_person ON orders (workspace_id, person_id, placed_at)`);
    await runner.query(`CREATE INDEX orders_by_time ON orders (workspace_id, placed_at)`);
    // May stand before the order they reduce.
    await runner.query(`
      CREATE TABLE reductions (
        workspace_id text NOT NULL,
        order_id text NOT NULL,
        reduction_id text NOT NULL,
        cause text NOT NULL,
        amount_minor bigint,
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, order_id, reduction_id)
      )`);
    await runner.query(`
      CREATE TABLE credits (
        workspace_id text NOT NULL,
        order_id text NOT NULL,
        model text NOT NULL,
        sequence int NOT NULL,
        order_minor bigint NOT NULL,
        unattributed_minor bigint NOT NULL,
        credits jsonb NOT NULL,
        PRIMARY KEY (workspace_id, order_id, model)
      ) WITH (fillfactor = 80)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE credits, reductions, orders, touches, abandonments, enrolments, opt_outs, clicks, messages, persons`,
    );
  }
}
