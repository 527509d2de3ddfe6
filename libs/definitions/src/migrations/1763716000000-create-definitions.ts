import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A service's mirror of campaigns.definition.v1. `change` grows with each row written, to notice changes cheaply. */
export class CreateDefinitions1763716000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE definition_changes`);
    await runner.query(`
      CREATE TABLE definitions (
        workspace_id text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        version bigint NOT NULL,
        hash text NOT NULL,
        effective_from timestamptz NOT NULL,
        removed boolean NOT NULL,
        body jsonb NOT NULL,
        change bigint NOT NULL DEFAULT nextval('definition_changes'),
        PRIMARY KEY (workspace_id, kind, name)
      )`);
    await runner.query(`CREATE INDEX definitions_change ON definitions (change)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE definitions`);
    await runner.query(`DROP SEQUENCE definition_changes`);
  }
}
