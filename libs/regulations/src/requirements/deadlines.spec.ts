import { describe, expect, it } from '@jest/globals';
import { lawOf, rule } from '../../test-support/law.js';
import { deadlineOf, type Regulations } from '../regulations.js';
import type { Within } from '../rules/rule.js';
import type { DeadlineQuery } from './deadlines.js';

function ask(countries: string[], of: DeadlineQuery['of'], from: string, zones: string[]): string | undefined {
  const whereabouts = { countries, states: [], zones, evidence: 'address' as const };
  const found = deadlineOf({ whereabouts, of, from: Date.parse(from) });
  return found && new Date(found.at).toISOString();
}
const newYork = ['America/New_York'];

describe('the deadline of a refusal', () => {
  it('does not count the day itself, weekends and holidays', () => {
    // Thanksgiving is on 26 November 2026.
    expect(ask(['US'], 'revocation', '2026-11-20T12:00:00-05:00', newYork)).toBe('2026-12-08T05:00:00.000Z');
    expect(ask(['US'], 'revocation', '2026-11-20T00:00:00-05:00', newYork)).toBe('2026-12-08T05:00:00.000Z');
    expect(ask(['US'], 'revocation', '2026-11-21T12:00:00-05:00', newYork)).toBe('2026-12-08T05:00:00.000Z');
    expect(ask(['US'], 'revocation', '2026-11-19T23:59:59-05:00', newYork)).toBe('2026-12-05T05:00:00.000Z');
  });

  it('is the earliest over zones and over countries', () => {
    const zones = ['America/Los_Angeles', 'America/New_York'];
    expect(ask(['US'], 'revocation', '2026-11-20T12:00:00-05:00', zones)).toBe('2026-12-08T05:00:00.000Z');
    expect(ask(['US', 'AU'], 'revocation', '2026-11-20T12:00:00-05:00', newYork)).toBe('2026-11-28T05:00:00.000Z');
  });

  it('is in force from its day on', () => {
    expect(ask(['US'], 'revocation', '2025-04-10T12:00:00-04:00', newYork)).toBeUndefined();
    expect(ask(['US'], 'revocation', '2025-04-11T12:00:00-04:00', newYork)).toBe('2025-04-26T04:00:00.000Z');
  });

  it('is confirmed within five minutes in the US', () => {
    expect(ask(['US'], 'revocation-confirmation', '2026-11-20T12:00:00Z', newYork)).toBe('2026-11-20T12:05:00.000Z');
  });

  it('is not there where no rule sets one', () => {
    expect(ask(['ES'], 'revocation', '2026-11-20T12:00:00Z', ['Europe/Madrid'])).toBeUndefined();
  });
});

describe('what must be kept up', () => {
  it('ends with the last rule that asks for it', () => {
    expect(ask(['CA', 'AU'], 'opt-out-facility', '2026-11-20T12:00:00-05:00', ['America/Toronto'])).toBe(
      '2027-01-19T17:00:00.000Z',
    );
    expect(ask(['DE'], 'evidence-kept', '2026-11-20T12:00:00+01:00', ['Europe/Berlin'])).toBe(
      '2031-11-20T11:00:00.000Z',
    );
  });
});

describe('a deadline', () => {
  const law = (within: Within, calendar?: string): Regulations =>
    lawOf({ QQ: [rule('deadline', { of: 'revocation', within, ...(calendar === undefined ? {} : { calendar }) })] });
  const whereabouts = { countries: ['QQ'], states: [], zones: ['Europe/Paris'], evidence: 'address' } as const;
  const end = (book: Regulations, from: string): string =>
    new Date(book.deadline({ whereabouts, of: 'revocation', from: Date.parse(from) })?.at ?? 0).toISOString();

  it.each<[Within, string]>([
    [{ minutes: 5 }, '2026-03-28T11:05:00.000Z'],
    [{ days: 1 }, '2026-03-29T10:00:00.000Z'],
    [{ businessDays: 1 }, '2026-03-30T22:00:00.000Z'],
    [{ months: 1 }, '2026-04-28T10:00:00.000Z'],
    [{ years: 1 }, '2027-03-28T10:00:00.000Z'],
  ])('of %j keeps the wall clock over a change of clocks, except for minutes', (within, expected) => {
    expect(end(law(within), '2026-03-28T12:00:00+01:00')).toBe(expected);
  });

  it('skips the holidays of its calendar, and is early where the calendar does not reach', () => {
    expect(end(law({ businessDays: 1 }, 'FR'), '2026-04-03T12:00:00+02:00')).toBe('2026-04-07T22:00:00.000Z');
    expect(end(law({ businessDays: 1 }), '2026-04-03T12:00:00+02:00')).toBe('2026-04-06T22:00:00.000Z');
    expect(end(law({ businessDays: 1 }, 'FR'), '2046-04-30T12:00:00+02:00')).toBe('2046-05-01T22:00:00.000Z');
  });

  it('of a region holds for those in it, and for those who may be', () => {
    const regional = rule('deadline', { of: 'revocation', within: { days: 3 } }, { regions: ['QQ-1'] });
    const book = lawOf({ QQ: [regional, rule('deadline', { of: 'revocation', within: { days: 9 } })] });
    const from = Date.parse('2026-06-01T12:00:00Z');
    const days = (...states: string[]): number =>
      ((book.deadline({ whereabouts: { ...whereabouts, states }, of: 'revocation', from })?.at ?? 0) - from) /
      86_400_000;
    expect([days('QQ-1'), days('QQ-2'), days()]).toEqual([3, 9, 3]);
  });

  it('is counted in UTC where no zone is known', () => {
    const found = law({ businessDays: 1 }).deadline({
      whereabouts: { ...whereabouts, zones: [] },
      of: 'revocation',
      from: Date.parse('2026-06-01T23:30:00Z'),
    });
    expect(found).toEqual({ at: Date.parse('2026-06-03T00:00:00Z'), rules: [{ id: 'qq.deadline', version: 1 }] });
  });
});
