import { DateTime } from 'luxon';
import type { Whereabouts } from '../place/whereabouts.js';
import { dayNumber, holidayCalendar, type HolidayCalendar } from '../rules/holidays.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { DeadlineSubject, RuleOf, RuleRef } from '../rules/rule.js';
import { inForce, reach } from '../rules/scope.js';

export type DeadlineQuery = Readonly<{
  whereabouts: Whereabouts;
  of: DeadlineSubject;
  /** What sets the time going: a refusal, a message; epoch ms. */
  from: number;
}>;

/** Epoch ms; the first instant that is too late, or, for what must be kept up, the first at which it need not be. */
export type Deadline = Readonly<{ at: number; rules: readonly RuleRef[] }>;

const keptUp: ReadonlySet<DeadlineSubject> = new Set(['opt-out-facility', 'opt-out-kept', 'evidence-kept']);

/**
 * The strictest deadline over all rules of a place and all zones the person may be in: the earliest of those in which
 * something must be done, the latest of those for which something must be kept up. Undefined where no rule sets one.
 */
export function deadline(book: RuleBook, { whereabouts, of, from }: DeadlineQuery): Deadline | undefined {
  const zones = whereabouts.zones.length > 0 ? whereabouts.zones : ['UTC'];
  const rules = book
    .ofKind(whereabouts.countries, 'deadline')
    .filter((rule) => rule.of === of && reach(rule, whereabouts.states) !== 'elsewhere');
  const found = rules.flatMap((rule) =>
    zones
      .map((zone) => DateTime.fromMillis(from, { zone }))
      .filter((start) => inForce(rule, start.toISODate() ?? ''))
      .map((start) => ({ rule, at: end(rule, start) })),
  );
  if (found.length === 0) return undefined;
  const ends = found.map(({ at }) => at);
  return {
    at: keptUp.has(of) ? Math.max(...ends) : Math.min(...ends),
    rules: [...new Set(found.map(({ rule }) => rule))].map((rule) => book.ref(rule)),
  };
}

function end({ within, calendar }: RuleOf<'deadline'>, start: DateTime): number {
  if (!('businessDays' in within)) return start.plus(within).toMillis();
  return endOfBusinessDay(start, within.businessDays, calendar === undefined ? undefined : holidayCalendar(calendar));
}

/**
 * The end of the n-th business day after the day of `start`. Days that the calendar does not reach count as business days:
 * the earlier deadline is the safe one.
 */
function endOfBusinessDay(start: DateTime, count: number, holidays: HolidayCalendar | undefined): number {
  let day = start.startOf('day');
  for (let left = count; left > 0;) {
    day = day.plus({ days: 1 }).startOf('day');
    if (day.weekday <= 5 && holidays?.has(dayNumber(day.toISODate() ?? '')) !== true) left -= 1;
  }
  return day.plus({ days: 1 }).startOf('day').toMillis();
}
