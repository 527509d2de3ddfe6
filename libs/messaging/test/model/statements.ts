import { ofTimers } from './timer-statements.js';
import {
  type Asked,
  type Execution,
  list,
  numbers,
  orNull,
  type OutboxRow,
  type Statement,
  text,
  texts,
} from './schema.js';

const place = (topic: unknown, partition: number): string => `${text(topic)}/${partition}`;

function outboxRows({ schema, tx }: Asked, wanted: (row: OutboxRow) => boolean): [string, OutboxRow][] {
  return schema.tables.outbox
    .entries(tx)
    .filter(([, row]) => wanted(row))
    .sort(([, a], [, b]) => a.batch - b.batch || a.n - b.n);
}
const ofBatches = (asked: Asked, batches: unknown): [string, OutboxRow][] => {
  const wanted = new Set(numbers(batches));
  return outboxRows(asked, ({ batch }) => wanted.has(batch));
};
const outboxLocks = ({ schema }: Asked, rows: readonly [string, OutboxRow][]): string[] =>
  rows.map(([key]) => schema.tables.outbox.lock(key));
const columnsOf = ({ batch, n, topic, partition, key, value }: OutboxRow) => ({
  batch: String(batch),
  n,
  topic,
  partition,
  key,
  value,
});
const removeRows = ({ schema, tx }: Execution, rows: readonly [string, OutboxRow][]): void => {
  for (const [key] of rows) schema.tables.outbox.put(tx, key, undefined);
};

/** Up to the row of each batch that was read. */
const readRows = (asked: Asked): [string, OutboxRow][] => {
  const last = new Map(numbers(asked.params[0]).map((batch, index) => [batch, numbers(asked.params[1])[index] ?? 0]));
  return outboxRows(asked, ({ batch, n }) => n <= (last.get(batch) ?? 0));
};

const leftoverRows = (asked: Asked): [string, OutboxRow][] => {
  const [source, partitions, limit] = asked.params;
  const mine = new Set(numbers(partitions));
  return outboxRows(asked, (row) => row.source === source && (row.partitions ?? []).some((p) => mine.has(p))).slice(
    0,
    Number(limit),
  );
};

/** Of a controller or job whose process has not shown itself for so long. */
const isAbandoned = (
  { schema, tx, now }: Execution,
  { source, owner, createdAt }: OutboxRow,
  unseenFor: number,
): boolean => {
  const seen = schema.tables.owners.get(tx, owner ?? '') ?? -Infinity;
  return source === null && createdAt < now - unseenFor && seen <= now - unseenFor;
};

