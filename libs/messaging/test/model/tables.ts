import type { Party } from './kernel.js';

/** An open transaction: what it has locked, and whether a statement of it failed. */
export class OpenTx {
  readonly locks = new Set<string>();
  failed = false;

  constructor(
    readonly party: Party,
    /** The party's assignments when it began. */
    readonly assignments: number,
  ) {}
}

/** Rows by key. What an open transaction changed is seen by itself only, until it commits. */
export class Table<Row> {
  private readonly rows = new Map<string, Row>();
  private readonly changes = new Map<OpenTx, Map<string, Row | undefined>>();

  constructor(readonly name: string) {}

  get(tx: OpenTx | undefined, key: string): Row | undefined {
    const own = tx && this.changes.get(tx);
    return own?.has(key) ? own.get(key) : this.rows.get(key);
  }

  /** In the order in which they were first written. */
  entries(tx?: OpenTx): [string, Row][] {
    const own = (tx && this.changes.get(tx)) ?? new Map<string, Row | undefined>();
    const found: [string, Row][] = [];
    for (const [key, committed] of this.rows) {
      const row = own.has(key) ? own.get(key) : committed;
      if (row !== undefined) found.push([key, row]);
    }
    for (const [key, row] of own) if (!this.rows.has(key) && row !== undefined) found.push([key, row]);
    return found;
  }

  get size(): number {
    return this.rows.size;
  }

  /** Undefined deletes. The caller has seen to the lock. */
  put(tx: OpenTx, key: string, row: Row | undefined): void {
    let own = this.changes.get(tx);
    if (!own) this.changes.set(tx, (own = new Map()));
    own.set(key, row);
  }

  /** Name of the row's lock. */
  lock(key: string): string {
    return `${this.name} ${key}`;
  }

  /** What the transaction changes in this table, as it will stand. */
  changed(tx: OpenTx): [string, Row | undefined][] {
    return [...(this.changes.get(tx) ?? [])];
  }

  commit(tx: OpenTx): void {
    for (const [key, row] of this.changed(tx)) {
      if (row === undefined) this.rows.delete(key);
      else this.rows.set(key, row);
    }
    this.changes.delete(tx);
  }

  rollback(tx: OpenTx): void {
    this.changes.delete(tx);
  }
}
