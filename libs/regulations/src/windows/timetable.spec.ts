import { describe, expect, it } from '@jest/globals';
import { hours } from '../rules/hours.js';
import { Timetable } from './timetable.js';
import { clockSignature, dayMs, ZoneClock } from './zone-offsets.js';

/** Domain facts 6.5. */
function allows(zone: string, line: string, iso: string): boolean {
  const now = Date.parse(iso);
  const day = Math.floor(now / dayMs);
  return Timetable.ofHours(hours(line))
    .intervals(zone, day - 1, day + 1)
    .some(({ from, to }) => from <= now && now < to);
}

describe('a span that begins inside a missing hour', () => {
  it.each([
    ['Europe/Paris', '02:15-06:00', '2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '02:15-06:00', '2026-03-08T06:59:59.999Z', '2026-03-08T07:00:00.000Z'],
    ['Australia/Lord_Howe', '02:15-06:00', '2026-10-03T15:29:59.999Z', '2026-10-03T15:30:00.000Z'],
  ])('opens at the first moment after it (%s)', (zone, span, before, opens) => {
    expect(allows(zone, `daily ${span}`, before)).toBe(false);
    expect(allows(zone, `daily ${span}`, opens)).toBe(true);
  });

  it('is not there at all where it lies wholly inside', () => {
    const day = Date.parse('2026-03-29') / dayMs;
    const spans = Timetable.ofHours(hours('daily 02:10-02:50')).intervals('Europe/Paris', day, day);
    expect(spans).toEqual([]);
  });
});

describe('a span inside a repeated hour', () => {
  it.each([
    ['Europe/Paris', '02:10-02:20', '2026-10-25T00:15:00Z', '2026-10-25T00:45:00Z', '2026-10-25T01:15:00Z'],
    ['America/New_York', '01:10-01:20', '2026-11-01T05:15:00Z', '2026-11-01T05:45:00Z', '2026-11-01T06:15:00Z'],
    ['Australia/Lord_Howe', '01:40-01:50', '2026-04-04T14:45:00Z', '2026-04-04T14:55:00Z', '2026-04-04T15:15:00Z'],
  ])('is there twice (%s)', (zone, span, first, between, second) => {
    expect(allows(zone, `daily ${span}`, first)).toBe(true);
    expect(allows(zone, `daily ${span}`, between)).toBe(false);
    expect(allows(zone, `daily ${span}`, second)).toBe(true);
  });
});

describe('a whole day', () => {
  it('is one interval, without a seam at midnight or at a change of clocks', () => {
    const day = Date.parse('2026-10-25') / dayMs;
    expect(Timetable.ofHours(hours('daily 00:00-24:00')).intervals('Europe/Paris', day - 2, day + 2)).toEqual([
      { from: (day - 2) * dayMs, to: (day + 3) * dayMs },
    ]);
  });
});

describe('the clock of a zone', () => {
  it('changes at the very millisecond', () => {
    const day = Date.parse('2026-03-29') / dayMs;
    expect(ZoneClock.of('Europe/Paris').segments(day)).toEqual([
      { from: day * dayMs, to: Date.parse('2026-03-29T01:00:00Z'), offsetMs: 3_600_000 },
      { from: Date.parse('2026-03-29T01:00:00Z'), to: (day + 1) * dayMs, offsetMs: 7_200_000 },
    ]);
  });

  it('changes between two days where it changes at midnight UTC', () => {
    const day = Date.parse('2026-03-26') / dayMs;
    const clock = ZoneClock.of('Asia/Jerusalem');
    expect(clock.segments(day)).toEqual([{ from: day * dayMs, to: (day + 1) * dayMs, offsetMs: 7_200_000 }]);
    expect(clock.segments(day + 1)).toEqual([{ from: (day + 1) * dayMs, to: (day + 2) * dayMs, offsetMs: 10_800_000 }]);
  });

  it.each([
    ['Europe/Paris', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Paris', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Africa/Cairo', '2026-10-29T20:59:59Z', '2026-10-29'],
    // What would be midnight is an hour before it again.
    ['Africa/Cairo', '2026-10-29T21:00:00Z', '2026-10-29'],
    ['Africa/Cairo', '2026-10-29T22:00:00Z', '2026-10-30'],
  ])('in %s shows at %s the day %s', (zone, instant, day) => {
    expect(ZoneClock.of(zone).localDay(Date.parse(instant))).toBe(Date.parse(day) / dayMs);
  });

  it('is told apart by what it shows, not by its name', () => {
    expect(clockSignature('Europe/Berlin')).toBe(clockSignature('Europe/Paris'));
    expect(clockSignature('US/Eastern')).toBe(clockSignature('America/New_York'));
    expect(clockSignature('America/Phoenix')).not.toBe(clockSignature('America/Denver'));
  });
});

describe('hours', () => {
  it.each([
    'daily',
    'mon-tue 09:00-10:00',
    'daily 10:00-09:00',
    'daily 09:00-09:00',
    'daily 9:00-10:00',
    'daily 24:30-24:40',
    'x daily 09:00-10:00',
    'daily 09:00-10:00 x',
  ])('refuse %s', (line) => expect(() => hours(line)).toThrow(RangeError));
});
