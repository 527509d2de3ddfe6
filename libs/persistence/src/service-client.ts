import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that a connection keeps prepared; texts beyond this many are taken for made up on the way, and are not. */
const mostPrepared = 500;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/**
 * A node-postgres client as services use it. It prepares each statement with parameters once a connection: what is executed
 * thousands of times is parsed and planned a few times (a quarter of the server's time in the demo).
 */
export class ServiceClient extends pg.Client {
  private generation = 0;

  constructor(private readonly settings: pg.ClientConfig & { prepare?: boolean } = {}) {
    super(settings);
    // The pool and TypeORM listen for errors while they hold a connection, but not in the moment between the two, and an
    // error nobody listens for ends the process. Whoever uses the connection next learns of the error anyway.
    this.on('error', () => undefined);
  }

  /** Takes what node-postgres takes; text with values becomes a prepared statement. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- eight overloads, of which one is changed
  override query(...call: any[]): any {
    const [text, values, callback] = call as [unknown, unknown, unknown];
    const named = typeof text === 'string' && Array.isArray(values) && callback === undefined && this.settings.prepare;
    const name = named ? nameOf(text) : undefined;
    if (name === undefined) return super.query(...(call as Parameters<pg.Client['query']>));
    const prepared = { name: `${name}${this.generation || ''}`, text: text as string, values: values as unknown[] };
    return super.query(prepared).catch((error: unknown) => {
      if (isStalePlan(error)) this.generation += 1;
      throw error;
    });
  }
}

/** A migration changed what a prepared statement returns; PostgreSQL has no error code of its own for it. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && error.message === 'cached plan must not change result type';
}
