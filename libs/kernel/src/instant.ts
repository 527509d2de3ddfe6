const instantPattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** The midnight of a day in UTC. 30 February, which `Date.parse` takes for a day of March, is none. */
function midnight(day: string): number | undefined {
  const ms = Date.parse(day);
  return new Date(ms).getUTCDate() === Number(day.slice(8)) ? ms : undefined;
}

/** ISO 8601 with a zone → epoch ms. Undefined for everything else, also for 30 February. */
export function parseInstant(text: string): number | undefined {
  if (!instantPattern.test(text)) return undefined;
  const day = text.slice(0, 10);
  // What `Date.parse` forgives stands behind the 28th; an edge reads several instants of each event.
  if (day.slice(8) > '28' && midnight(day) === undefined) return undefined;
  const time = text.slice(11).toUpperCase();
  const ms = Date.parse(`${day}T${time.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** An instant, or a day alone, which stands for its midnight in UTC (check-in dates come so). */
export const parseInstantOrDay = (text: string): number | undefined =>
  dayPattern.test(text) ? midnight(text) : parseInstant(text);

const dayMs = 86_400_000;
const dates = new Map<number, string>();
const mostDates = 1000;

/** @param day since the epoch, UTC */
function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().replace(/T.*/, '');
    if (dates.size >= mostDates) dates.clear();
    dates.set(day, date);
  }
  return date;
}

/** The day of an instant in UTC: `2026-11-28`. @param epochMs @throws RangeError beyond the days that a `Date` can hold */
export const isoDate = (epochMs: number): string => dateOf(Math.floor(epochMs / dayMs));

const digits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * An instant as `Date.toISOString` writes it: `2026-11-28T08:39:05.120Z`. Every event has several, and most days are asked for
 * again and again: a tenth of what a `Date` takes.
 * @param epochMs whole milliseconds
 * @throws RangeError beyond the days that a `Date` can hold
 */
export function isoInstant(epochMs: number): string {
  const day = Math.floor(epochMs / dayMs);
  const time = epochMs - day * dayMs;
  const hours = digits[Math.floor(time / 3_600_000)]!;
  const minutes = digits[Math.floor(time / 60_000) % 60]!;
  const seconds = digits[Math.floor(time / 1000) % 60]!;
  const ms = Math.floor(time % 1000);
  return `${dateOf(day)}T${hours}:${minutes}:${seconds}.${String(ms).padStart(3, '0')}Z`;
}
