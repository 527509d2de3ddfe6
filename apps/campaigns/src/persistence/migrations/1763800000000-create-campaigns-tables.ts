import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCampaignsTables1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Grows by one with each folder that changed something; its row is the lock under which folders are applied.
    await runner.query(`
      CREATE TABLE definition_revision (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        revision bigint NOT NULL
      )`);
    await runner.query(`INSERT INTO definition_revision (revision) VALUES (0)`);

    // Never updated, never deleted: what a decision was made with can be looked up by its hash. As `json`, bodies keep the
    // order of their fields.
    await runner.query(`
      CREATE TABLE definition_versions (
        workspace_id text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        version int NOT NULL,
        hash text NOT NULL,
        effective_from timestamptz NOT NULL,
        removed boolean NOT NULL,
        body json NOT NULL,
        revision bigint NOT NULL,
        applied_by text NOT NULL,
        PRIMARY KEY (workspace_id, kind, name, version)
      )`);
    await runner.query(`CREATE INDEX definition_versions_revision ON definition_versions (revision)`);

    // Campaigns that were stopped or removed: the job that ends their enrolments looks here.
    await runner.query(`
      CREATE TABLE stopped_campaigns (
        workspace_id text NOT NULL,
        campaign text NOT NULL,
        stopped_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, campaign)
      )`);

    // What was left, and how far it is over. Its row is the lock between the news of an abandonment and that of its end,
    // which may come on different partitions and in any order.
    await runner.query(`
      CREATE TABLE subjects (
        workspace_id text NOT NULL,
        subject_key text NOT NULL,
        ended_through int NOT NULL,
        touched_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, subject_key)
      ) WITH (fillfactor = 80)`);
    await runner.query(`CREATE INDEX subjects_touched ON subjects USING brin (touched_at)`);

    await runner.query(`
      CREATE TABLE enrolments (
        workspace_id text NOT NULL,
        enrolment_id uuid NOT NULL,
        campaign text NOT NULL,
        subject_key text NOT NULL,
        occurrence int NOT NULL,
        arm text NOT NULL,
        founder_id uuid NOT NULL,
        person_id uuid NOT NULL,
        purpose text NOT NULL,
        journey_hash text NOT NULL,
        trigger_event_id text NOT NULL,
        holdout_share float8 NOT NULL,
        started_at timestamptz NOT NULL,
        abandonment jsonb NOT NULL,
        next_step int NOT NULL,
        waiting_until timestamptz,
        waiting_message uuid,
        ended_at timestamptz,
        end_reason text,
        traceparent text,
        PRIMARY KEY (workspace_id, enrolment_id),
        UNIQUE (workspace_id, campaign, subject_key, occurrence)
      ) WITH (fillfactor = 80)`);
    await runner.query(`CREATE INDEX enrolments_subject ON enrolments (workspace_id, subject_key)`);
    await runner.query(`CREATE INDEX enrolments_person ON enrolments (workspace_id, person_id)`);
    await runner.query(`CREATE INDEX enrolments_active ON enrolments (workspace_id, campaign) WHERE ended_at IS NULL`);
    await runner.query(`CREATE INDEX enrolments_ended ON enrolments USING brin (ended_at)`);

    await runner.query(`
      CREATE TABLE messages (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        campaign text NOT NULL,
        step text NOT NULL,
        subject_key text NOT NULL,
        occurrence int NOT NULL,
        position int NOT NULL,
        state text NOT NULL,
        reason text,
        detail text,
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, message_id),
        UNIQUE (workspace_id, campaign, step, subject_key, occurrence)
      ) WITH (fillfactor = 80)`);
    await runner.query(`CREATE INDEX messages_enrolment ON messages (workspace_id, enrolment_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE messages, enrolments, subjects, stopped_campaigns, definition_versions`);
    await runner.query(`DROP TABLE definition_revision`);
  }
}
