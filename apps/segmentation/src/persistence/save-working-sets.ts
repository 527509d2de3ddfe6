import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import { arrayLiteral, type ElementType } from './array-literal.js';
import type { Order } from '../domain/order/order.js';
import type { Identifier, Person } from '../domain/person/person.js';
import type { Subject } from '../domain/subject/subject.js';
import type { Alias, WorkingSet } from '../domain/working-set.js';

/**
 * Two batches made the same row at once, each without knowing of the other. The runtime reads the code as a conflict and
 * does the whole batch again, now seeing the row.
 */
export class MadeByAnother extends Error {
  readonly code = '40001';
  constructor(table: string) {
    super(`a row of ${table} was made by another transaction`);
    this.name = 'MadeByAnother';
  }
}

interface Entity {
  readonly fresh: boolean;
  readonly dirty: boolean;
}

/** One table's columns and what goes into them. */
interface Table<E extends Entity> {
  readonly name: string;
  readonly key: Column<E>;
  readonly values: readonly Column<E>[];
  /** An existing row is left alone unless this holds of it (`old`) and what is to be written (`new`). */
  readonly unless?: string;
}

interface Column<E> {
  readonly name: string;
  readonly type: ColumnType;
  of(entity: E): string | number | null;
}

const elements = {
  text: 'text',
  json: 'json',
  uuid: 'plain',
  int: 'plain',
  bigint: 'plain',
  timestamptz: 'plain',
} as const satisfies Record<string, ElementType>;
type ColumnType = keyof typeof elements;

type Entry<E> = { readonly workspaceId: string; readonly entity: E };

const column = <E>(name: string, type: ColumnType, of: Column<E>['of']): Column<E> => ({ name, type, of });

const identifiers: Table<Identifier> = {
  name: 'identifiers',
  key: column('identifier', 'text', ({ key }) => key),
  values: [
    column('person_id', 'uuid', ({ personId }) => personId),
    column('attached_at', 'bigint', ({ at }) => at[0]),
    column('attached_by', 'text', ({ at }) => at[1]),
  ],
  // Two batches may attach one device to two users at once: the later event keeps it.
  unless: '(old.attached_at, old.attached_by) <= (new.attached_at, new.attached_by)',
};

const persons: Table<Person> = {
  name: 'persons',
  key: column('person_id', 'uuid', ({ id }) => id),
  values: [
    column('version', 'int', ({ version }) => version),
    column('merged_into', 'uuid', ({ mergedInto }) => mergedInto ?? null),
    column('state', 'json', ({ state }) => JSON.stringify(state)),
  ],
};

const subjects: Table<Subject> = {
  name: 'subjects',
  key: column('subject_key', 'text', ({ key }) => key),
  values: [
    column('person_id', 'uuid', ({ personId }) => personId),
    column('active_at', 'timestamptz', ({ state }) => isoInstant(state.owner[0])),
    column('state', 'json', ({ state }) => JSON.stringify(state)),
  ],
};

const aliases: Table<Alias> = {
  name: 'aliases',
  key: column('alias', 'text', ({ key }) => key),
  values: [
    column('subject_key', 'text', ({ subjectKey }) => subjectKey ?? null),
    column('bought', 'json', ({ bought }) => (bought ? JSON.stringify(bought) : null)),
  ],
};

const orders: Table<Order> = {
  name: 'orders',
  key: column('order_key', 'text', ({ key }) => key),
  values: [
    column('person_id', 'uuid', ({ personId }) => personId),
    column('state', 'json', ({ state }) => JSON.stringify(state)),
  ],
};

/** Writes back what a batch changed: at most two statements a table. Run before timers are armed. */
export async function saveWorkingSets(tx: SqlTx, sets: readonly WorkingSet[]): Promise<void> {
  await moveWhatIsMerged(tx, sets);
  await save(
    tx,
    persons,
    changed(sets, ({ persons: all }) => all),
  );
  await save(tx, identifiers, movedIdentifiers(sets));
  await save(
    tx,
    subjects,
    changed(sets, ({ subjects: all }) => all),
  );
  await save(
    tx,
    aliases,
    changed(sets, ({ aliases: all }) => all),
  );
  await save(
    tx,
    orders,
    changed(sets, ({ orders: all }) => all),
  );
}

