import { isHoliday } from '../rules/holidays.js';
import { minuteOfDay } from '../rules/hours.js';
import { inForce } from '../rules/rule-book.js';
import { weekdays, type HolidayCalendar, type Rule, type RuleRef, type WeekHours } from '../rules/rule.js';
import { merged, type Interval } from './intervals.js';
import { dayMs, ZoneClock } from './zone-offsets.js';

/** Spans of each weekday from Monday on, in ms since local midnight. */
type Week = readonly (readonly Interval[])[];

/** One rule in all its versions, or the workspace's own hours, ready to be asked for a local day. */
export class Timetable {
  private readonly versions: ReadonlyArray<{
    rule: Pick<Rule, 'validFrom' | 'validTo'> & Partial<RuleRef>;
    week: Week;
    holidays?: HolidayCalendar;
  }>;

  private constructor(versions: Timetable['versions']) {
    this.versions = versions;
  }

  /** Versions without hours say nothing about them and are left out. */
  static ofRule(versions: readonly Rule[]): Timetable {
    return new Timetable(
      versions.flatMap((rule) =>
        rule.hours ? [{ rule, week: compiled(rule.hours), ...(rule.holidays ? { holidays: rule.holidays } : {}) }] : [],
      ),
    );
  }

  static ofHours(hours: WeekHours): Timetable {
    return new Timetable([{ rule: { validFrom: '0000-01-01' }, week: compiled(hours) }]);
  }

  /** The version in force on a local day (days since 1970-01-01), if it is a rule's. */
  ref(day: number): RuleRef | undefined {
    const rule = this.inForce(day)?.rule;
    return rule?.id !== undefined && rule.version !== undefined ? { id: rule.id, version: rule.version } : undefined;
  }

  /**
   * When this timetable allows marketing in a zone, over the UTC days `first` to `last`. A moment is allowed when the wall
   * clock then shows a time inside a span, so an hour that a change of clocks skips is not there and one that it repeats is
   * there twice.
   */
  intervals(zone: string, first: number, last: number): Interval[] {
    const clock = ZoneClock.of(zone);
    const found: Interval[] = [];
    for (let utcDay = first; utcDay <= last; utcDay += 1) {
      for (const { from, to, offsetMs } of clock.segments(utcDay)) {
        const lastLocalDay = Math.floor((to - 1 + offsetMs) / dayMs);
        for (let day = Math.floor((from + offsetMs) / dayMs); day <= lastLocalDay; day += 1) {
          const midnight = day * dayMs - offsetMs;
          for (const span of this.spans(day)) {
            const interval = { from: Math.max(from, midnight + span.from), to: Math.min(to, midnight + span.to) };
            if (interval.from < interval.to) found.push(interval);
          }
        }
      }
    }
    return merged(found);
  }

  private spans(day: number): readonly Interval[] {
    const version = this.inForce(day);
    if (!version) return wholeDay;
    if (version.holidays && isHoliday(version.holidays, day)) return [];
    // 1970-01-01 was a Thursday.
    return version.week[(((day + 3) % 7) + 7) % 7] ?? [];
  }

  private inForce(day: number): Timetable['versions'][number] | undefined {
    const date = new Date(day * dayMs).toISOString().slice(0, 10);
    return this.versions.find(({ rule }) => inForce(rule, date));
  }
}

const wholeDay: readonly Interval[] = [{ from: 0, to: dayMs }];

const compiled = (hours: WeekHours): Week =>
  weekdays.map((weekday) =>
    (hours[weekday] ?? []).map(({ from, to }) => ({ from: minuteOfDay(from) * 60_000, to: minuteOfDay(to) * 60_000 })),
  );
