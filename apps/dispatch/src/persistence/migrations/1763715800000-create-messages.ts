import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1763715800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One row a message, from the request to its end. Business instants, but for received_at, unknown_real_at,
    // claimed_until and look_at, which are the server's clock.
    await runner.query(`
      CREATE TABLE messages (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        campaign text NOT NULL,
        step text NOT NULL,
        arm text NOT NULL,
        enrolment_id uuid NOT NULL,
        founder_id uuid NOT NULL,
        person_id uuid NOT NULL,
        subject_key text NOT NULL,
        occurrence int NOT NULL,
        class text NOT NULL,
        purpose text NOT NULL,
        phone text NOT NULL,
        phone_key text NOT NULL,
        country text,
        brand text NOT NULL,
        locale text NOT NULL,
        body text NOT NULL,
        details jsonb NOT NULL,
        priority int NOT NULL,
        requested_at timestamptz NOT NULL,
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL,
        offer_ends_at timestamptz,
        request_partition int NOT NULL,
        consent_partition int NOT NULL,
        traceparent text,
        received_at timestamptz NOT NULL DEFAULT now(),
        state text NOT NULL,
        reason text,
        sequence int NOT NULL,
        changed_at timestamptz NOT NULL,
        history jsonb NOT NULL,
        waited boolean NOT NULL,
        due_at timestamptz NOT NULL,
        sender text NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        looks int NOT NULL DEFAULT 0,
        look_at timestamptz,
        claim uuid,
        claimed_until timestamptz,
        intended_at timestamptz,
        unknown_real_at timestamptz,
        submitted_at timestamptz,
        delivered_at timestamptz,
        carrier text,
        credential text,
        carrier_message_id text,
        carrier_code text,
        carrier_class text,
        encoding text,
        parts int,
        short_code text,
        rules jsonb,
        PRIMARY KEY (workspace_id, message_id),
        UNIQUE (workspace_id, campaign, step, subject_key, occurrence)
      ) WITH (fillfactor = 70)`);
    await runner.query(`
      CREATE INDEX messages_due ON messages (workspace_id, sender, due_at) WHERE state IN ('queued', 'deferred')`);
    await runner.query(`
      CREATE INDEX messages_ending ON messages (least(not_after, offer_ends_at)) WHERE state IN ('queued', 'deferred')`);
    await runner.query(`CREATE INDEX messages_of_phone ON messages (workspace_id, phone_key)`);
    await runner.query(`CREATE INDEX messages_intended ON messages (claimed_until) WHERE state = 'submitting'`);
    await runner.query(`CREATE INDEX messages_unknown ON messages (look_at) WHERE state = 'unknown'`);
    await runner.query(`
      CREATE INDEX messages_unconfirmed ON messages (submitted_at) WHERE state IN ('submitted', 'sent')`);
    await runner.query(`
      CREATE INDEX messages_of_carrier ON messages (workspace_id, carrier_message_id)
       WHERE carrier_message_id IS NOT NULL`);
    await runner.query(`CREATE INDEX messages_changed ON messages USING brin (changed_at)`);

    // Withdrawals that came before their request.
    await runner.query(`
      CREATE TABLE withdrawals (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, message_id)
      )`);

    await runner.query(`
      CREATE TABLE decisions (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        sequence int NOT NULL,
        at timestamptz NOT NULL,
        decision text NOT NULL,
        reason text,
        checks jsonb NOT NULL,
        hashes jsonb NOT NULL,
        PRIMARY KEY (workspace_id, message_id, sequence)
      )`);
    await runner.query(`CREATE INDEX decisions_at ON decisions USING brin (at)`);

    // What decides whether a number may be written to: the copy of its consent, replies that consent has not folded in yet,
    // and what went out of late. One row, so that one lock orders a STOP and an intent.
    await runner.query(`
      CREATE TABLE recipients (
        workspace_id text NOT NULL,
        phone_key text NOT NULL,
        consent jsonb,
        blocks jsonb NOT NULL DEFAULT '[]',
        sent jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (workspace_id, phone_key)
      ) WITH (fillfactor = 80)`);

    await runner.query(`
      CREATE TABLE pauses (
        workspace_id text NOT NULL,
        pause_id uuid NOT NULL,
        scope text NOT NULL,
        target text,
        note text,
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, pause_id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX pauses_once ON pauses (workspace_id, scope, coalesce(target, ''))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE pauses, recipients, decisions, withdrawals, messages`);
  }
}
