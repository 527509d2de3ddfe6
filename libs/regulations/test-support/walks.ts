import { expect } from '@jest/globals';
import fc from 'fast-check';
import { senderTypes, weekdays, type Rule, type SenderType, type Span, type Weekday } from '../src/rules/rule.js';
import type { LegalAnswer } from '../src/windows/legal-window.js';
import { allowedInMinute, type WalkerQuestion } from './minute-walker.js';

export const minute = 60_000;
const at = (iso: string): number => Date.parse(iso);

const zones = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'Pacific/Apia',
];
export const somewhere = fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1, maxLength: 3 });

const time = fc.integer({ min: 0, max: 288 }).map((step) => {
  const minutes = step * 5;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});
const span = fc.tuple(time, time).filter(([from, to]) => from < to);
const line = fc
  .tuple(fc.constantFrom('daily', 'mon-sat', 'mon-fri', 'sat-sun', 'sat', 'sun'), span)
  .map(([days, [from, to]]) => `${days} ${from}-${to}`);
export const week = fc
  .array(fc.tuple(fc.constantFrom(...weekdays), span), { minLength: 1, maxLength: 10 })
  .map((list) => {
    const result: Partial<Record<Weekday, Span[]>> = {};
    for (const [day, [from, to]] of list) (result[day] ??= []).push({ from, to });
    return result;
  });

/** Around the days on which clocks change somewhere, rules change below, and holidays are. */
const days = ['2026-03-08', '2026-03-29', '2026-03-29', '2026-04-03', '2026-10-04', '2026-10-25', '2026-10-25'];
/** Around those days, or any of two years. */
export const instant = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...days.map((day) => at(`${day}T00:00:00Z`))),
      fc.integer({ min: at('2025-09-01'), max: at('2027-06-01') }),
    ),
    fc.integer({ min: -2 * 1440, max: 2 * 1440 }),
  )
  .map(([base, minutes]) => Math.floor(base / minute) * minute + minutes * minute);

/** Rules come and go on days that `instant` likes. */
const changes = ['2026-03-29', '2026-04-03', '2026-10-25'];
const dates = fc
  .tuple(fc.constantFrom('2000-01-01', ...changes), fc.option(fc.constantFrom(...changes), { nil: undefined }))
  .filter(([from, to]) => to === undefined || from < to)
  .map(([validFrom, validTo]) => ({ validFrom, ...(validTo === undefined ? {} : { validTo }) }));
const senderSets: readonly (readonly SenderType[])[] = [['short-code'], ['alphanumeric', 'toll-free']];
export const regionSets: readonly (readonly string[])[] = [
  [],
  [],
  ['US-FL'],
  ['US-AL'],
  ['US-TX'],
  ['US-RI'],
  ['FR-67'],
];
const ofRegions = fc.record({ regions: fc.constantFrom(['US-FL'], ['US-OR', 'US-TX'], ['FR-67']) });
const scope = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: ofRegions },
  { weight: 1, arbitrary: ofRegions.map((where) => ({ ...where, knownRegionOnly: true as const })) },
  { weight: 1, arbitrary: fc.record({ carriers: fc.constantFrom(['twilio'], ['vonage', 'sinch']) }) },
  { weight: 1, arbitrary: fc.record({ senderTypes: fc.constantFrom(...senderSets) }) },
);
const says = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('hours' as const),
      hours: fc.array(line, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('days' as const),
      closed: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('holidays' as const), calendar: fc.constantFrom('FR', 'FR-67', 'US') }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'traffic-ban' as const, what: 'texts' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('senders' as const),
      forbidden: fc.constantFrom<SenderType[]>(['alphanumeric'], [...senderTypes]),
    }),
  },
);
/** Rules of a country `QQ`. */
export const ruleSet = fc.array(fc.tuple(says, dates, scope), { minLength: 1, maxLength: 5 }).map((list) =>
  list.map(([values, validity, where], index): Rule => ({
    id: `qq.rule-${index}`,
    version: 1,
    source: 'a test',
    confidence: 'H',
    checkedOn: '2026-01-01',
    ...validity,
    ...where,
    ...values,
  })),
);

/** What an answer says must be what the walker finds: now, at the end of the window, and in every minute of the wait. */
export function agrees(answer: LegalAnswer, question: WalkerQuestion, now: number): void {
  const allowed = (instant: number): boolean => allowedInMinute(question, instant);
  const until = 'until' in answer ? answer.until : undefined;
  expect([answer.answer === 'allowed', now]).toEqual([allowed(now), now]);
  if (answer.answer === 'allowed') {
    const end = until ?? Infinity;
    // So far is looked ahead, and not farther.
    const isEnd = end - now < 7 * 1440 * minute;
    if (isEnd) expect([allowed(end - minute), allowed(end)]).toEqual([true, false]);
    for (let step = now; step < Math.min(end, now + 720 * minute); step += minute) {
      if (!allowed(step)) throw new Error(`forbidden at ${new Date(step).toISOString()}`);
    }
    return;
  }
  if (until !== undefined) expect(allowed(until)).toBe(true);
  // Every minute of a day from now on and of the last half day of the wait, and every hour of ten days.
  const end = until ?? Infinity;
  const walk = (from: number, to: number, step: number): void => {
    for (let moment = from; moment < Math.min(to, end); moment += step) {
      if (allowed(moment)) throw new Error(`allowed already at ${new Date(moment).toISOString()}`);
    }
  };
  walk(now, now + 1440 * minute, minute);
  walk(now + 1440 * minute, now + 10 * 1440 * minute, 60 * minute);
  if (until !== undefined) walk(Math.max(now, until - 720 * minute), until, minute);
}
