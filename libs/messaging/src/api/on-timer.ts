import type { Topic } from '@rebound/contracts';
import type { DueTimer } from '@rebound/persistence';
import 'reflect-metadata';
import type { Tx } from './tx.js';

export interface OnTimerOptions {
  readonly kind: string;
  /** Inputs that must have been read up to a timer's `dueAt` before it fires. */
  readonly after: readonly Topic[];
}

export type TimerMethod = (timers: readonly DueTimer[], tx: Tx) => Promise<void>;

const timerKey = Symbol('rebound:on-timer');

/**
 * Called with a block of due timers of the kind in one transaction, which also deletes them. `now` is each timer's `dueAt`.
 * Lock your domain rows in key order first and look again whether the reason still stands; arming the same timer anew
 * survives.
 */
export function OnTimer(options: OnTimerOptions) {
  return <M extends TimerMethod>(
    _target: object,
    _property: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    if (descriptor.value) Reflect.defineMetadata(timerKey, options, descriptor.value);
  };
}

export function timerOptionsOf(method: object): OnTimerOptions | undefined {
  return Reflect.getMetadata(timerKey, method);
}
