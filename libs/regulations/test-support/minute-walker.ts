import Holidays from 'date-holidays';
import { zonesOfRegion } from '../src/place/region-zones.js';
import type { Rule, WeekHours } from '../src/rules/rule.js';

/** What decides whether marketing may go out, for the walker. */
export type WalkerQuestion = Readonly<{
  /** Every version of every rule that holds in a country concerned. */
  rules: readonly Rule[];
  /** ISO 3166-2, as far as they are known. */
  regions: readonly string[];
  zones: readonly string[];
  workspaceHours?: WeekHours;
  carrier?: string;
  senderType?: string;
}>;

type WallClock = Readonly<{ date: string; weekday: string; time: string }>;

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, instant: number): WallClock {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    weekday: (parts['weekday'] ?? '').slice(0, 3).toLowerCase(),
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

const daysOf: Readonly<Record<string, readonly string[]>> = {
  daily: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  'mon-sat': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  'mon-fri': ['mon', 'tue', 'wed', 'thu', 'fri'],
  'sat-sun': ['sat', 'sun'],
  sat: ['sat'],
  sun: ['sun'],
};

function linesAllow(lines: readonly string[], { weekday, time }: WallClock): boolean {
  return lines.some((line) => {
    const [days = '', span = ''] = line.split(' ');
    const [from = '', to = ''] = span.split('-');
    return (daysOf[days] ?? []).includes(weekday) && from <= time && time < to;
  });
}

const holidays = new Map<string, ReadonlySet<string>>();

/** Straight from the library that the compiled tables are made with. */
function isHoliday(calendar: string, date: string): boolean {
  const key = `${calendar} ${date.slice(0, 4)}`;
  let days = holidays.get(key);
  if (!days) {
    const [country = '', region] = calendar.split('-');
    const options = { types: ['public' as const] };
    const calendarOf =
      region === undefined ? new Holidays(country, options) : new Holidays(country, region.toLowerCase(), options);
    days = new Set(calendarOf.getHolidays(Number(date.slice(0, 4))).map((day) => day.date.slice(0, 10)));
    holidays.set(key, days);
  }
  return days.has(date);
}

const looks = Array.from({ length: 53 }, (_, week) => Date.UTC(2026, 0, 1, 12) + week * 7 * 86_400_000);
const clocks = new Map<string, string>();

function clockOf(zone: string): string {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = looks.map((instant) => Object.values(wallClock(zone, instant)).join(' ')).join();
    clocks.set(zone, clock);
  }
  return clock;
}

/** A regional rule holds for who is in the region, and where no region of the country is known, in the region's zones. */
function holdsIn(rule: Rule, zone: string, { regions }: WalkerQuestion): boolean {
  if (!rule.regions) return true;
  const country = rule.regions[0]?.slice(0, 2) ?? '';
  const known = regions.filter((region) => region.startsWith(`${country}-`));
  if (known.length > 0) return known.some((region) => rule.regions?.includes(region));
  if (rule.knownRegionOnly) return false;
  const zones = rule.regions.map((region) => zonesOfRegion(country, region.slice(3)));
  return zones.some((list) => list.length === 0) || zones.flat().some((name) => clockOf(name) === clockOf(zone));
}

const forbiddenTypes = (rule: Rule): readonly string[] => (rule.kind === 'senders' ? (rule.forbidden ?? []) : []);

function forbids(rule: Rule, clock: WallClock, { carrier, senderType }: WalkerQuestion): boolean {
  if (rule.classes && !rule.classes.includes('marketing')) return false;
  const bans = rule.kind === 'traffic-ban' || rule.kind === 'senders';
  if (rule.carriers && (carrier === undefined ? bans : !rule.carriers.includes(carrier))) return false;
  if (rule.senderTypes && (senderType === undefined ? bans : !rule.senderTypes.some((type) => type === senderType))) {
    return false;
  }
  if (clock.date < rule.validFrom || (rule.validTo !== undefined && clock.date >= rule.validTo)) return false;
  switch (rule.kind) {
    case 'hours':
      return !linesAllow(rule.hours, clock);
    case 'days':
      return rule.closed.some((day) => day === clock.weekday);
    case 'holidays':
      return isHoliday(rule.calendar, clock.date);
    case 'traffic-ban':
      return true;
    case 'senders':
      return senderType === undefined
        ? ['alphanumeric', 'short-code', 'long-code', 'toll-free'].every((type) => forbiddenTypes(rule).includes(type))
        : forbiddenTypes(rule).includes(senderType);
    default:
      return false;
  }
}

/**
 * Whether marketing may go out in this minute. Slow, and on purpose without any of the evaluator's means: it reads the wall
 * clock of each zone off the runtime and looks at each rule.
 */
export function allowedInMinute(question: WalkerQuestion, instant: number): boolean {
  return question.zones.every((zone) => {
    const clock = wallClock(zone, instant);
    const ownHours = Object.entries(question.workspaceHours ?? {}).some(
      ([day, spans]) => day === clock.weekday && spans.some(({ from, to }) => from <= clock.time && clock.time < to),
    );
    return (
      (question.workspaceHours === undefined || ownHours) &&
      !question.rules.some((rule) => holdsIn(rule, zone, question) && forbids(rule, clock, question))
    );
  });
}