/** A claimed identifier has its row already, and needs another write only if it leads elsewhere than to whom it founded. */
function movedIdentifiers(sets: readonly WorkingSet[]): Entry<Identifier>[] {
  const entries: Entry<Identifier>[] = [];
  for (const { workspaceId, identifiers: all, claims } of sets) {
    for (const entity of all.values()) {
      const claimed = claims.get(entity.key);
      if (!entity.dirty || (claimed === entity.personId && entity.at[0] === 0)) continue;
      entries.push({ workspaceId, entity: claimed === undefined ? entity : { ...entity, fresh: false } });
    }
  }
  return entries;
}

function changed<E extends Entity>(
  sets: readonly WorkingSet[],
  all: (set: WorkingSet) => ReadonlyMap<string, E>,
): Entry<E>[] {
  const entries: Entry<E>[] = [];
  for (const set of sets) {
    for (const entity of all(set).values()) if (entity.dirty) entries.push({ workspaceId: set.workspaceId, entity });
  }
  return entries;
}

async function save<E extends Entity>(tx: SqlTx, table: Table<E>, entries: readonly Entry<E>[]): Promise<void> {
  const inserts = entries.filter(({ entity }) => entity.fresh);
  const updates = entries.filter(({ entity }) => !entity.fresh);
  if (inserts.length > 0) {
    const made = await tx.query(statementsOf(table).insert, parameters(table, inserts));
    if (made.length < inserts.length) throw new MadeByAnother(table.name);
  }
  if (updates.length > 0) await tx.query(statementsOf(table).update, parameters(table, updates));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One array a column, in key order: rows are inserted in it, so that two batches cannot wait for each other. */
function parameters<E extends Entity>({ key, values }: Table<E>, entries: readonly Entry<E>[]): string[] {
  const ordered = entries.toSorted(
    (a, b) => compare(a.workspaceId, b.workspaceId) || compare(String(key.of(a.entity)), String(key.of(b.entity))),
  );
  return [
    arrayLiteral(
      'text',
      ordered.map(({ workspaceId }) => workspaceId),
    ),
    ...[key, ...values].map(({ type, of }) =>
      arrayLiteral(
        elements[type],
        ordered.map(({ entity }) => of(entity)),
      ),
    ),
  ];
}

const texts = new Map<string, { insert: string; update: string }>();

function statementsOf<E extends Entity>({ name, key, values, unless }: Table<E>): { insert: string; update: string } {
  const known = texts.get(name);
  if (known) return known;
  const columns = [key, ...values];
  const names = columns.map((one) => one.name).join(', ');
  const rows = `unnest($1::text[], ${columns.map(({ type }, index) => `$${index + 2}::${type}[]`).join(', ')})`;
  const made = {
    insert: `INSERT INTO ${name} (workspace_id, ${names}) SELECT * FROM ${rows} ON CONFLICT DO NOTHING RETURNING 1`,
    update: `
      UPDATE ${name} AS old SET ${values.map((one) => `${one.name} = new.${one.name}`).join(', ')}
        FROM ${rows} AS new (workspace_id, ${names})
       WHERE old.workspace_id = new.workspace_id AND old.${key.name} = new.${key.name}${unless ? ` AND ${unless}` : ''}`,
  };
  texts.set(name, made);
  return made;
}

/** What leads to an absorbed person and was not loaded moves along. */
async function moveWhatIsMerged(tx: SqlTx, sets: readonly WorkingSet[]): Promise<void> {
  const moves = sets.flatMap((set) =>
    [...set.merges.keys()].map((from) => ({ workspaceId: set.workspaceId, from, into: set.root(from)?.id ?? from })),
  );
  if (moves.length === 0) return;
  const values = [
    arrayLiteral(
      'text',
      moves.map((move) => move.workspaceId),
    ),
    arrayLiteral(
      'plain',
      moves.map((move) => move.from),
    ),
    arrayLiteral(
      'plain',
      moves.map((move) => move.into),
    ),
  ];
  for (const table of ['identifiers', 'orders']) {
    await tx.query(
      `UPDATE ${table} AS old SET person_id = move.into_id
         FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS move (workspace_id, from_id, into_id)
        WHERE old.workspace_id = move.workspace_id AND old.person_id = move.from_id`,
      values,
    );
  }
}
