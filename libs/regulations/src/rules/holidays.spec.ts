import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { holidayTables } from '../compiled/holidays.js';
import { dayNumber, holidayCalendar } from './holidays.js';

describe('the compiled calendars', () => {
  it.each(['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2038-04-26'])('know Easter Monday of %s', (day) => {
    expect(holidayCalendar('FR').has(dayNumber(day))).toBe(true);
    expect(holidayCalendar('FR').has(dayNumber(day) + 1)).toBe(false);
  });

  it.each(['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25'])(
    'have the French holiday of 2026 on %s (domain facts, row FR holidays)',
    (day) => expect(holidayTables['FR']?.['2026']?.split(' ')).toContain(day),
  );

  it('add Good Friday and 26 December in Alsace-Moselle, and nothing else', () => {
    for (const [year, days] of Object.entries(holidayTables['FR-67'] ?? {})) {
      const elsewhere = new Set(holidayTables['FR']?.[year]?.split(' '));
      const added = days.split(' ').filter((day) => !elsewhere.has(day));
      expect(added).toHaveLength(2);
      expect(added[1]).toBe('12-26');
      expect(new Date(`${year}-${added[0]}`).getUTCDay()).toBe(5);
    }
  });

  it('are the same in the three departments', () => {
    const days = (state: string): string[] =>
      new Holidays('FR', state, { types: ['public'] }).getHolidays(2026).map(({ date }) => date.slice(5, 10));
    expect(days('57')).toEqual(days('67'));
    expect(days('68')).toEqual(days('67'));
  });

  it('reach from 2020 to 2045, and say so beyond', () => {
    const france = holidayCalendar('FR');
    expect([dayNumber('2020-01-01'), dayNumber('2045-12-25')].map((day) => france.has(day))).toEqual([true, true]);
    expect(france.has(dayNumber('2045-12-31'))).toBe(false);
    expect([dayNumber('2019-12-31'), dayNumber('2046-01-01')].map((day) => france.has(day))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are asked by name', () => {
    expect(() => holidayCalendar('XX')).toThrow('XX');
  });
});
