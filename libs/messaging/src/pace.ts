import { setTimeout as pause } from 'node:timers/promises';

/** Real time, as the runtime measures it and waits in it. */
export interface Pace {
  /** Monotone, ms. */
  now(): number;
  pause(ms: number): Promise<void>;
  /** @returns takes it back */
  after(ms: number, then: () => void): () => void;
  /** Some part of so many ms: two that met should not meet again. */
  jitter(ms: number): number;
}

export const realPace: Pace = {
  now: () => performance.now(),
  pause: (ms) => pause(ms),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  jitter: (ms) => Math.random() * ms,
};
