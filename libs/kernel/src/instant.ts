const instantPattern = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|z|[+-]\d\d:?\d\d)$/;
const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;

const isDay = (year: string, month: string, day: string): boolean => {
  const number = Number(day);
  if (number < 1 || Number(month) < 1 || Number(month) > 12) return false;
  return number <= 28 || number <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
};

/** ISO 8601 with a zone → epoch ms. Undefined for everything else, also for 30 February. */
export function parseInstant(text: string): number | undefined {
  const match = instantPattern.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', time = '', zone = ''] = match;
  if (!isDay(year, month, day)) return undefined;
  const offset = /^[zZ]$/.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const ms = Date.parse(`${year}-${month}-${day}T${time}${offset}`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** An instant, or a day alone, which stands for its midnight in UTC (check-in dates come so). */
export function parseInstantOrDay(text: string): number | undefined {
  const match = datePattern.exec(text);
  if (!match) return parseInstant(text);
  const [, year = '', month = '', day = ''] = match;
  return isDay(year, month, day) ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : undefined;
}
