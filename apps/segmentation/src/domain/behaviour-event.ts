import type { Behaviour } from '@rebound/contracts';
import type { Stamp } from './stamp.js';

/** One recorded behaviour. Times in epoch ms; `recordedAt` is the `now` of whatever follows from it. */
export interface BehaviourEvent {
  readonly id: string;
  readonly time: number;
  readonly recordedAt: number;
  readonly data: Behaviour;
  readonly traceparent?: string;
}

export const stampOf = ({ time, id }: Pick<BehaviourEvent, 'time' | 'id'>): Stamp => [time, id.slice(0, 8)];

/** Thrown for an event nothing can be made of; says why, without a value of the event. */
export class UnusableEvent extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnusableEvent';
  }
}
