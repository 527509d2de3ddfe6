import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person has looked at a database that went back in time: Kafka's offset up to that one may be ahead of it. */
export class AddAcceptedOffset1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE offsets ADD COLUMN accepted bigint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE offsets DROP COLUMN accepted`);
  }
}
