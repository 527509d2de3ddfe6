import { Kept } from '../kept.js';
import { zonesOfRegion } from '../place/region-zones.js';
import type { Whereabouts } from '../place/whereabouts.js';
import type { RuleBook } from '../rules/rule-book.js';
import { senderTypes, type Rule, type RuleRef, type WeekHours } from '../rules/rule.js';
import { isAbout, reach, type Sending } from '../rules/scope.js';
import { intersected, type Interval } from './intervals.js';
import { Timetable } from './timetable.js';
import { clockSignature, dayMs, ZoneClock } from './zone-offsets.js';

/** A stretch in which everything allows marketing; it ends early, so that the carrier's queues drain inside it. */
export type Opening = Interval & Readonly<{ closedBy: readonly RuleRef[] }>;

type Entry = Readonly<{
  ref: RuleRef;
  /** Forbids for as long as it is in force, at any hour. */
  isBan: boolean;
  timetable: Timetable;
  zones: readonly string[];
}>;

/** The workspace's own hours among the rules of a trace. Its version is the definition's hash, which is recorded apart. */
export const workspaceRef: RuleRef = { id: 'workspace.hours', version: 0 };

/** A year and a month: whatever opens at all opens in that time, changes of clocks included. */
const searchDays = 400;
/** An opening longer than that is said to end here. */
const longestOpeningDays = 8;
const daysKept = 100;

/** The common window of some rules in some zones, worked out once for each UTC day. */
export class Schedule {
  private readonly openings = new Kept<number, readonly Opening[]>(daysKept);
  private readonly commonOn = new Kept<number, readonly Interval[]>(daysKept);
  /** Local days on which a rule comes into force or goes out of it, in order. */
  private readonly changes: readonly number[];
  private readonly refsBetween = new Kept<number, readonly RuleRef[]>(daysKept);
  /** The last long closed stretch that was searched, so that its end need not be searched again. */
  private closed: Readonly<{ from: number; validTo: number; next: Opening | undefined }> | undefined;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly closeEarlyMs: number,
  ) {
    const days = entries.flatMap(({ timetable: { validFrom, validTo } }) => [validFrom, validTo]);
    this.changes = [...new Set(days.filter(Number.isFinite))].sort((a, b) => a - b);
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** The opening that `now` lies in, or else the next one; none where nothing ever opens again. */
  nextOpening(now: number): Opening | undefined {
    const today = Math.floor(now / dayMs);
    for (let day = today; day <= today + 3; day += 1) {
      const found = this.openOn(day).find(({ to }) => to > now);
      if (found) return found;
    }
    if (this.closed && this.closed.from <= now && now < this.closed.validTo) return this.closed.next;
    const next = this.search(now, today + 4);
    this.closed = { from: now, validTo: next?.from ?? now + 31 * dayMs, next };
    return next;
  }

  /** Those that forbid an instant; where it is only too near the end of an opening, those that end the opening. */
  forbidding(now: number): Readonly<{ refs: readonly RuleRef[]; banned: boolean }> {
    const at = this.common(Math.floor(now / dayMs)).some(({ from, to }) => from <= now && now < to)
      ? this.endOfOpening(now)
      : now;
    const entries = this.entries.filter((entry) => forbids(entry, at));
    return { refs: entries.map(({ ref }) => ref), banned: entries.some(({ isBan }) => isBan) };
  }

  /** The rules in force on any local day from one instant to another, both included. */
  inForce(from: number, to: number): readonly RuleRef[] {
    const before = this.changesUntil(Math.floor(from / dayMs) - 1);
    const after = this.changesUntil(Math.floor(to / dayMs) + 1);
    if (before !== after) return this.refs((zone) => [localDay(zone, from), localDay(zone, to)]);
    return this.refsBetween.of(before, () => {
      const day = Math.floor(from / dayMs);
      return this.refs(() => [day, day]);
    });
  }

  private refs(daysIn: (zone: string) => readonly [number, number]): RuleRef[] {
    return this.entries
      .filter(({ zones, timetable: { validFrom, validTo } }) =>
        zones.some((zone) => {
          const [first, last] = daysIn(zone);
          return validFrom <= last && first < validTo;
        }),
      )
      .map(({ ref }) => ref);
  }

  private changesUntil(day: number): number {
    let count = 0;
    for (const change of this.changes) if (change <= day) count += 1;
    return count;
  }

  /** Through a year from `day` on, and through the year after each later change of the rules. */
  private search(now: number, firstDay: number): Opening | undefined {
    let day = firstDay;
    for (const start of [firstDay, ...this.changes.filter((change) => change > firstDay)]) {
      // A local day may begin on the UTC day before.
      for (day = Math.max(day, start - 1); day <= start + searchDays; day += 1) {
        const found = this.openOn(day).find(({ to }) => to > now);
        if (found) return found;
      }
    }
    return undefined;
  }

  /** The openings that touch a UTC day, in order. */
  private openOn(day: number): readonly Opening[] {
    return this.openings.of(day, () => this.find(day));
  }

  private find(day: number): Opening[] {
    return this.common(day).flatMap(({ from, to }) => {
      const end = to === (day + 1) * dayMs ? this.endOfOpening(to) : to;
      const until = end - this.closeEarlyMs;
      if (from >= until) return [];
      return [{ from, to: until, closedBy: this.entries.filter((entry) => forbids(entry, end)).map(({ ref }) => ref) }];
    });
  }

  /** Where the opening ends that an instant lies in, or ends at. */
  private endOfOpening(instant: number): number {
    let end = instant;
    for (let day = Math.floor(instant / dayMs), last = day + longestOpeningDays; day < last; day += 1) {
      const found = this.common(day).find(({ from, to }) => from <= end && end < to);
      if (!found) return end;
      end = found.to;
      if (end < (day + 1) * dayMs) return end;
    }
    return end;
  }

  /** What all entries allow of a UTC day. */
  private common(day: number): readonly Interval[] {
    return this.commonOn.of(day, () => {
      let open: readonly Interval[] = [{ from: day * dayMs, to: (day + 1) * dayMs }];
      for (const { timetable, zones } of this.entries) {
        for (const zone of zones) open = intersected(open, timetable.onDay(zone, day));
      }
      return open;
    });
  }
}

