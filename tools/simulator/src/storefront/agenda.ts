import type { Clock } from '@rebound/kernel';

interface Entry {
  readonly at: number;
  run(): Promise<void>;
}

/** What is to be done at which virtual instant. */
export class Agenda {
  /** Kept sorted, latest first, so that the next is at the end. */
  private entries: Entry[] = [];
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private idle: (() => void) | undefined;

  constructor(private readonly clock: Clock) {}

  add(at: number, run: () => Promise<void>): void {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.at ?? 0) >= at) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, { at, run });
    this.arm();
  }

  get size(): number {
    return this.entries.length + this.running.size;
  }

  /** Resolves when nothing is left to do. */
  async finished(): Promise<void> {
    while (this.size > 0) await new Promise<void>((resolve) => (this.idle = resolve));
  }

  clear(): void {
    this.entries = [];
    clearTimeout(this.timer);
    this.idle?.();
  }

  private arm(): void {
    clearTimeout(this.timer);
    const next = this.entries.at(-1);
    if (next)
      this.timer = setTimeout(() => this.runDue(), Math.max(0, (next.at - this.clock.now()) / this.clock.scale));
  }

  private runDue(): void {
    const now = this.clock.now();
    for (let next = this.entries.at(-1); next && next.at <= now; next = this.entries.at(-1)) {
      this.entries.pop();
      const running = next.run().finally(() => {
        this.running.delete(running);
        if (this.size === 0) this.idle?.();
      });
      this.running.add(running);
    }
    this.arm();
  }
}
