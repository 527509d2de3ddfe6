import type { ReceivedEvent } from './received-event.js';

/**
 * Thrown by a handler that cannot process one event of its batch: that one goes to the dead-letter topic (or stops its
 * partition where the topic says so), and the rest of the batch is handled again without it.
 */
export class PoisonEvent extends Error {
  /** @param reason what is wrong, without any value of the event */
  constructor(
    readonly event: Pick<ReceivedEvent, 'partition' | 'offset'>,
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'PoisonEvent';
  }
}
