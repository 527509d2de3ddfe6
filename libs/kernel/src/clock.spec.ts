import { describe, expect, it } from '@jest/globals';
import { durationMs, parseDuration } from './duration.js';
import { formatScaledClock, parseClock, ScaledClock } from './clock.js';

describe('ScaledClock', () => {
  it('runs from its virtual start, scaled', () => {
    let real = 1000;
    const clock = new ScaledClock({ virtualStart: 5_000_000, realStart: 1000, scale: 1700 }, () => real);
    expect(clock.now()).toBe(5_000_000);
    real += 10;
    expect(clock.now()).toBe(5_017_000);
  });

  it('is read back from its text', () => {
    const text = formatScaledClock({ virtualStart: 1, realStart: 2, scale: 3.5 });
    const clock = parseClock(text);
    expect(clock.ok && clock.value.scale).toBe(3.5);
    expect(parseClock('fast').ok).toBe(false);
  });
});

describe('durations', () => {
  it.each([
    ['PT45M', 2_700_000],
    ['P2D', 172_800_000],
    ['P1W', 604_800_000],
    ['P1DT1H0.5S', 90_000_500],
  ])('%s is %p ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', '45', 'P1Y', 'P1M'])('refuses %p', (text) => expect(parseDuration(text).ok).toBe(false));
});
