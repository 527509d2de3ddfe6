import { zonesOfRegion } from '../place/region-zones.js';
import type { Whereabouts } from '../place/whereabouts.js';
import { rulesOf } from '../rules/rule-book.js';
import type { Rule, RuleRef, WeekHours } from '../rules/rule.js';
import { intersected, type Interval } from './intervals.js';
import { Timetable } from './timetable.js';
import { clockSignature, dayMs } from './zone-offsets.js';

export type LegalQuery = Readonly<{
  whereabouts: Whereabouts;
  /** Epoch ms. */
  now: number;
  class: 'marketing' | 'transactional';
  /** The workspace's own hours, on the recipient's wall clock. They can only make the window smaller. */
  workspaceHours?: WeekHours;
  /** Whether the workspace accepted, on the record, the default rules for countries without a row (decision 28). */
  acceptDefaultRules: boolean;
  /** How long before its end a window closes for us, so that the carrier's queues drain inside it. Default 5 minutes. */
  closeEarlyMs?: number;
}>;

type Trace = Readonly<{
  /** Every rule that was evaluated, in the version in force on the day in question. */
  rules: readonly RuleRef[];
  zones: readonly string[];
  evidence: Whereabouts['evidence'];
}>;

export type BlockReason = 'no-rules-for-country' | 'unknown-country' | 'no-common-window';

export type LegalAnswer =
  /** `until`: when the window closes, epoch ms; absent for transactional messages. */
  | (Trace & Readonly<{ answer: 'allowed'; until?: number }>)
  /** `until`: the earliest allowed instant after `now`, epoch ms. */
  | (Trace & Readonly<{ answer: 'deferred'; until: number }>)
  | (Trace & Readonly<{ answer: 'blocked'; reason: BlockReason }>);

const defaultCloseEarlyMs = 5 * 60_000;
/** A window that does not open within so many days is none. */
const searchDays = 31;

/**
 * Whether a text may go out now, or from when. The window is what every rule of every country concerned (and of every state
 * the person may be in) and the workspace allow, in every zone the person may be in. Its start is inclusive, its end is not.
 * Transactional messages have no hours.
 */
export function legalWindow(query: LegalQuery): LegalAnswer {
  const { whereabouts, now } = query;
  const trace = { rules: [], zones: whereabouts.zones, evidence: whereabouts.evidence };
  if (query.class === 'transactional') return { answer: 'allowed', ...trace };
  if (whereabouts.countries.length === 0 || whereabouts.zones.length === 0) {
    return { answer: 'blocked', reason: 'unknown-country', ...trace };
  }
  if (!query.acceptDefaultRules && whereabouts.countries.some((country) => rulesOf(country).length === 0)) {
    return { answer: 'blocked', reason: 'no-rules-for-country', ...trace };
  }

  const schedule = scheduleFor(whereabouts, query.workspaceHours, query.closeEarlyMs ?? defaultCloseEarlyMs);
  const today = Math.floor(now / dayMs);
  const { rules } = schedule.day(today);
  for (let day = today; day <= today + searchDays; day += 1) {
    for (const { from, to } of schedule.day(day).open) {
      if (to <= now) continue;
      return from <= now
        ? { answer: 'allowed', until: to, ...trace, rules }
        : { answer: 'deferred', until: from, ...trace, rules };
    }
  }
  return { answer: 'blocked', reason: 'no-common-window', ...trace, rules };
}

/** The common window of some rules in some zones, worked out once for each UTC day. */
class Schedule {
  private readonly days = new Map<number, { open: readonly Interval[]; rules: readonly RuleRef[] }>();

  constructor(
    private readonly entries: ReadonlyArray<{ timetable: Timetable; zones: readonly string[] }>,
    private readonly closeEarlyMs: number,
  ) {}

  /** The open intervals that touch a UTC day, in order, with the rules in force on it. */
  day(day: number): { open: readonly Interval[]; rules: readonly RuleRef[] } {
    const known = this.days.get(day);
    if (known) return known;
    if (this.days.size >= 100) this.days.clear();
    const found = { open: this.open(day), rules: this.entries.flatMap(({ timetable }) => timetable.ref(day) ?? []) };
    this.days.set(day, found);
    return found;
  }

  private open(day: number): Interval[] {
    let open: readonly Interval[] = [{ from: (day - 2) * dayMs, to: (day + 3) * dayMs }];
    for (const { timetable, zones } of this.entries) {
      for (const zone of zones) open = intersected(open, timetable.intervals(zone, day - 2, day + 2));
    }
    return open
      .map(({ from, to }) => ({ from, to: to - this.closeEarlyMs }))
      .filter(({ from, to }) => from < to && from < (day + 1) * dayMs && to > day * dayMs);
  }
}

const schedules = new Map<string, Schedule>();
const schedulesKept = 5_000;

function scheduleFor(where: Whereabouts, hours: WeekHours | undefined, closeEarlyMs: number): Schedule {
  const key = [where.countries.join(), where.states.join(), where.zones.join(), hoursKey(hours), closeEarlyMs].join(
    '|',
  );
  let schedule = schedules.get(key);
  if (!schedule) {
    if (schedules.size >= schedulesKept) schedules.clear();
    schedule = new Schedule(entriesFor(where, hours), closeEarlyMs);
    schedules.set(key, schedule);
  }
  return schedule;
}

const hoursKeys = new WeakMap<WeekHours, string>();

function hoursKey(hours: WeekHours | undefined): string {
  if (!hours) return '';
  let key = hoursKeys.get(hours);
  if (key === undefined) {
    key = JSON.stringify(hours);
    hoursKeys.set(hours, key);
  }
  return key;
}

function entriesFor(
  where: Whereabouts,
  hours: WeekHours | undefined,
): Array<{ timetable: Timetable; zones: string[] }> {
  const zones = oneOfEachClock(where.zones);
  const entries = where.countries.flatMap((country) => {
    const rules = rulesOf(country);
    const versions = new Map<string, Rule[]>();
    for (const rule of rules.length > 0 ? rules : rulesOf('*')) {
      versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule]);
    }
    return [...versions.values()].map((rule) => ({
      timetable: Timetable.ofRule(rule),
      zones: zonesWhereItHolds(rule[0]?.state, where.states, zones),
    }));
  });
  const own = hours ? [{ timetable: Timetable.ofHours(hours), zones }] : [];
  return [...entries, ...own].filter((entry) => entry.zones.length > 0);
}

/**
 * A country's rule holds in every zone. A state's holds in every zone if the person lives there; if the state is not known,
 * in the zones that state has, since only there can the person be in it.
 */
function zonesWhereItHolds(state: string | undefined, states: readonly string[], zones: string[]): string[] {
  if (state === undefined || states.includes(state)) return zones;
  if (states.length > 0) return [];
  const [country = '', region = ''] = state.split('-');
  const clocks = new Set(zonesOfRegion(country, region).map(clockSignature));
  return zones.filter((zone) => clocks.has(clockSignature(zone)));
}

function oneOfEachClock(zones: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const zone of zones) if (!seen.has(clockSignature(zone))) seen.set(clockSignature(zone), zone);
  return [...seen.values()];
}
