/** Rows in the order of their `seq`; the newest `limit` are kept. */
export class BoundedLog<Row extends { readonly seq: number }> {
  private rows: Row[] = [];
  private forgotten = 0;

  constructor(private readonly limit: number) {}

  add(row: Row): void {
    this.rows.push(row);
    // In blocks: taking one off the front of a long array moves all the others.
    if (this.rows.length >= this.limit * 1.25) {
      const surplus = this.rows.length - this.limit;
      this.rows = this.rows.slice(surplus);
      this.forgotten += surplus;
    }
  }

  /** Rows after a `seq`, oldest first; `next` is where to go on, null at the end. `dropped` counts what is forgotten. */
  page(after: number, limit: number): { rows: readonly Row[]; next: number | null; dropped: number } {
    const from = this.firstAfter(after);
    const rows = this.rows.slice(from, from + limit);
    const last = rows.at(-1);
    return { rows, next: last && from + limit < this.rows.length ? last.seq : null, dropped: this.forgotten };
  }

  private firstAfter(seq: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
