import type { SqlTx } from '@rebound/persistence';
import type { WorkingSet } from '../domain/working-set.js';
import { arrayLiteral } from './array-literal.js';
import type { AliasRow, IdentifierRow, OrderRow, PersonRow, SubjectRow } from './rows.js';

/** Keys of one table, of all workspaces of a batch. */
export class Keys {
  private readonly workspaces: string[] = [];
  private readonly keys: string[] = [];

  add(set: WorkingSet, keys: Iterable<string>): this {
    for (const key of keys) {
      this.workspaces.push(set.workspaceId);
      this.keys.push(key);
    }
    return this;
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  /** Two array parameters: workspaces and keys. */
  get parameters(): [workspaces: string, keys: string] {
    return [arrayLiteral('text', this.workspaces), arrayLiteral('text', this.keys)];
  }
}

export type WorkingSets = ReadonlyMap<string, WorkingSet>;

// Every statement loads what a whole batch asks of one table. Where rows are locked they are locked in key order: persons
// first, then subjects, then orders, so that handlers and timers cannot wait for each other in a circle.

const wanted = (key: string, type: string): string =>
  `unnest($1::text[], $2::${type}[]) AS wanted (workspace_id, ${key})`;

export async function loadIdentifiers(tx: SqlTx, sets: WorkingSets, keys: Keys): Promise<void> {
  if (keys.isEmpty) return;
  const rows = await tx.query<IdentifierRow>(
    `SELECT i.workspace_id, i.identifier, i.person_id, i.attached_at, i.attached_by
       FROM ${wanted('identifier', 'text')} JOIN identifiers i USING (workspace_id, identifier)`,
    keys.parameters,
  );
  for (const row of rows) {
    sets.get(row.workspace_id)?.identifiers.set(row.identifier, {
      key: row.identifier,
      personId: row.person_id,
      at: [Number(row.attached_at), row.attached_by],
      fresh: false,
      dirty: false,
    });
  }
}

/**
 * Claims identifiers that nobody has: each gets a row that leads to the person it would found. Where another batch is at it,
 * this waits until that one is done; what it made is left out of the answer.
 * @param founders the person for each key, in the keys' order
 */
export async function claimIdentifiers(
  tx: SqlTx,
  sets: WorkingSets,
  keys: Keys,
  founders: readonly string[],
): Promise<void> {
  if (keys.isEmpty) return;
  const rows = await tx.query<{ workspace_id: string; identifier: string; person_id: string }>(
    `INSERT INTO identifiers (workspace_id, identifier, person_id, attached_at, attached_by)
     SELECT workspace_id, identifier, person_id, 0, ''
       FROM unnest($1::text[], $2::text[], $3::uuid[]) AS claimed (workspace_id, identifier, person_id)
      ORDER BY workspace_id, identifier
     ON CONFLICT DO NOTHING RETURNING workspace_id, identifier, person_id`,
    [...keys.parameters, arrayLiteral('plain', founders)],
  );
  for (const row of rows) sets.get(row.workspace_id)?.claims.set(row.identifier, row.person_id);
}

/** Locks them unless `peek`: then they are only looked at, and must not be written. */
export async function loadPersons(tx: SqlTx, sets: WorkingSets, keys: Keys, peek = false): Promise<void> {
  if (keys.isEmpty) return;
  const rows = await tx.query<PersonRow>(
    `SELECT p.workspace_id, p.person_id, p.version, p.merged_into, p.state
       FROM ${wanted('person_id', 'uuid')} JOIN persons p USING (workspace_id, person_id)
      ORDER BY p.workspace_id, p.person_id ${peek ? '' : 'FOR NO KEY UPDATE OF p'}`,
    keys.parameters,
  );
  for (const row of rows) {
    const { person_id: id, version, merged_into: mergedInto, state } = row;
    sets.get(row.workspace_id)?.persons.set(id, {
      id,
      version,
      ...(mergedInto === null ? {} : { mergedInto }),
      state,
      fresh: false,
      dirty: false,
    });
  }
}

export async function loadAliases(tx: SqlTx, sets: WorkingSets, keys: Keys): Promise<void> {
  if (keys.isEmpty) return;
  const rows = await tx.query<AliasRow>(
    `SELECT a.workspace_id, a.alias, a.subject_key, a.bought
       FROM ${wanted('alias', 'text')} JOIN aliases a USING (workspace_id, alias)
      ORDER BY a.workspace_id, a.alias FOR NO KEY UPDATE OF a`,
    keys.parameters,
  );
  for (const { workspace_id: workspaceId, alias, subject_key: subjectKey, bought } of rows) {
    sets.get(workspaceId)?.aliases.set(alias, {
      key: alias,
      ...(subjectKey === null ? {} : { subjectKey }),
      ...(bought === null ? {} : { bought }),
      fresh: false,
      dirty: false,
    });
  }
}

/** By key, and all that these persons have. */
export async function loadSubjects(tx: SqlTx, sets: WorkingSets, keys: Keys, persons = new Keys()): Promise<void> {
  if (keys.isEmpty && persons.isEmpty) return;
  const byKey = `SELECT workspace_id, subject_key FROM ${wanted('subject_key', 'text')}`;
  const byPerson = `
    UNION SELECT s.workspace_id, s.subject_key
      FROM unnest($3::text[], $4::uuid[]) AS owner (workspace_id, person_id)
      JOIN subjects s USING (workspace_id, person_id)`;
  const rows = await tx.query<SubjectRow>(
    `SELECT s.workspace_id, s.subject_key, s.person_id, s.state
       FROM (${byKey}${persons.isEmpty ? '' : byPerson}) AS named JOIN subjects s USING (workspace_id, subject_key)
      ORDER BY s.workspace_id, s.subject_key FOR NO KEY UPDATE OF s`,
    [...keys.parameters, ...(persons.isEmpty ? [] : persons.parameters)],
  );
  for (const { workspace_id: workspaceId, subject_key: key, person_id: personId, state } of rows) {
    sets.get(workspaceId)?.subjects.set(key, { key, personId, state, fresh: false, dirty: false });
  }
}

export async function loadOrders(tx: SqlTx, sets: WorkingSets, keys: Keys): Promise<void> {
  if (keys.isEmpty) return;
  const rows = await tx.query<OrderRow>(
    `SELECT o.workspace_id, o.order_key, o.person_id, o.state
       FROM ${wanted('order_key', 'text')} JOIN orders o USING (workspace_id, order_key)
      ORDER BY o.workspace_id, o.order_key FOR NO KEY UPDATE OF o`,
    keys.parameters,
  );
  for (const { workspace_id: workspaceId, order_key: key, person_id: personId, state } of rows) {
    sets.get(workspaceId)?.orders.set(key, { key, personId, state, fresh: false, dirty: false });
  }
}
