import { afterEach, expect, it } from '@jest/globals';
import { FixedClock } from '@rebound/kernel';
import { liveIn } from './virtual-date.js';

const Real = Date;
afterEach(() => {
  globalThis.Date = Real;
});

it('moves new Date() and Date.now(), and leaves given instants alone', () => {
  const clock = new FixedClock(Real.UTC(2026, 5, 9));
  liveIn(clock);
  expect(new Date().toISOString()).toBe('2026-06-09T00:00:00.000Z');
  clock.advance(1000);
  expect(Date.now()).toBe(Real.UTC(2026, 5, 9) + 1000);
  expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
  expect(new Date()).toBeInstanceOf(Date);
  expect(Date.UTC(2026, 0)).toBe(Real.UTC(2026, 0));
});
