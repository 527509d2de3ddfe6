import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddTraceOfTouches1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE touches ADD COLUMN traceparent text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE touches DROP COLUMN traceparent`);
  }
}
