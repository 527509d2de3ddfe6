import { describe, expect, it, jest } from '@jest/globals';
import { durationMs, parseDuration } from './duration.js';
import { FixedClock, formatScaledClock, parseClock, ScaledClock, SystemClock } from './clock.js';

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
  });

  it('is read with every part that its text may have', () => {
    const settings = { virtualStart: 1_763_000_000_000, realStart: 1_762_000_000_000, scale: 1700.25 };
    expect(parseClock(formatScaledClock(settings))).toEqual({ ok: true, value: new ScaledClock(settings) });
    expect(parseClock('scaled:1:2:3')).toMatchObject({ ok: true, value: { scale: 3 } });
  });
});

describe('the text of a clock', () => {
  it('may name the system, which runs as the world does', () => {
    const clock = parseClock('system');
    expect(clock).toEqual({ ok: true, value: expect.any(SystemClock) });
    expect(clock.ok && clock.value.scale).toBe(1);
    jest.useFakeTimers({ now: 1_763_000_000_000 });
    expect(clock.ok && clock.value.now()).toBe(1_763_000_000_000);
    jest.useRealTimers();
  });

  it.each(['fast', 'scaled:1:2', 'scaled:1:2:', 'scaled:1:2:3x', 'unscaled:1:2:3', 'scaled:-1:2:3'])(
    'is refused with what would do: %p',
    (text) => {
      const error = 'expected "system" or "scaled:<virtualStartMs>:<realStartMs>:<scale>"';
      expect(parseClock(text)).toEqual({ ok: false, error });
    },
  );

  it('is refused where time would stand still', () => {
    expect(parseClock('scaled:1:2:0')).toEqual({ ok: false, error: 'the scale must be above 0' });
  });
});

describe('FixedClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FixedClock(1000);
    clock.advance(5);
    expect(clock.now()).toBe(1005);
    clock.set(10);
    expect(clock.now()).toBe(10);
    expect(clock.scale).toBe(1);
  });
});

describe('durations', () => {
  it.each([
    ['PT45M', 2_700_000],
    ['P2D', 172_800_000],
    ['P1W', 604_800_000],
    ['P1DT1H0.5S', 90_000_500],
  ])('%s is %p ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', '45', 'P1Y', 'P1M', 'xP1D', 'P1Dx', 'PT1.S', 'P10'])('refuses %p', (text) =>
    expect(parseDuration(text).ok).toBe(false),
  );

  it.each([
    ['P12D', 12 * 86_400_000],
    ['PT10H', 36_000_000],
    ['P10W', 10 * 604_800_000],
    ['PT10.25S', 10_250],
    ['PT0.0004S', 0],
    ['PT30S', 30_000],
  ])('%s has several figures: %p ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it('are a fault where they were checked before and are none', () => {
    expect(() => durationMs('soon')).toThrow('expected an ISO 8601 duration such as PT45M or P2D: soon');
  });
});
