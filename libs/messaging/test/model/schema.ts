import { type OpenTx, Table } from './tables.js';

export interface OffsetRow {
  readonly next: number;
  readonly caughtUp: number;
  readonly watermarkAt: number;
}

export interface OutboxRow {
  readonly batch: number;
  readonly n: number;
  readonly source: string | null;
  readonly partitions: readonly number[] | null;
  readonly owner: string | null;
  readonly createdAt: number;
  readonly topic: string;
  readonly partition: number | null;
  readonly key: string | null;
  readonly value: string | null;
}

export interface TimerRow {
  readonly workspaceId: string;
  readonly kind: string;
  readonly key: string;
  readonly id: number;
  readonly dueAt: number;
  readonly asideUntil: number;
}

export interface EffectRow {
  readonly what: 'applied' | 'fired';
  readonly partition: number;
  /** Of the event; of a timer when it was due. */
  readonly at: number;
}

/** The tables of the runtime, and one of its handlers: what took effect. */
export class Schema {
  readonly tables = {
    offsets: new Table<OffsetRow>('offsets'),
    outbox: new Table<OutboxRow>('outbox'),
    owners: new Table<number>('owners'),
    timers: new Table<TimerRow>('timers'),
    effects: new Table<EffectRow>('effects'),
  };
  private numbers = 0;

  constructor(
    /** A mutant: positions move whatever they stand at. */
    readonly unfenced: boolean,
  ) {}

  /** Of sequences and identities; never given back. */
  nextNumber(): number {
    this.numbers += 1;
    return this.numbers;
  }
}

export interface Asked {
  readonly schema: Schema;
  readonly tx: OpenTx | undefined;
  readonly params: readonly unknown[];
}

export interface Execution extends Asked {
  readonly tx: OpenTx;
  readonly now: number;
  isLocked(lock: string): boolean;
  /** Had it to wait: the locks it began to wait for. What was not there then is not seen. */
  readonly waitedFor: ReadonlySet<string> | undefined;
}

export interface Statement {
  readonly name: string;
  /** How it is known: what only this statement says. */
  readonly says: RegExp;
  /** UPDATE or DELETE: TypeORM answers with a count. */
  readonly writes?: boolean;
  /** Rows that are waited for. */
  readonly locks?: (asked: Asked) => string[];
  readonly run: (execution: Execution) => unknown[];
}

/** Parameters of a statement, as PostgreSQL would read them. */
export const text = (value: unknown): string => String(value);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const numbers = (value: unknown): number[] => list(value).map(Number);
export const texts = (value: unknown): string[] => list(value).map(String);
export const orNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