const localDay = (zone: string, instant: number): number => ZoneClock.of(zone).localDay(instant);

const forbids = ({ timetable, zones }: Entry, instant: number): boolean =>
  zones.some(
    (zone) =>
      !timetable.onDay(zone, Math.floor(instant / dayMs)).some(({ from, to }) => from <= instant && instant < to),
  );

/** The rules and hours that a schedule is made of. What holds in no zone of the person decides nothing. */
export function entriesFor(
  book: RuleBook,
  where: Whereabouts,
  sending: Sending,
  workspaceHours: WeekHours | undefined,
): Entry[] {
  const zones = oneOfEachClock(where.zones);
  const rules = new Set(where.countries.flatMap((country) => book.rulesOf(country)));
  const entries = [...rules]
    .filter((rule) => decidesWindow(rule, sending) && isAbout(rule, sending))
    .map((rule) => ({
      ref: book.ref(rule),
      isBan: rule.kind === 'traffic-ban' || rule.kind === 'senders',
      timetable: timetableOf(rule),
      zones: zonesWhereItHolds(rule, where.states, zones),
    }));
  const own = workspaceHours
    ? [{ ref: workspaceRef, isBan: false, timetable: Timetable.ofHours(workspaceHours), zones }]
    : [];
  const ownForMarketing = sending.class === 'marketing' ? own : [];
  return [...entries, ...ownForMarketing].filter((entry) => entry.zones.length > 0);
}

/** Transactional messages have no hours, days and holidays; what bans the traffic itself bans them too (decision 17). */
function decidesWindow(rule: Rule, { class: messageClass, senderType }: Sending): boolean {
  switch (rule.kind) {
    case 'hours':
    case 'days':
    case 'holidays':
      return messageClass === 'marketing';
    case 'traffic-ban':
      return true;
    case 'senders':
      // Out of a pool the carrier takes a sender that may be used, as long as there is one.
      return (senderType === undefined ? senderTypes : [senderType]).every((type) => rule.forbidden?.includes(type));
    default:
      return false;
  }
}

const timetables = new WeakMap<Rule, Timetable>();

function timetableOf(rule: Rule): Timetable {
  let timetable = timetables.get(rule);
  if (!timetable) timetables.set(rule, (timetable = Timetable.ofRule(rule)));
  return timetable;
}

/**
 * A region's rule holds in every zone for who lives there. If the region is not known, it holds in the zones the region has,
 * since only there can the person be in it; in every zone, where those are not known.
 */
function zonesWhereItHolds(rule: Rule, regions: readonly string[], zones: readonly string[]): readonly string[] {
  switch (reach(rule, regions)) {
    case 'here':
      return zones;
    case 'elsewhere':
      return [];
    case 'possibly': {
      const ofRegions = (rule.regions ?? []).map((region) => zonesOfRegion(region.slice(0, 2), region.slice(3)));
      if (ofRegions.some((list) => list.length === 0)) return zones;
      const clocks = new Set(ofRegions.flat().map(clockSignature));
      return zones.filter((zone) => clocks.has(clockSignature(zone)));
    }
  }
}

function oneOfEachClock(zones: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const zone of zones) if (!seen.has(clockSignature(zone))) seen.set(clockSignature(zone), zone);
  return [...seen.values()];
}
