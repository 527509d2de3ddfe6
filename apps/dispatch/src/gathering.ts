import { classifyError } from '@rebound/persistence';
import { setTimeout as pause } from 'node:timers/promises';

export type GatheringOptions = Readonly<{
  /** How long the first item of a batch waits for others, in real ms. */
  gatherMs: number;
  /** Items of one batch at most. */
  most: number;
  /** While a server is away: try again until it is back, instead of refusing those who wait. */
  insist?: boolean;
}>;

type Waiting<T> = { item: T; resolve: () => void; reject: (error: unknown) => void };

const firstBackOffMs = 50;
const longestBackOffMs = 2_000;

/**
 * Turns single items into set-based writes: what comes while a write is under way, or within a few ms, goes together. One
 * write at a time, in the order of arrival. An item that cannot be written fails alone.
 */
export class Gathering<T> {
  private queue: Waiting<T>[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly write: (items: readonly T[]) => Promise<void>,
    private readonly options: GatheringOptions,
  ) {}

  get size(): number {
    return this.queue.length;
  }

  /** Resolves once the item is committed. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is left to write. */
  async drained(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    if (this.options.gatherMs > 0) await pause(this.options.gatherMs);
    while (this.queue.length > 0) await this.writeBatch(this.queue.splice(0, this.options.most));
    this.running = undefined;
  }

  private async writeBatch(batch: readonly Waiting<T>[]): Promise<void> {
    for (let backOff = firstBackOffMs; ; backOff = Math.min(backOff * 2, longestBackOffMs)) {
      try {
        await this.write(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
        return;
      } catch (error) {
        if (classifyError(error) === 'data') {
          if (batch.length > 1) for (const one of batch) await this.writeBatch([one]);
          else for (const { reject } of batch) reject(error);
          return;
        }
        if (!this.options.insist) {
          for (const { reject } of batch) reject(error);
          return;
        }
      }
      await pause(backOff);
    }
  }
}
