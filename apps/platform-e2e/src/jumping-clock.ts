import { Clock } from '@rebound/kernel';

/** Runs at the pace of real time, and jumps over waits and nights when it is told to. Never goes back. */
export class JumpingClock extends Clock {
  private ahead: number;

  constructor(start: number) {
    super();
    this.ahead = start - Date.now();
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  /** @param ms business milliseconds that pass at once */
  jump(ms: number): void {
    if (ms < 0) throw new RangeError('time does not go back');
    this.ahead += ms;
  }

  jumpTo(instant: number): void {
    this.jump(instant - this.now());
  }
}
