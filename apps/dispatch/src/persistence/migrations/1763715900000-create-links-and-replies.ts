import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLinksAndReplies1763715900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A code leads to one place in all workspaces: the address people touch names no workspace.
    await runner.query(`
      CREATE TABLE links (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        link int NOT NULL,
        code text NOT NULL UNIQUE,
        url text,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, message_id, link)
      )`);
    await runner.query(`CREATE INDEX links_made_at ON links USING brin (made_at)`);

    await runner.query(`
      CREATE TABLE clicks (
        workspace_id text NOT NULL,
        click_id uuid NOT NULL,
        message_id uuid NOT NULL,
        code text NOT NULL,
        at timestamptz NOT NULL,
        method text NOT NULL,
        user_agent text,
        human boolean NOT NULL,
        signals text[] NOT NULL,
        PRIMARY KEY (workspace_id, click_id)
      )`);
    await runner.query(`CREATE INDEX clicks_at ON clicks USING brin (at)`);

    // What people wrote, without the text: that stands in dispatch.inbound and in consent's ledger.
    await runner.query(`
      CREATE TABLE replies (
        workspace_id text NOT NULL,
        inbound_id uuid NOT NULL,
        phone_key text NOT NULL,
        sender text NOT NULL,
        carrier text NOT NULL,
        carrier_message_id text NOT NULL,
        meaning text NOT NULL,
        at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, inbound_id)
      )`);
    await runner.query(`CREATE INDEX replies_received ON replies USING brin (received_at)`);

    // Our answers to HELP and STOP: one a reply, made with the reply, tried once.
    await runner.query(`
      CREATE TABLE auto_replies (
        workspace_id text NOT NULL,
        inbound_id uuid NOT NULL,
        kind text NOT NULL,
        sender text NOT NULL,
        phone text NOT NULL,
        phone_key text NOT NULL,
        body text NOT NULL,
        state text NOT NULL,
        made_at timestamptz NOT NULL,
        claimed_until timestamptz,
        carrier_message_id text,
        carrier_code text,
        PRIMARY KEY (workspace_id, inbound_id)
      )`);
    await runner.query(`CREATE INDEX auto_replies_of_phone ON auto_replies (workspace_id, phone_key)`);
    await runner.query(`
      CREATE INDEX auto_replies_open ON auto_replies (made_at) WHERE state IN ('queued', 'submitting')`);

    await runner.query(`
      CREATE TABLE test_sends (
        workspace_id text NOT NULL,
        test_id uuid NOT NULL,
        phone_key text NOT NULL,
        sender text NOT NULL,
        made_by text NOT NULL,
        at timestamptz NOT NULL,
        state text NOT NULL,
        carrier_message_id text,
        carrier_code text,
        parts int,
        PRIMARY KEY (workspace_id, test_id)
      )`);

    // Up to when a carrier account was asked for replies that no webhook brought.
    await runner.query(`
      CREATE TABLE inbound_listings (
        workspace_id text NOT NULL,
        credential text NOT NULL,
        listed_to timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, credential)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE inbound_listings, test_sends, auto_replies, replies, clicks, links`);
  }
}
