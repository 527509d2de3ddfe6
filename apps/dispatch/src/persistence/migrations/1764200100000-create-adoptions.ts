import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAdoptions1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The last state that was published of messages that the table of messages does not have, for when their request is read.
    await runner.query(`
      CREATE TABLE adoptions (
        workspace_id text NOT NULL,
        message_id uuid NOT NULL,
        sequence int NOT NULL,
        at timestamptz NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (workspace_id, message_id)
      )`);
    await runner.query(`CREATE INDEX adoptions_at ON adoptions USING brin (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE adoptions`);
  }
}
