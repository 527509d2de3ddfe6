import type { SqlSource } from '@rebound/persistence';

/** A database that has these rows to say to a statement, whoever asks; commits and rolls back without a word. */
export function answeringSource(rowsFor: (sql: string) => readonly object[]): SqlSource {
  const query = async (sql: string) => ({
    rows: rowsFor(sql) as never[],
    command: sql === 'COMMIT' ? 'COMMIT' : '',
  });
  return {
    createQueryRunner: () => ({
      connect: async () => ({ query }),
      startTransaction: async () => undefined,
      release: async () => undefined,
      get manager(): never {
        throw new Error('not asked for');
      },
    }),
    query: async <T>(sql: string): Promise<T> => (await query(sql)).rows as T,
  };
}
