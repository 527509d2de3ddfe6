import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What segmentation knows. States are `json` (not `jsonb`): they are read and written whole and never searched, and json
 * keeps what jsonb refuses (NUL, lone surrogates) from ending a batch.
 */
export class CreateSegmentation1763715800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Which person an id of the shop leads to. `attached_*` is the event that gave a device to the user it has.
    await runner.query(`
      CREATE TABLE identifiers (
        workspace_id text COLLATE "C" NOT NULL,
        identifier text COLLATE "C" NOT NULL,
        person_id uuid NOT NULL,
        attached_at bigint NOT NULL,
        attached_by text COLLATE "C" NOT NULL,
        PRIMARY KEY (workspace_id, identifier)
      ) WITH (fillfactor = 90)`);
    await runner.query(`CREATE INDEX identifiers_of_person ON identifiers (workspace_id, person_id)`);

    await runner.query(`
      CREATE TABLE persons (
        workspace_id text COLLATE "C" NOT NULL,
        person_id uuid NOT NULL,
        version int NOT NULL,
        merged_into uuid,
        state json NOT NULL,
        PRIMARY KEY (workspace_id, person_id)
      ) WITH (fillfactor = 70)`);

    // Carts and bookings. `active_at` is the latest event time of anything about it, for sweeping.
    await runner.query(`
      CREATE TABLE subjects (
        workspace_id text COLLATE "C" NOT NULL,
        subject_key text COLLATE "C" NOT NULL,
        person_id uuid NOT NULL,
        active_at timestamptz NOT NULL,
        state json NOT NULL,
        PRIMARY KEY (workspace_id, subject_key)
      ) WITH (fillfactor = 70)`);
    await runner.query(`CREATE INDEX subjects_of_person ON subjects (workspace_id, person_id)`);

    // Check-out and order ids as names of carts. `bought` is a purchase that came under the name before its cart did.
    await runner.query(`
      CREATE TABLE aliases (
        workspace_id text COLLATE "C" NOT NULL,
        alias text COLLATE "C" NOT NULL,
        subject_key text COLLATE "C",
        bought json,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, alias)
      )`);

    await runner.query(`
      CREATE TABLE orders (
        workspace_id text COLLATE "C" NOT NULL,
        order_key text COLLATE "C" NOT NULL,
        person_id uuid NOT NULL,
        state json NOT NULL,
        PRIMARY KEY (workspace_id, order_key)
      ) WITH (fillfactor = 80)`);
    await runner.query(`CREATE INDEX orders_of_person ON orders (workspace_id, person_id)`);

    // The highest version of each profile that was read back from its topic: a lower one behind it is a late duplicate.
    await runner.query(`
      CREATE TABLE read_profiles (
        workspace_id text COLLATE "C" NOT NULL,
        person_id uuid NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (workspace_id, person_id)
      ) WITH (fillfactor = 80)`);

    // Ids of the events of the last days (decision 19). A day is a partition, so that forgetting one is dropping a table.
    await runner.query(`
      CREATE TABLE seen_events (
        workspace_id text COLLATE "C" NOT NULL,
        event_id uuid NOT NULL,
        day date NOT NULL,
        PRIMARY KEY (workspace_id, event_id, day)
      ) PARTITION BY RANGE (day)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE seen_events, read_profiles, orders, aliases, subjects, persons, identifiers`);
  }
}
