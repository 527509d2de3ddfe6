import type { EventContract } from '@rebound/contracts';
import type { FiringTimers, UnitOfWork } from '@rebound/persistence';
import type { EntityManager } from 'typeorm';
import { InvalidEvent, type Publication, type Tx } from '../api/tx.js';
import { type Encoding, encodeEvent } from '../events/encode-event.js';
import type { WireRecord } from '../kafka/record-sink.js';
import { maxRecordBytes, recordBytes } from './record-bytes.js';

/** A transaction as handlers, timers, jobs and controllers see it: SQL, and what is to be published. */
export class BatchTx implements Tx {
  readonly records: WireRecord[] = [];
  private readonly followUps: (() => void)[] = [];

  constructor(
    private readonly unit: UnitOfWork,
    private readonly encoding: () => Encoding,
    readonly firing?: FiringTimers,
  ) {}

  get manager(): EntityManager {
    return this.unit.manager;
  }

  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]> {
    return this.unit.query<R>(sql, params);
  }

  publish<C extends EventContract>(contract: C, message: Publication<C>): void {
    const record = encodeEvent(contract, message, this.encoding());
    if (recordBytes(record) > maxRecordBytes) {
      throw new InvalidEvent(contract.type, [{ path: '', message: `is larger than ${maxRecordBytes} bytes` }]);
    }
    this.records.push(record);
  }

  afterCommit(then: () => void): void {
    this.followUps.push(then);
  }

  /** For the runtime, once the commit is answered. */
  committed(onError: (error: unknown) => void): void {
    for (const then of this.followUps) {
      try {
        then();
      } catch (error) {
        onError(error);
      }
    }
  }
}
