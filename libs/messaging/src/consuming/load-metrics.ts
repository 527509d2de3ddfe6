import { counter, histogram } from '@rebound/observability';
import type { Load } from './split-load.js';

/** What the transactions of one topic report. */
export class LoadMetrics {
  constructor(
    private readonly service: string,
    private readonly topic: string,
    private readonly label: string,
  ) {}

  committed(load: Load, events: number, parked: number, ms: number): void {
    const { service, topic, label } = this;
    const labels = { service, topic };
    const now = Date.now();
    let records = 0;
    let oldest = now;
    for (const part of load) {
      records += part.records.length;
      for (const { timestamp } of part.records.slice(0, 1)) oldest = Math.min(oldest, timestamp);
    }
    histogram('rebound.messaging.transaction.duration').observe({ service, label }, ms / 1000);
    if (events > 0) {
      counter('rebound.messaging.events.consumed').inc(labels, events);
      histogram('rebound.messaging.batch.size').observe(labels, events);
      histogram('rebound.messaging.stage.latency').observe(labels, (now - oldest) / 1000);
    }
    if (parked > 0) counter('rebound.messaging.events.parked').inc({ ...labels, reason: 'poison' }, parked);
    if (records > events + parked) counter('rebound.messaging.events.skipped').inc(labels, records - events - parked);
  }

  fenceMissed(): void {
    counter('rebound.messaging.fence.missed').inc({ service: this.service, topic: this.topic });
  }

  fault(): void {
    counter('rebound.messaging.faults').inc({ service: this.service, topic: this.topic });
  }
}
