import type { HolidayCalendar } from './rule.js';

const dayMs = 86_400_000;

/** Days since 1970-01-01 of a date. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;

/** Western Easter Sunday as a day number (the anonymous Gregorian algorithm). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * Good Friday and 26 December are holidays in Alsace-Moselle only; where in France a person lives is not known from a
 * number, so they count everywhere (domain facts, row FR holidays: unchecked).
 */
const calendars: Readonly<Record<HolidayCalendar, (year: number) => readonly number[]>> = {
  FR: (year) => {
    const easter = easterSunday(year);
    const fixed = [
      [1, 1],
      [5, 1],
      [5, 8],
      [7, 14],
      [8, 15],
      [11, 1],
      [11, 11],
      [12, 25],
      [12, 26],
    ] as const;
    return [...fixed.map(([month, day]) => dayNumber(year, month, day)), ...[-2, 1, 39, 50].map((n) => easter + n)];
  },
};

const cache = new Map<string, ReadonlySet<number>>();

/** Whether a local day (days since 1970-01-01) is a holiday. */
export function isHoliday(calendar: HolidayCalendar, day: number): boolean {
  const year = new Date(day * dayMs).getUTCFullYear();
  const key = `${calendar} ${year}`;
  let days = cache.get(key);
  if (!days) {
    if (cache.size > 100) cache.clear();
    days = new Set(calendars[calendar](year));
    cache.set(key, days);
  }
  return days.has(day);
}
