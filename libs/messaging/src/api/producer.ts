import type { EventContract } from '@rebound/contracts';
import type { Publication } from './tx.js';

/** The buffer of the producer is at its bound: the caller should ask its client to come back. */
export class BufferFull extends Error {
  constructor() {
    super('the buffer before the broker is full');
    this.name = 'BufferFull';
  }
}

/**
 * Straight to the broker, without a transaction: for the edge only, which has no state of its own. Events of one key keep
 * their order.
 */
export abstract class Producer {
  /**
   * Resolves once all in-sync replicas have every one of the events.
   * @throws BufferFull at once, when the bound of buffered events or bytes is reached
   * @throws InvalidEvent when data does not fit its contract
   */
  abstract send<C extends EventContract>(contract: C, messages: readonly Publication<C>[]): Promise<void>;
}
