import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Timers are not claimed beforehand any more (ADR 9); what is left of it is that a bad one is set aside. */
export class FireTimersUnclaimed1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE timers DROP COLUMN claim`);
    await runner.query(`ALTER TABLE timers RENAME COLUMN claimed_until TO aside_until`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE timers RENAME COLUMN aside_until TO claimed_until`);
    await runner.query(`ALTER TABLE timers ADD COLUMN claim uuid`);
  }
}
