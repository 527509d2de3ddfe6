import type { EventContract, JourneyDefinition, MessageClass } from '@rebound/contracts';
import type { Abandonment } from './abandonment.js';

/** What can start a journey: an entry of the registry. Nothing outside of its own file names a trigger. */
export interface Trigger {
  readonly on: JourneyDefinition['trigger']['on'];
  readonly description: string;
  readonly contract: EventContract;
  /** Variables that only this trigger fills, beside those that every message has. */
  readonly variables: readonly string[];
  /** What a message of such a journey may be. A reminder of something unfinished is marketing (decision 17). */
  readonly classes: readonly MessageClass[];
  /** @throws TypeError when the data is not that of the trigger's event */
  read(data: unknown): Abandonment;
}

export function defineTrigger<D>(
  trigger: Omit<Trigger, 'contract' | 'read'> & {
    readonly contract: EventContract & { check(data: unknown): data is D };
    readonly read: (data: D) => Abandonment;
  },
): Trigger {
  const { contract, read } = trigger;
  const isData: (data: unknown) => data is D = contract.check;
  return {
    ...trigger,
    read: (data) => {
      if (!isData(data)) throw new TypeError(`this is not the data of ${contract.type}`);
      return read(data);
    },
  };
}
