import type { Counts } from './evaluate-lines.js';

type Terminal = Readonly<{ isTTY?: boolean; write(text: string): unknown }>;

const everyMs = 200;
const count = (number: number): string => number.toLocaleString('en-US');
const textOf = ({ lines, bad }: Counts): string => `${count(lines)} lines, ${count(bad)} of them bad`;

/** One line that is written over while somebody looks on; nothing where stderr is a file. */
export class Progress {
  private shownAt = -Infinity;

  constructor(
    private readonly out: Terminal,
    private readonly now: () => number,
  ) {}

  show(counts: Counts): void {
    const now = this.now();
    if (!this.out.isTTY || now - this.shownAt < everyMs) return;
    this.shownAt = now;
    this.out.write(`\r\u001B[2K${textOf(counts)}`);
  }

  end(counts: Counts): void {
    if (this.out.isTTY) this.out.write(`\r\u001B[2K${textOf(counts)}\n`);
  }
}
