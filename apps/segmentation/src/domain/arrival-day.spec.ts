import { describe, expect, it } from '@jest/globals';
import { arrivalDays, dateOf, dayOf } from './arrival-day.js';

const at = (iso: string): number => Date.parse(iso);
const days = (time: string, recordedAt: string, now = recordedAt) => {
  const { day, since } = arrivalDays({ time: at(time), recordedAt: at(recordedAt) }, at(now), 7);
  return [dateOf(day), dateOf(since)];
};

describe('the days on which an event may have arrived', () => {
  it('are today alone for what just happened', () => {
    expect(days('2026-11-21T12:00:00Z', '2026-11-21T12:00:01Z')).toEqual(['2026-11-21', '2026-11-21']);
  });

  it('begin the day before shortly after midnight', () => {
    expect(days('2026-11-21T00:30:00Z', '2026-11-21T00:30:01Z')).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('begin when it happened for what a client kept while it was offline', () => {
    expect(days('2026-11-18T12:00:00Z', '2026-11-21T12:00:00Z')).toEqual(['2026-11-21', '2026-11-18']);
  });

  it('go back no further than is kept', () => {
    expect(days('2025-01-01T12:00:00Z', '2026-11-21T12:00:00Z')).toEqual(['2026-11-21', '2026-11-14']);
  });

  it('are of now for what is read again after its day was dropped', () => {
    const read = days('2026-11-01T12:00:00Z', '2026-11-01T12:00:00Z', '2026-11-21T12:00:00Z');
    expect(read).toEqual(['2026-11-21', '2026-11-14']);
    expect(dayOf(0)).toBe(0);
  });
});
