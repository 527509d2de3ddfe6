import { describe, expect, it } from '@jest/globals';
import { atLeast, atMost, ratio } from './verdict.js';

describe('a verdict', () => {
  const sound = true;
  it('is met or missed', () => {
    expect(atLeast(4, { target: 'x', found: 4, sound }).outcome).toBe('met');
    expect(atLeast(4, { target: 'x', found: 3.9, sound }).outcome).toBe('missed');
    expect(atMost(50, { target: 'x', found: 50, sound }).outcome).toBe('met');
    expect(atMost(50, { target: 'x', found: 51, sound }).outcome).toBe('missed');
  });

  it('asks half of a machine on which the bare drain costs twice as much', () => {
    expect(atLeast(12_000, { target: 'x', found: 6000, sound, drainMicros: 45.6 })).toMatchObject({
      goal: 6000,
      scaled: true,
      outcome: 'met',
    });
    expect(atMost(1.2, { target: 'x', found: 2.4, sound, drainMicros: 45.6 })).toMatchObject({ outcome: 'met' });
  });

  it('is none where a counter was not zero, or where nothing was found', () => {
    expect(atLeast(4, { target: 'x', found: 9, sound: false })).toMatchObject({
      outcome: 'not measured',
      found: undefined,
    });
    expect(atLeast(4, { target: 'x', found: ratio(1, undefined), sound }).outcome).toBe('not measured');
  });
});
