import { err, ok, type Result } from './result.js';

/**
 * Business time: everything that is about the world (recorded times, due times, quiet hours) reads this clock. Leases,
 * poll intervals and timeouts are mechanics and use real time. Also the injection token of the running clock.
 */
export abstract class Clock {
  /** Epoch milliseconds. */
  abstract now(): number;

  /** Business milliseconds that pass in one real millisecond: 1 but for a scaled clock. */
  get scale(): number {
    return 1;
  }
}

export class SystemClock extends Clock {
  now(): number {
    // eslint-disable-next-line no-restricted-syntax -- the one place where business time comes from the system
    return Date.now();
  }
}

/** Stands still until it is moved; for tests. */
export class FixedClock extends Clock {
  constructor(private instant: number) {
    super();
  }

  now(): number {
    return this.instant;
  }

  set(instant: number): void {
    this.instant = instant;
  }

  advance(ms: number): void {
    this.instant += ms;
  }
}

export type ScaledClockSettings = Readonly<{ virtualStart: number; realStart: number; scale: number }>;

/** Runs `scale` times as fast as the system's clock, from `virtualStart` at `realStart`; the same in every process. */
export class ScaledClock extends Clock {
  constructor(
    private readonly settings: ScaledClockSettings,
    private readonly real: () => number = Date.now,
  ) {
    super();
  }

  now(): number {
    const { virtualStart, realStart, scale } = this.settings;
    return Math.floor(virtualStart + (this.real() - realStart) * scale);
  }

  override get scale(): number {
    return this.settings.scale;
  }
}

/** The text form a setting carries: `system`, or `scaled:<virtualStartMs>:<realStartMs>:<scale>`. */
export function parseClock(text: string): Result<Clock> {
  if (text === 'system') return ok(new SystemClock());
  const match = /^scaled:(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return err('expected "system" or "scaled:<virtualStartMs>:<realStartMs>:<scale>"');
  const scale = Number(match[3]);
  if (scale <= 0) return err('the scale must be above 0');
  return ok(new ScaledClock({ virtualStart: Number(match[1]), realStart: Number(match[2]), scale }));
}

export function formatScaledClock({ virtualStart, realStart, scale }: ScaledClockSettings): string {
  return `scaled:${virtualStart}:${realStart}:${scale}`;
}
