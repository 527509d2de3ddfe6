import { type Asked, numbers, type Statement, text, texts, type TimerRow } from './schema.js';

const timerKey = (workspaceId: string, kind: string, key: string): string => `${workspaceId}/${kind}/${key}`;
const isAside = (row: TimerRow, now: number): boolean => row.asideUntil >= now;

const timerKeys = (params: readonly unknown[]): string[] => {
  const [workspaces, kinds, keys] = [texts(params[0]), texts(params[1]), texts(params[2])];
  return workspaces.map((workspace, n) => timerKey(workspace, kinds[n] ?? '', keys[n] ?? ''));
};
const timerLocks = ({ schema, params }: Asked): string[] =>
  timerKeys(params).map((key) => schema.tables.timers.lock(key));

const dueColumns = (row: TimerRow) => ({
  workspace_id: row.workspaceId,
  kind: row.kind,
  key: row.key,
  id: String(row.id),
  due_at: row.dueAt,
  traceparent: null,
  payload: null,
});

/** The statements about timers, and the one of the handler. */
export const ofTimers: readonly Statement[] = [
  {
    name: 'earliest timers',
    says: /AS asked \(kind\)/,
    run: ({ schema, tx, now, params: [kinds] }) =>
      texts(kinds).map((kind) => {
        const rows = schema.tables.timers.entries(tx).map(([, row]) => row);
        const due = rows.filter((row) => row.kind === kind && !isAside(row, now)).map(({ dueAt }) => dueAt);
        return { kind, due_at: due.length > 0 ? Math.min(...due) : null };
      }),
  },
  {
    name: 'read due timers',
    says: /FROM timers\s+WHERE kind = \$1 AND due_at <= .* ORDER BY timers\.due_at LIMIT/s,
    run: ({ schema, tx, now, params: [kind, upTo, limit] }) =>
      schema.tables.timers
        .entries(tx)
        .map(([, row]) => row)
        .filter((row) => row.kind === kind && row.dueAt <= Number(upTo) && !isAside(row, now))
        .sort((a, b) => a.dueAt - b.dueAt)
        .slice(0, Number(limit))
        .map(dueColumns),
  },
  {
    name: 'lock the timers of a kind',
    says: /pg_try_advisory_xact_lock/,
    run: ({ tx, isLocked, params: [kind] }) => {
      const lock = `firing ${text(kind)}`;
      const held = !isLocked(lock);
      if (held) tx.locks.add(lock);
      return [{ held }];
    },
  },
  {
    name: 'finish timers',
    says: /^DELETE FROM timers USING .* AS fired/s,
    locks: timerLocks,
    run: ({ schema, tx, params }) =>
      timerKeys(params).flatMap((key, n) => {
        const row = schema.tables.timers.get(tx, key);
        if (!row || row.id !== numbers(params[3])[n]) return [];
        schema.tables.timers.put(tx, key, undefined);
        return [{ id: String(row.id) }];
      }),
  },
  {
    name: 'set a timer aside',
    says: /UPDATE timers SET aside_until/,
    writes: true,
    locks: ({ schema, params }) => [
      schema.tables.timers.lock(timerKey(text(params[0]), text(params[1]), text(params[2]))),
    ],
    run: ({ schema, tx, now, params: [workspace, kind, key, id, ms] }) => {
      const name = timerKey(text(workspace), text(kind), text(key));
      const row = schema.tables.timers.get(tx, name);
      if (row?.id === Number(id)) schema.tables.timers.put(tx, name, { ...row, asideUntil: now + Number(ms) });
      return [];
    },
  },
  {
    name: 'arm timers',
    says: /INSERT INTO timers/,
    locks: timerLocks,
    run: ({ schema, tx, params }) => {
      const firing = new Set(numbers(params[6]));
      timerKeys(params).forEach((key, n) => {
        const row = schema.tables.timers.get(tx, key);
        if (row && !firing.has(row.id)) return;
        schema.tables.timers.put(tx, key, {
          workspaceId: texts(params[0])[n] ?? '',
          kind: texts(params[1])[n] ?? '',
          key: texts(params[2])[n] ?? '',
          id: schema.nextNumber(),
          dueAt: numbers(params[3])[n] ?? 0,
          asideUntil: 0,
        });
      });
      return [];
    },
  },
  {
    name: 'cancel timers',
    says: /^DELETE FROM timers USING .* AS gone/s,
    locks: timerLocks,
    run: ({ schema, tx, params }) => {
      for (const key of timerKeys(params)) schema.tables.timers.put(tx, key, undefined);
      return [];
    },
  },
  {
    name: 'record effects',
    says: /^INSERT INTO effects/,
    run: ({ schema, tx, params: [what, keys, partitions, ats] }) => {
      texts(keys).forEach((key, n) => {
        // Without a natural key: what took effect twice shows.
        schema.tables.effects.put(tx, `${key}#${schema.nextNumber()}`, {
          what: what === 'fired' ? 'fired' : 'applied',
          partition: numbers(partitions)[n] ?? 0,
          at: numbers(ats)[n] ?? 0,
        });
      });
      return [];
    },
  },
];
