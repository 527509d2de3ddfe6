import { type Counts, fingerprint, readResults, type Topics } from '@rebound/simulator';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChaosWorld } from '../fleet/chaos-world.js';
import { carrierPending } from './carry-out.js';
import type { DatabaseView } from './database-view.js';

/** What was still under way when there was no more time to wait; all empty and 0 if everything came to its end. */
export type LeftOver = Readonly<{
  outboxes: Readonly<Record<string, number>>;
  openMessages: readonly string[];
  callbacks: number;
}>;

export type Settled = Readonly<{
  topics: Topics;
  counts: Counts;
  left: LeftOver;
  /** Asked for only when it was given up. */
  longTransactions: readonly string[];
}>;

const isNothing = ({ outboxes, openMessages, callbacks }: LeftOver): boolean =>
  Object.keys(outboxes).length === 0 && openMessages.length === 0 && callbacks === 0;

/**
 * Waits until every message has come to its end, every outbox is empty, every callback is taken and the results stand still.
 * @param withinMs then it is given up, and what is left is told
 */
export async function settle(
  world: ChaosWorld,
  database: DatabaseView,
  { withinMs, signal }: { withinMs: number; signal: AbortSignal },
): Promise<Settled> {
  const deadline = performance.now() + withinMs;
  let before = '';
  for (;;) {
    const left = {
      outboxes: await database.outboxes(),
      openMessages: await database.open(),
      callbacks: await carrierPending(world),
    };
    const late = performance.now() > deadline || signal.aborted;
    if (isNothing(left) || late) {
      const results = await readResults(world.stack.kafkaBrokers, 'rebound.');
      const now = fingerprint(results.counts);
      const still = now === before && results.counts.open === 0;
      if (still || late) {
        return { ...results, left, longTransactions: late ? await database.longTransactions() : [] };
      }
      before = now;
    }
    await pause(500);
  }
}
