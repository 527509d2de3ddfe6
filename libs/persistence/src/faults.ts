import { isStalePlan } from './service-client.js';

/**
 * What went wrong, as far as it decides what to do next:
 * - `conflict`: the database chose a victim (deadlock, serialization); the same work will do at once.
 * - `fault`: a server is away, overloaded or not set up; back off and try the same work again, for ever.
 * - `data`: the work itself cannot be done with this data.
 */
export type ErrorKind = 'conflict' | 'fault' | 'data';

const conflicts = new Set(['40001', '40P01', '55P03']);

/** Connection, resources, operator intervention, system, configuration; and the schema is not what this code was made for. */
const faultClasses = new Set(['08', '53', '57', '58', 'F0', 'XX', '28', '3D', '3F', '42', '25', '26', '55', '40']);

/** The handler went on after a failed statement: its own mistake with this data, although the class says otherwise. */
const dataCodes = new Set(['25P02']);

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EMFILE',
  'ENFILE',
]);

/** node-postgres says these in words only. */
const connectionMessages =
  /^(Connection terminated|timeout (exceeded )?when trying to connect|timeout exceeded|Query read timeout|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end|.*server closed the connection)|QueryRunner (has )?already (been )?released|is not queryable/i;

/** A COMMIT came back as ROLLBACK: a statement had failed before and the work went on regardless. */
export class RolledBackInstead extends Error {
  constructor() {
    super('the transaction had failed: COMMIT was answered with ROLLBACK');
    this.name = 'RolledBackInstead';
  }
}

/** The connection broke while COMMIT was under way: whether it took effect has to be read back. */
export class CommitUncertain extends Error {
  constructor(cause: unknown) {
    super('the connection broke during COMMIT', { cause });
    this.name = 'CommitUncertain';
  }
}

const codeOf = (error: object): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

function* chain(error: unknown): Generator<object> {
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    yield current;
    current =
      'driverError' in current && current.driverError ? current.driverError : 'cause' in current ? current.cause : null;
  }
}

/** @param error anything thrown in a transaction, by pg, TypeORM or a handler */
export function classifyError(error: unknown): ErrorKind {
  for (const link of chain(error)) {
    const code = codeOf(link);
    if (code !== undefined) {
      if (conflicts.has(code)) return 'conflict';
      if (dataCodes.has(code)) return 'data';
      if (networkCodes.has(code)) return 'fault';
      if (/^[0-9A-Z]{5}$/.test(code) && faultClasses.has(code.slice(0, 2))) return 'fault';
    }
    if (link instanceof CommitUncertain || isStalePlan(link)) return 'fault';
    if (link instanceof AggregateError && link.errors.some((inner) => classifyError(inner) !== 'data')) return 'fault';
    if (link instanceof Error && connectionMessages.test(link.message)) return 'fault';
  }
  return 'data';
}

/** What may be written to a log: the kind of error and the server's code, never a value from a row. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  for (const link of chain(error)) {
    const name = link instanceof Error ? link.name : 'error';
    const code = codeOf(link);
    const message = link instanceof Error && !isDataError(code) ? `: ${link.message}` : '';
    parts.push(code === undefined ? `${name}${message}` : `${name} ${code}${message}`);
  }
  return parts.slice(0, 2).join(' ← ') || String(error);
}

/** Messages of classes 22 and 23 quote the value that was refused. */
const isDataError = (code: string | undefined): boolean => code !== undefined && /^2[23]/.test(code);
