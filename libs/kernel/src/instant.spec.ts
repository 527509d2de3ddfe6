import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoDate, isoInstant, parseInstant, parseInstantOrDay } from './instant.js';

const now = Date.UTC(2026, 10, 21, 10);

describe('parseInstant', () => {
  it.each([
    ['2026-11-21T10:00:00Z', now],
    ['2026-11-21T10:00:00.000Z', now],
    ['2026-11-21T10:00:00.123456Z', now + 123],
    ['2026-11-21T11:00:00+01:00', now],
    ['2026-11-21T05:00-0500', now],
    ['2026-11-21 10:00:00z', now],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2026-01-31T00:00:00Z', Date.UTC(2026, 0, 31)],
    ['2026-12-31T00:00:00Z', Date.UTC(2026, 11, 31)],
    ['2026-02-28T00:00:00Z', Date.UTC(2026, 1, 28)],
    ['2026-04-30T00:00:00Z', Date.UTC(2026, 3, 30)],
  ])('takes %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  it.each([
    '',
    'yesterday',
    '2026-11-21',
    '2026-11-21T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-13-30T10:00:00Z',
    '2026-00-01T10:00:00Z',
    '2026-00-30T10:00:00Z',
    '2026-11-00T10:00:00Z',
    '2026-04-31T10:00:00Z',
    '2025-02-29T10:00:00Z',
    'x2026-11-21T10:00:00Z',
    '2026-11-21T10:00:00Zx',
    '2026-11-21T10:00:00+25:00',
    '1700000000',
    '2026-11-21T25:00:00Z',
  ])('does not take %p: a zone and a real day are needed', (text) => expect(parseInstant(text)).toBeUndefined());

  it('takes every instant as JavaScript writes it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });
});

it('takes a day for its midnight in UTC', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(parseInstantOrDay(day)).toBe(parseInstant(`${day}T00:00:00Z`));
    }),
  );
  expect(parseInstantOrDay('2026-12-24')).toBe(Date.UTC(2026, 11, 24));
  expect(parseInstantOrDay('2026-02-30')).toBeUndefined();
  expect(parseInstantOrDay('2026-13-01')).toBeUndefined();
  expect(parseInstantOrDay('x2026-12-24')).toBeUndefined();
  expect(parseInstantOrDay('2026-12-24x')).toBeUndefined();
  expect(parseInstantOrDay('2026-11-21T10:00:00Z')).toBe(now);
});

describe('isoInstant', () => {
  const instants = fc.oneof(
    fc.date({ noInvalidDate: true }),
    fc.date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  );

  it('writes an instant as a Date does', () =>
    fc.assert(
      fc.property(instants, (date) => {
        expect(isoInstant(date.getTime())).toBe(date.toISOString());
        expect(isoDate(date.getTime())).toBe(date.toISOString().split('T')[0]);
      }),
      { numRuns: 3000 },
    ));

  it.each([NaN, Infinity, 8.64e15 + 86_400_000])('refuses %d', (ms) =>
    expect(() => isoInstant(ms)).toThrow(RangeError),
  );
});
