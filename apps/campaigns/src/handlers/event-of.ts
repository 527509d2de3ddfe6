import type { EventContract } from '@rebound/contracts';
import type { ReceivedEvent } from '@rebound/messaging';

/** Tells the events of one contract apart from the others of a topic. */
export const isEventOf =
  <C extends EventContract>(contract: C) =>
  (event: ReceivedEvent): event is ReceivedEvent & ReceivedEvent<C> =>
    event.type === contract.type;
