import type { INestApplicationContext } from '@nestjs/common';
import { MessagingReadiness } from '@rebound/messaging';
import { gauge, type Health, type HealthChecks } from '@rebound/observability';
import { DatabaseReadiness, describeError, type Readiness } from '@rebound/persistence';
import { DataSource } from 'typeorm';

const asHealth = (readiness: Readiness): Health =>
  readiness.ready ? { status: 'up' } : { status: 'down', detail: readiness.reason };

/** The checks of what a service with a schema stands on. */
export function checkDependencies(app: INestApplicationContext, health: HealthChecks, service: string): void {
  const check = (name: string, ask: () => Promise<Readiness>): void => {
    health.register(name, async () => {
      const answer = await ask();
      gauge('rebound.dependency.up').set({ service, dependency: name }, answer.ready ? 1 : 0);
      return asHealth(answer);
    });
  };
  const database = app.get(DatabaseReadiness);
  const source = app.get(DataSource);
  let migrated = false;
  check('database', async () => {
    const answer = await database.check();
    if (!answer.ready || migrated) return answer;
    migrated = await isMigrated(source);
    return migrated ? answer : { ready: false, reason: 'the schema is not up to date: run the command `migrate`' };
  });
  check('kafka', () => app.get(MessagingReadiness).check());
}

/**
 * Whether every migration this program knows has run. Only reads: the role of a running service need not be allowed to
 * change the schema. Migrations it does not know are those of a newer version, which keep to what this one needs.
 */
async function isMigrated(source: DataSource): Promise<boolean> {
  try {
    const rows = await source.query<{ name: string }[]>(`SELECT name FROM migrations`);
    const done = new Set(rows.map(({ name }) => name));
    return source.migrations.every((migration) => done.has(migration.name ?? migration.constructor.name));
  } catch (error) {
    if (undefinedTable.test(describeError(error))) return false;
    throw error;
  }
}

/** SQLSTATE of a table or a schema that is not there. */
const undefinedTable = /\b(42P01|3F000)\b/;