/** The statements of the offsets store and the outbox store. */
const ofStores: readonly Statement[] = [
  {
    name: 'fence',
    says: /moved AS \(\s*UPDATE offsets SET next/,
    locks: (asked) => [
      ...numbers(asked.params[1]).map((p) => asked.schema.tables.offsets.lock(place(asked.params[0], p))),
      ...outboxLocks(asked, ofBatches(asked, asked.params[6])),
    ],
    run: (execution) => {
      const { schema, tx, params } = execution;
      const [topic, partitions, befores, afters, caughtUps, watermarks, published] = params;
      const { offsets } = schema.tables;
      let moved = 0;
      numbers(partitions).forEach((partition, n) => {
        const key = place(topic, partition);
        const row = offsets.get(undefined, key);
        if (!row || (row.next !== numbers(befores)[n] && !schema.unfenced)) return;
        moved += 1;
        offsets.put(tx, key, {
          next: numbers(afters)[n] ?? 0,
          caughtUp: Math.max(row.caughtUp, numbers(caughtUps)[n] ?? 0),
          watermarkAt: Math.max(row.watermarkAt, numbers(watermarks)[n] ?? 0),
        });
      });
      removeRows(execution, ofBatches(execution, published));
      return [{ moved, batch: String(schema.nextNumber()) }];
    },
  },
  {
    name: 'read offsets',
    says: /^SELECT partition, next,[^]*partition = ANY/,
    run: ({ schema, tx, params: [topic, partitions] }) =>
      numbers(partitions).flatMap((partition) => {
        const row = schema.tables.offsets.get(tx, place(topic, partition));
        return row
          ? [
              {
                partition,
                next: String(row.next),
                caught_up: row.caughtUp || null,
                watermark_at: row.watermarkAt || null,
              },
            ]
          : [];
      }),
  },
  {
    name: 'create offsets',
    says: /INSERT INTO offsets/,
    locks: ({ schema, params }) =>
      numbers(params[1]).map((partition) => schema.tables.offsets.lock(place(params[0], partition))),
    run: ({ schema, tx, params: [topic, partitions, nexts] }) => {
      numbers(partitions).forEach((partition, n) => {
        const key = place(topic, partition);
        if (schema.tables.offsets.get(tx, key)) return;
        schema.tables.offsets.put(tx, key, { next: numbers(nexts)[n] ?? 0, caughtUp: 0, watermarkAt: 0 });
      });
      return [];
    },
  },
  {
    name: 'observe ends',
    says: /UPDATE offsets SET caught_up/,
    writes: true,
    run: ({ schema, tx, params: [topic, partitions, nexts, instant], isLocked }) =>
      numbers(partitions).flatMap((partition, n) => {
        const key = place(topic, partition);
        const row = schema.tables.offsets.get(tx, key);
        if (!row || isLocked(schema.tables.offsets.lock(key))) return [];
        if (row.next !== numbers(nexts)[n] || row.caughtUp >= Number(instant)) return [];
        schema.tables.offsets.put(tx, key, { ...row, caughtUp: Number(instant) });
        return [{ partition }];
      }),
  },
  {
    name: 'read caught up',
    says: /^SELECT partition, next,[^]*WHERE topic = \$1$/,
    run: ({ schema, tx, params: [topic] }) =>
      schema.tables.offsets.entries(tx).flatMap(([key, row]) => {
        const [of, partition] = key.split('/');
        if (of !== topic) return [];
        return [
          {
            partition: Number(partition),
            next: String(row.next),
            caught_up: row.caughtUp || null,
            watermark_at: row.watermarkAt || null,
          },
        ];
      }),
  },
  {
    name: 'insert outbox',
    says: /INSERT INTO outbox \(batch/,
    run: ({ schema, tx, now, params: [given, source, partitions, owner, , topics, parts, keys, values] }) => {
      const batch = given === null ? schema.nextNumber() : Number(given);
      texts(topics).forEach((topic, index) => {
        const partition = list(parts)[index];
        schema.tables.outbox.put(tx, `${batch}/${index + 1}`, {
          batch,
          n: index + 1,
          source: orNull(source),
          partitions: partitions === null ? null : numbers(partitions),
          owner: orNull(owner),
          createdAt: now,
          topic,
          partition: typeof partition === 'number' ? partition : null,
          key: orNull(list(keys)[index]),
          value: orNull(list(values)[index]),
        });
      });
      return [{ batch: String(batch) }];
    },
  },
  {
    name: 'remove what was read',
    says: /^DELETE FROM outbox USING .* AS sent/s,
    locks: (asked) => outboxLocks(asked, readRows(asked)),
    run: (execution) => {
      removeRows(execution, readRows(execution));
      return [];
    },
  },
  {
    name: 'remove batches',
    says: /^DELETE FROM outbox WHERE batch = ANY/,
    writes: true,
    locks: (asked) => outboxLocks(asked, ofBatches(asked, asked.params[0])),
    run: (execution) => {
      removeRows(execution, ofBatches(execution, execution.params[0]));
      return [];
    },
  },
  {
    name: 'load batch',
    says: /FROM outbox WHERE batch = \$1/,
    run: (execution) =>
      outboxRows(execution, ({ batch }) => batch === Number(execution.params[0])).map(([, row]) => columnsOf(row)),
  },
  {
    name: 'read leftovers',
    says: /FROM outbox WHERE source = \$1 AND partitions && .* FOR UPDATE$/,
    locks: (asked) => outboxLocks(asked, leftoverRows(asked)),
    run: (execution) => {
      const { waitedFor, schema } = execution;
      const seen = ([key]: [string, OutboxRow]): boolean => waitedFor?.has(schema.tables.outbox.lock(key)) ?? true;
      return leftoverRows(execution)
        .filter(seen)
        .map(([, row]) => columnsOf(row));
    },
  },
  {
    name: 'look for leftovers',
    says: /FROM outbox WHERE source = \$1 AND partitions && .* LIMIT 1$/,
    run: (execution) => leftoverRows({ ...execution, params: [...execution.params, 1] }).map(() => ({})),
  },
  {
    name: 'read abandoned',
    says: /^SELECT .* FROM outbox WHERE source IS NULL/,
    run: (execution) => {
      const { schema, tx, isLocked } = execution;
      const [unseenFor, limit, doubtful] = execution.params;
      const doubted = new Set(numbers(doubtful));
      const rows = outboxRows(
        execution,
        (row) => doubted.has(row.batch) || isAbandoned(execution, row, Number(unseenFor)),
      ).filter(([key]) => !isLocked(schema.tables.outbox.lock(key)));
      const taken = rows.slice(0, Number(limit));
      for (const lock of outboxLocks(execution, taken)) tx.locks.add(lock);
      return taken.map(([, row]) => columnsOf(row));
    },
  },
  {
    name: 'show alive',
    says: /INSERT INTO outbox_owners/,
    run: (execution) => {
      const { schema, tx, now } = execution;
      const [owner, unseenFor] = execution.params;
      const left = outboxRows(
        execution,
        (row) => row.owner !== owner && isAbandoned(execution, row, Number(unseenFor)),
      );
      schema.tables.owners.put(tx, text(owner), now);
      return [{ abandoned: left.length > 0 }];
    },
  },
  {
    name: 'remove owners',
    says: /DELETE FROM outbox_owners/,
    writes: true,
    run: ({ schema, tx, now, params: [unseenFor, owner, alsoMine] }) => {
      const used = new Set(schema.tables.outbox.entries(tx).map(([, row]) => row.owner));
      for (const [name, seen] of schema.tables.owners.entries(tx)) {
        const gone = seen < now - Number(unseenFor) || (alsoMine === true && name === owner);
        if (gone && !used.has(name)) schema.tables.owners.put(tx, name, undefined);
      }
      return [];
    },
  },
];

const found = new Map<string, Statement>();

/** @throws when the runtime says something that the model does not know */
export function statementOf(sql: string): Statement {
  let statement = found.get(sql);
  if (statement) return statement;
  const said = sql.trim();
  statement = [...ofStores, ...ofTimers].find(({ says }) => says.test(said));
  if (!statement) throw new Error(`the model of the database does not know: ${said}`);
  found.set(sql, statement);
  return statement;
}
