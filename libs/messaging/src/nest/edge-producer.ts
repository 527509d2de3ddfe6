import { Injectable } from '@nestjs/common';
import { getHeapStatistics } from 'node:v8';
import type { EventContract } from '@rebound/contracts';
import { counter, histogram, observeGauge, traceparentOf } from '@rebound/observability';
import { DatabaseLifecycle } from '@rebound/persistence';
import { BufferFull, Producer } from '../api/producer.js';
import { InvalidEvent, type Publication } from '../api/tx.js';
import { encodeEvent } from '../events/encode-event.js';
import { isRefusal } from '../kafka/kafka-errors.js';
import { limitsWithin, MicroBatcher } from '../publishing/micro-batcher.js';
import { maxRecordBytes, recordBytes } from '../publishing/record-bytes.js';
import { RuntimeHost } from './runtime-host.js';

/** The edge's way to the broker: validated, micro-batched, bounded. */
@Injectable()
export class EdgeProducer extends Producer {
  private readonly batcher: MicroBatcher;

  constructor(
    private readonly host: RuntimeHost,
    lifecycle: DatabaseLifecycle,
  ) {
    super();
    const { service, sink } = host.runtime;
    this.batcher = new MicroBatcher(
      {
        sink,
        now: () => performance.now(),
        after: (ms, then) => void setTimeout(then, ms),
        isRefusal,
        onSend: (records, ms) => {
          histogram('rebound.messaging.producer.batch.size').observe({ service }, records.length);
          histogram('rebound.messaging.producer.send.duration').observe({ service }, ms / 1000);
        },
      },
      limitsWithin(getHeapStatistics().heap_size_limit),
    );
    observeGauge('rebound.messaging.producer.buffer', () => [
      { labels: { service }, value: this.batcher.buffered.records },
    ]);
    lifecycle.beforeClose(() => this.batcher.drained());
  }

  async send<C extends EventContract>(contract: C, messages: readonly Publication<C>[]): Promise<void> {
    const { runtime } = this.host;
    const encoding = runtime.encoding(traceparentOf());
    const records = messages.map((message) => {
      const record = encodeEvent(contract, message, encoding);
      if (recordBytes(record) <= maxRecordBytes) return record;
      throw new InvalidEvent(contract.type, [{ path: '', message: `is larger than ${maxRecordBytes} bytes` }]);
    });
    try {
      await this.batcher.send(records);
    } catch (error) {
      const reason = error instanceof BufferFull ? 'buffer-full' : 'broker';
      counter('rebound.messaging.producer.refused').inc({ service: runtime.service, reason }, records.length);
      throw error;
    }
  }
}
