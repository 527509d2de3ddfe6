import { holidayTables } from '../compiled/holidays.js';

const dayMs = 86_400_000;

export type DayNumber = number;

/** Days since 1970-01-01 of a date such as `2026-11-21`. */
export const dayNumber = (date: string): DayNumber => Date.parse(date) / dayMs;

/** A holiday table ready to be asked: one bit of knowledge per day. */
export type HolidayCalendar = Readonly<{
  /** Whether a local day is a holiday; undefined outside the years of the table. */
  has(day: DayNumber): boolean | undefined;
}>;

/** Of each year the days `MM-DD`. */
export type HolidayTable = Readonly<Record<string, string>>;

function calendarOf(table: HolidayTable): HolidayCalendar {
  const days = new Set(
    Object.entries(table).flatMap(([year, dates]) => dates.split(' ').map((date) => dayNumber(`${year}-${date}`))),
  );
  const years = Object.keys(table).map(Number);
  const first = dayNumber(`${Math.min(...years)}-01-01`);
  const end = dayNumber(`${Math.max(...years) + 1}-01-01`);
  return { has: (day) => (day < first || day >= end ? undefined : days.has(day)) };
}

const calendars = new Map(Object.entries(holidayTables).map(([name, table]) => [name, calendarOf(table)]));

/** A calendar of `src/compiled/holidays.ts`. Throws RangeError where there is none of that name. */
export function holidayCalendar(name: string): HolidayCalendar {
  const calendar = calendars.get(name);
  if (!calendar) throw new RangeError(`no calendar of holidays is called ${name}`);
  return calendar;
}
