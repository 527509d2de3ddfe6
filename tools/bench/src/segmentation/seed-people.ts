import { derivedId } from '@rebound/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { environmentOf, isReady, startService, workspaceId } from '../world/services.js';
import type { World } from '../world/world.js';
import { Backlog, cartIdOf, userOf } from './backlog.js';
import type { Seeded } from './contenders.js';

const first = 0;
const chunk = 10_000;

/** Rows of the first person, with the ids of others in the place of theirs. `$1` persons, `$2` their users, `$3` their carts. */
const copies = [
  `INSERT INTO segmentation.identifiers
   SELECT i.workspace_id, 'u:' || other.user_id, other.person_id::uuid, i.attached_at, i.attached_by
     FROM segmentation.identifiers i, unnest($1::text[], $2::text[], $3::text[]) AS other (person_id, user_id, cart_id)
    WHERE i.identifier = 'u:${userOf(first)}'`,
  `INSERT INTO segmentation.persons
   SELECT p.workspace_id, other.person_id::uuid, p.version, NULL,
          replace(p.state::text, '"${userOf(first)}"', '"' || other.user_id || '"')::json
     FROM segmentation.persons p
     JOIN segmentation.identifiers i ON i.person_id = p.person_id AND i.identifier = 'u:${userOf(first)}',
          unnest($1::text[], $2::text[], $3::text[]) AS other (person_id, user_id, cart_id)`,
  `INSERT INTO segmentation.subjects
   SELECT s.workspace_id, 'cart:' || other.cart_id, other.person_id::uuid, s.active_at,
          replace(s.state::text, '"${cartIdOf(first)}"', '"' || other.cart_id || '"')::json
     FROM segmentation.subjects s, unnest($1::text[], $2::text[], $3::text[]) AS other (person_id, user_id, cart_id)
    WHERE s.subject_key = 'cart:${cartIdOf(first)}'`,
  `INSERT INTO segmentation.timers (workspace_id, kind, key, due_at, payload)
   SELECT t.workspace_id, t.kind, 'cart:' || other.cart_id, t.due_at, t.payload
     FROM segmentation.timers t, unnest($1::text[], $2::text[], $3::text[]) AS other (person_id, user_id, cart_id)
    WHERE t.key = 'cart:${cartIdOf(first)}'`,
];

/**
 * Gives so many people the state of somebody with a cart: profile, identifier, cart and timer. The service itself makes the
 * first one out of an event; the others are copies of its rows.
 */
export async function seedPeople(world: World, databaseUrl: string, people: number): Promise<Seeded> {
  const prefix = await world.topics('seed');
  const service = await startService(world, 'segmentation', environmentOf(world, { prefix, databaseUrl }));
  await isReady(service);
  // The backlog of one person begins with a cart. It happened before all that is measured, and counts as left after it.
  await Backlog.write(world, prefix, { size: 1, people: 1, newest: Date.now() - 20 * 60_000 });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const timers = async (): Promise<number> =>
    (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM segmentation.timers')).rows[0]?.count ??
    0;
  while ((await timers()) === 0) await pause(50);
  await world.stop(service.child);

  for (let start = 1; start < people; start += chunk) {
    const numbers = Array.from({ length: Math.min(chunk, people - start) }, (_, at) => start + at);
    const values = [
      numbers.map((n) => derivedId('person', workspaceId, `u:${userOf(n)}`)),
      numbers.map((n) => userOf(n)),
      numbers.map((n) => cartIdOf(n)),
    ];
    for (const sql of copies) await client.query(sql, values);
  }
  // What was read of the other topics says nothing of those to come.
  await client.query(`DELETE FROM segmentation.seen_events`);
  await client.query(`VACUUM ANALYZE`);
  await client.query('CHECKPOINT');
  await client.end();
  world.log(`${people} people have state`);
  return {
    expected(backlog, read) {
      const { events, orders, leavers } = backlog.expectedBeside(read);
      return { events, orders, persons: people + leavers, carts: people + leavers, timers: people };
    },
  };
}
