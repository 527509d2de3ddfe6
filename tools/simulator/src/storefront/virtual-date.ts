import type { Clock } from '@rebound/kernel';

/**
 * Puts this process into virtual time: `new Date()` and `Date.now()` follow the clock. Has to happen before a client is
 * loaded that stamps its events itself; timers keep running in real time.
 */
export function liveIn(clock: Clock): void {
  const Real = Date;
  const virtual = new Proxy(Real, {
    construct: (target, args: ConstructorParameters<typeof Date> | []) =>
      args.length === 0 ? new target(clock.now()) : Reflect.construct(target, args),
    apply: () => new Real(clock.now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? () => clock.now() : Reflect.get(target, property, receiver),
  });
  globalThis.Date = virtual;
}
