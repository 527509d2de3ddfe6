import { IANAZone } from 'luxon';

export const dayMs = 86_400_000;

/** A stretch of time, epoch ms, half-open, in which a zone's distance from UTC stays the same. */
export type OffsetSegment = Readonly<{ from: number; to: number; offsetMs: number }>;

/** Between two looks inside a day no zone changes its clock twice. */
const lookEveryMs = dayMs / 4;
const daysKept = 400;

/** A zone's clock, remembered by UTC day: asking the time zone data is a hundred times dearer than the rest. */
export class ZoneClock {
  private readonly days = new Map<number, readonly OffsetSegment[]>();

  private constructor(private readonly zone: IANAZone) {}

  static of(name: string): ZoneClock {
    let clock = clocks.get(name);
    if (!clock) {
      clock = new ZoneClock(IANAZone.create(name));
      clocks.set(name, clock);
    }
    return clock;
  }

  /** The segments of one UTC day (days since 1970-01-01), without gaps. */
  segments(day: number): readonly OffsetSegment[] {
    const known = this.days.get(day);
    if (known) return known;
    if (this.days.size >= daysKept) this.days.clear();
    const segments = this.find(day * dayMs, (day + 1) * dayMs);
    this.days.set(day, segments);
    return segments;
  }

  /** The local day (days since 1970-01-01) that the clock shows at an instant. */
  localDay(instant: number): number {
    const segment = this.segments(Math.floor(instant / dayMs)).find(({ to }) => instant < to);
    return Math.floor((instant + (segment?.offsetMs ?? 0)) / dayMs);
  }

  private find(from: number, to: number): OffsetSegment[] {
    const segments: OffsetSegment[] = [];
    let start = from;
    let offset = this.offsetAt(from);
    for (let look = from + lookEveryMs; look <= to; look += lookEveryMs) {
      const next = this.offsetAt(look);
      if (next === offset) continue;
      const change = this.changeBetween(look - lookEveryMs, look, next);
      if (change >= to) break;
      segments.push({ from: start, to: change, offsetMs: offset });
      start = change;
      offset = next;
    }
    return [...segments, { from: start, to, offsetMs: offset }];
  }

  /** The first ms with the new offset. */
  private changeBetween(before: number, after: number, offset: number): number {
    let [low, high] = [before, after];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.offsetAt(middle) === offset) high = middle;
      else low = middle;
    }
    return high;
  }

  private offsetAt(instant: number): number {
    return this.zone.offset(instant) * 60_000;
  }
}

/** Bounded by the names of the time zone data: only valid ones get here. */
const clocks = new Map<string, ZoneClock>();

const validity = new Map<string, boolean>();
const validitiesKept = 2_000;

/** Whether the time zone data knows the name. Remembered: to ask costs as much as a hundred decisions. */
export function isZone(name: string): boolean {
  let valid = validity.get(name);
  if (valid === undefined) {
    valid = name.length <= 64 && IANAZone.isValidZone(name);
    if (validity.size >= validitiesKept) validity.clear();
    validity.set(name, valid);
  }
  return valid;
}

const looks = Array.from({ length: 2 * 731 }, (_, index) => Date.UTC(2026, 0, 1) + (index * dayMs) / 2);
const signatures = new Map<string, string>();

/** Equal for zones whose clocks agree in 2026 and 2027, twice a day, whatever they are called. */
export function clockSignature(name: string): string {
  let signature = signatures.get(name);
  if (signature === undefined) {
    const zone = IANAZone.create(name);
    const offsets = looks.map((instant) => zone.offset(instant));
    signature = offsets.flatMap((offset, index) => (offset === offsets[index - 1] ? [] : `${index}:${offset}`)).join();
    signatures.set(name, signature);
  }
  return signature;
}
