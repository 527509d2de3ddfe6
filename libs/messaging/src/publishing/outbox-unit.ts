import { CommitUncertain, type FiringTimers, UnitOfWork } from '@rebound/persistence';
import { BatchTx } from './batch-tx.js';
import type { Runtime } from '../runtime.js';

export interface UnitOptions {
  /** No watermark may pass this before what is published here is on Kafka: business instant, epoch ms. */
  readonly floor: number;
  /** For publications that bring none. */
  readonly traceparent?: string | undefined;
  readonly firing?: FiringTimers;
}

export interface UnitResult<T> {
  readonly result: T;
  /** Resolves when the broker has everything that was published. */
  readonly published: Promise<void>;
}

/** One transaction of a controller, a job or a timer: work, outbox, commit, publication in the order of commits. */
export async function outboxUnit<T>(
  runtime: Runtime,
  { floor, traceparent, firing }: UnitOptions,
  work: (tx: BatchTx) => Promise<T>,
): Promise<UnitResult<T>> {
  const { source, outbox, publisher, logger } = runtime;
  const unit = await UnitOfWork.begin(source);
  let batch: string | undefined;
  try {
    const tx = new BatchTx(unit, () => runtime.encoding(traceparent), firing);
    const result = await work(tx);
    const { records } = tx;
    if (records.length > 0) batch = await outbox.insert(unit, records, { source: null, partitions: null, floor });
    await unit.commit();
    const published =
      batch === undefined ? Promise.resolve() : publisher.enqueue({ batch, source: null, partitions: null, records });
    tx.committed((error) => logger.error({ error }, 'a follow-up of a transaction failed'));
    return { result, published };
  } catch (error) {
    // Its records may stand in the table all the same, and nobody else looks for them while this process lives.
    if (error instanceof CommitUncertain && batch !== undefined) publisher.recover(batch);
    throw error;
  } finally {
    await unit.rollback();
  }
}
