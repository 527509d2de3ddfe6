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
