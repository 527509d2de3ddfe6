import { IANAZone } from 'luxon';
import { Kept } from '../kept.js';

export const dayMs = 86_400_000;

/** A stretch of time, epoch ms, half-open, in which a zone's distance from UTC stays the same. */
export type OffsetSegment = Readonly<{ from: number; to: number; offsetMs: number }>;

/** Between two looks inside a day no zone changes its clock twice. */
const lookEveryMs = dayMs / 4;
const daysKept = 400;

/** A zone's clock, remembered by UTC day: asking the time zone data is a hundred times dearer than the rest. */
export class ZoneClock {
  private readonly days = new Kept<number, readonly OffsetSegment[]>(daysKept);

  private constructor(private readonly zone: IANAZone) {}

  static of(name: string): ZoneClock {
    return clocks.of(name, () => new ZoneClock(IANAZone.create(name)));
  }

  /** The segments of one UTC day (days since 1970-01-01), without gaps. */
  segments(day: number): readonly OffsetSegment[] {
    return this.days.of(day, () => this.find(day * dayMs, (day + 1) * dayMs));
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

/** The time zone data has a third of it. */
const namesKept = 2_000;
const clocks = new Kept<string, ZoneClock>(namesKept);
const validity = new Kept<string, boolean>(namesKept);

/** Whether the time zone data knows the name. Remembered: to ask costs as much as a hundred decisions. */
export function isZone(name: string): boolean {
  return name.length <= 64 && validity.of(name, () => IANAZone.isValidZone(name));
}

const looks = Array.from({ length: 2 * 731 }, (_, index) => Date.UTC(2026, 0, 1) + (index * dayMs) / 2);
const signatures = new Kept<string, string>(namesKept);

/** Equal for zones whose clocks agree in 2026 and 2027, twice a day, whatever they are called. */
export function clockSignature(name: string): string {
  return signatures.of(name, () => {
    const zone = IANAZone.create(name);
    const offsets = looks.map((instant) => zone.offset(instant));
    return offsets.flatMap((offset, index) => (offset === offsets[index - 1] ? [] : `${index}:${offset}`)).join();
  });
}
