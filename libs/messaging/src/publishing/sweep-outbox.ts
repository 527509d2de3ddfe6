import { inTransaction } from '@rebound/persistence';
import type { Runtime } from '../runtime.js';

/** Real ms after which a process that did not show itself counts as gone. */
const goneAfterMs = 10_000;

/**
 * Publishes what the controllers and jobs of processes that are gone had committed and not published, in order.
 * @returns how many batches
 */
export async function sweepOutbox({ source, outbox, sink, logger, pace }: Runtime): Promise<number> {
  const count = await inTransaction(source, async (tx) => {
    const batches = await outbox.abandoned(tx, goneAfterMs, pace.now());
    for (const { records } of batches) await sink.send(records);
    await outbox.removeRead(tx, batches);
    return batches.length;
  });
  if (count > 0) logger.info({ batches: count }, 'published what a process that is gone left behind');
  else await outbox.removeOwners(goneAfterMs, false);
  return count;
}
