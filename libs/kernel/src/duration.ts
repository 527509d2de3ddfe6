import { err, ok, type Result } from './result.js';

const unit = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 } as const;

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds (`P2D`, `PT45M`) in milliseconds; a day is 24 hours. */
export function parseDuration(text: string): Result<number> {
  const match = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match) return err('expected an ISO 8601 duration such as PT45M or P2D');
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  return ok(
    Number(weeks) * unit.W +
      Number(days) * unit.D +
      Number(hours) * unit.H +
      Number(minutes) * unit.M +
      Math.round(Number(seconds) * unit.S),
  );
}

/** For durations that a schema has already checked. Throws on anything else. */
export function durationMs(text: string): number {
  const parsed = parseDuration(text);
  if (!parsed.ok) throw new RangeError(`${parsed.error}: ${text}`);
  return parsed.value;
}
