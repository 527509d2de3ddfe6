import { inTransaction } from '@rebound/persistence';
import type { Runtime } from '../runtime.js';

/** Real ms after which a process that did not show itself counts as gone: Kafka waits as long for a member of a group. */
const goneAfterMs = 6_000;
/** The database may have been away for all: so long after they could, the others have shown themselves. */
const othersShowWithinMs = 3_000;

/** How often a process is to look, real ms. */
export const lookAfterOutboxEveryMs = 1_000;

/**
 * Looks after the outbox together with the other processes of the service: shows that this one lives, and publishes what the
 * controllers and jobs of those that are gone had committed and not published.
 */
export class OutboxCare {
  /** Since when this process has shown itself without a gap, and when last. */
  private shownSince = 0;
  private lastShown = -Infinity;

  constructor(private readonly runtime: Pick<Runtime, 'source' | 'outbox' | 'sink' | 'logger' | 'pace'>) {}

  async look(): Promise<void> {
    const { outbox, pace } = this.runtime;
    if (pace.now() - this.lastShown > othersShowWithinMs) this.shownSince = pace.now();
    const isAnyLeft = await outbox.showAlive(goneAfterMs);
    this.lastShown = pace.now();
    if (isAnyLeft && this.lastShown - this.shownSince >= othersShowWithinMs) await this.sweep();
  }

  /** Forgets processes that are gone and left nothing behind. */
  async forgetOwners(): Promise<void> {
    await this.runtime.outbox.removeOwners(goneAfterMs, false);
  }

  /** In order, under lock: what was published is deleted, should another process look at the same time. */
  private async sweep(): Promise<void> {
    const { source, outbox, sink, logger, pace } = this.runtime;
    const count = await inTransaction(source, async (tx) => {
      const batches = await outbox.abandoned(tx, goneAfterMs, pace.now());
      for (const { records } of batches) await sink.send(records);
      await outbox.removeRead(tx, batches);
      return batches.length;
    });
    if (count > 0) logger.info({ batches: count }, 'published what a process that is gone left behind');
  }
}
