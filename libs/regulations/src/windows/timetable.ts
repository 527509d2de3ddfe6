import { Kept } from '../kept.js';
import { dayNumber, holidayCalendar } from '../rules/holidays.js';
import { hours, minuteOfDay } from '../rules/hours.js';
import { weekdays, type Rule, type WeekHours } from '../rules/rule.js';
import { merged, type Interval } from './intervals.js';
import { dayMs, ZoneClock } from './zone-offsets.js';

/** What is open on a local day (days since 1970-01-01), in ms since local midnight. */
type OpenOn = (day: number) => readonly Interval[];

const wholeDay: readonly Interval[] = [{ from: 0, to: dayMs }];
const never: readonly Interval[] = [];
const [zonesKept, daysKept] = [1_000, 200];

// 1970-01-01 was a Thursday.
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** One version of a rule, or the workspace's own hours, ready to be asked when it allows marketing. */
export class Timetable {
  private readonly known = new Kept<string, Kept<number, readonly Interval[]>>(zonesKept);

  private constructor(
    private readonly openOn: OpenOn,
    /** Local days (days since 1970-01-01), half-open. Outside of them everything is allowed. */
    readonly validFrom: number,
    readonly validTo: number,
  ) {}

  static ofRule(rule: Rule): Timetable {
    const validTo = rule.validTo === undefined ? Infinity : dayNumber(rule.validTo);
    return new Timetable(openOf(rule), dayNumber(rule.validFrom), validTo);
  }

  static ofHours(week: WeekHours): Timetable {
    return new Timetable(openInWeek(week), -Infinity, Infinity);
  }

  /** When it allows marketing in a zone, over the UTC days `first` to `last` (days since 1970-01-01). */
  intervals(zone: string, first: number, last: number): Interval[] {
    const found: Interval[] = [];
    for (let day = first; day <= last; day += 1) found.push(...this.onDay(zone, day));
    return merged(found);
  }

  /**
   * The part of a UTC day in which it allows marketing in a zone. A moment is allowed when the wall clock then shows a time
   * inside a span, so an hour that a change of clocks skips is not there and one that it repeats is there twice.
   */
  onDay(zone: string, utcDay: number): readonly Interval[] {
    const days = this.known.of(zone, () => new Kept(daysKept));
    return days.of(utcDay, () => this.find(zone, utcDay));
  }

  private find(zone: string, utcDay: number): Interval[] {
    const found: Interval[] = [];
    for (const { from, to, offsetMs } of ZoneClock.of(zone).segments(utcDay)) {
      const lastLocalDay = Math.floor((to - 1 + offsetMs) / dayMs);
      for (let day = Math.floor((from + offsetMs) / dayMs); day <= lastLocalDay; day += 1) {
        const midnight = day * dayMs - offsetMs;
        for (const span of this.validFrom <= day && day < this.validTo ? this.openOn(day) : wholeDay) {
          const interval = { from: Math.max(from, midnight + span.from), to: Math.min(to, midnight + span.to) };
          if (interval.from < interval.to) found.push(interval);
        }
      }
    }
    return merged(found);
  }
}

function openInWeek(week: WeekHours): OpenOn {
  const spans = weekdays.map((weekday) =>
    (week[weekday] ?? []).map(({ from, to }) => ({ from: minuteOfDay(from) * 60_000, to: minuteOfDay(to) * 60_000 })),
  );
  return (day) => spans[weekdayOf(day)] ?? never;
}

/** What a rule leaves open on a day on which it is in force. A day its calendar does not reach counts as a holiday. */
function openOf(rule: Rule): OpenOn {
  switch (rule.kind) {
    case 'hours':
      return openInWeek(hours(...rule.hours));
    case 'days': {
      const closed = new Set(rule.closed.map((day) => weekdays.indexOf(day)));
      return (day) => (closed.has(weekdayOf(day)) ? never : wholeDay);
    }
    case 'holidays': {
      const calendar = holidayCalendar(rule.calendar);
      return (day) => (calendar.has(day) === false ? wholeDay : never);
    }
    case 'traffic-ban':
    case 'senders':
      return () => never;
    default:
      throw new RangeError(`a rule of kind ${rule.kind} has no hours`);
  }
}
