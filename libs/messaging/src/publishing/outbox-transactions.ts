import { histogram, inSpan, traceparentOf } from '@rebound/observability';
import { classifyError } from '@rebound/persistence';
import { Transactions, type Tx } from '../api/tx.js';
import type { Runtime } from '../runtime.js';
import { outboxUnit, type UnitResult } from './outbox-unit.js';

const attempts = 5;

/** Transactions of controllers and jobs over the outbox. */
export class OutboxTransactions extends Transactions {
  constructor(private readonly runtime: Runtime) {
    super();
  }

  async run<T>(label: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return (await this.runTracked(label, work)).result;
  }

  async runTracked<T>(label: string, work: (tx: Tx) => Promise<T>): Promise<UnitResult<T>> {
    const started = performance.now();
    try {
      return traceparentOf() === undefined
        ? await this.attempt(work)
        : await inSpan('{label} transaction', { of: label }, () => this.attempt(work));
    } finally {
      histogram('rebound.messaging.transaction.duration').observe(
        { service: this.runtime.service, label },
        (performance.now() - started) / 1000,
      );
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<UnitResult<T>> {
    const { pace } = this.runtime;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const floor = this.runtime.clock.now() - 1;
        return await outboxUnit(this.runtime, { floor, traceparent: traceparentOf() }, work);
      } catch (error) {
        if (attempt === attempts || classifyError(error) !== 'conflict') throw error;
        await pace.pause(pace.jitter(20 * attempt));
      }
    }
  }
}
