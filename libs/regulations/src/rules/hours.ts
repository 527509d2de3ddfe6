import { weekdays, type Span, type Weekday, type WeekHours } from './rule.js';

const groups: Readonly<Record<string, readonly Weekday[]>> = {
  daily: weekdays,
  'mon-sat': weekdays.slice(0, 6),
  'mon-fri': weekdays.slice(0, 5),
  'sat-sun': weekdays.slice(5),
  sat: ['sat'],
  sun: ['sun'],
};

/** Hours as they are usually written: `hours('mon-sat 09:00-20:00', 'sun 12:00-21:00')`. Throws on anything unreadable. */
export function hours(...lines: readonly string[]): WeekHours {
  const week: Partial<Record<Weekday, readonly Span[]>> = {};
  for (const line of lines) {
    const match = /^(\S+) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(line);
    const days = groups[match?.[1] ?? ''];
    const [from, to] = [match?.[2], match?.[3]];
    if (!days || from === undefined || to === undefined || minuteOfDay(from) >= minuteOfDay(to)) {
      throw new RangeError(`unreadable hours: ${line}`);
    }
    for (const day of days) week[day] = [...(week[day] ?? []), { from, to }];
  }
  return week;
}

/** Minutes since midnight, 0 to 1440. Throws where the text is no time of day. */
export function minuteOfDay(time: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minute = Number(match?.[1]) * 60 + Number(match?.[2]);
  if (!match || minute > 1440) throw new RangeError(`not a time of day: ${time}`);
  return minute;
}
