import { describe, expect, it } from '@jest/globals';
import { lawOf, rule } from '../../test-support/law.js';
import { consentEndOf } from '../regulations.js';
import type { ConsentQuery } from './consent-end.js';

const givenAt = Date.parse('2026-08-31T23:30:00-04:00');

function ask(countries: string[], basis: ConsentQuery['basis'], zones: string[] = ['America/Toronto']) {
  return consentEndOf({
    whereabouts: { countries, states: [], zones, evidence: 'address' },
    day: '2026-11-21',
    basis,
    givenAt,
  });
}
const until = (answer: ReturnType<typeof ask>): string | undefined =>
  answer.answer === 'accepted' && answer.until !== undefined ? new Date(answer.until).toISOString() : undefined;

describe('the end of a consent', () => {
  it('is six calendar months after an enquiry in Canada, 24 after a sale', () => {
    expect(until(ask(['CA'], 'enquiry'))).toBe('2027-03-01T04:30:00.000Z');
    expect(until(ask(['CA'], 'existing-customer'))).toBe('2028-09-01T03:30:00.000Z');
  });

  it('is the earliest of the zones the person may be in', () => {
    // Regina keeps standard time in summer, so its half year is an hour shorter.
    expect(until(ask(['CA'], 'enquiry', ['America/Toronto', 'America/Regina']))).toBe('2027-03-01T03:30:00.000Z');
    expect(until(ask(['CA'], 'enquiry', ['America/Toronto']))).toBe('2027-03-01T04:30:00.000Z');
  });

  it('does not come where the consent is express', () => {
    for (const basis of ['express', 'express-written'] as const) {
      expect(ask(['CA'], basis)).toMatchObject({ answer: 'accepted', rules: [{ id: 'ca.consent', version: 1 }] });
      expect(until(ask(['CA'], basis))).toBeUndefined();
    }
  });

  it('comes with the strictest country', () => {
    expect(until(ask(['CA', 'GB'], 'enquiry'))).toBe('2027-03-01T04:30:00.000Z');
    expect(ask(['CA', 'FR'], 'enquiry').answer).toBe('refused');
    expect(ask(['CA', 'US'], 'express')).toEqual({
      answer: 'refused',
      rules: [
        { id: 'ca.consent', version: 1 },
        { id: 'us.consent', version: 1 },
      ],
    });
  });

  it('is at once where the country is not known', () => {
    expect(ask([], 'express-written')).toEqual({ answer: 'refused', rules: [] });
  });

  it('brings the conditions along', () => {
    const answer = ask(['FR'], 'existing-customer');
    expect(answer.answer === 'accepted' && answer.conditions).toEqual([
      'a real sale: an account without an order is not enough',
      'own similar products only',
      'objection when the details were taken and in every message',
    ]);
  });
});

describe('the rules of consent that count', () => {
  const accepts = (basis: ConsentQuery['basis'], conditions: string[], head: Parameters<typeof rule>[2] = {}) =>
    rule('consent', { bases: [{ basis, conditions }] }, head);
  const book = lawOf({
    QQ: [
      accepts('enquiry', ['the old law'], { validTo: '2026-01-01' }),
      accepts('enquiry', ['the new law'], { version: 2, validFrom: '2026-01-01' }),
      accepts('enquiry', ['the region'], { id: 'qq-1.consent', regions: ['QQ-1'] }),
    ],
    RR: [rule('consent', { bases: [{ basis: 'express' }] }, { id: 'rr.consent', validFrom: '2026-01-01' })],
    '*': [accepts('inferred', ['nobody read it'], { id: 'all.consent' })],
  });
  const told = (query: Partial<ConsentQuery> & { countries: string[]; states?: string[] }) => {
    const { countries, states = ['QQ-2'], ...rest } = query;
    const whereabouts = { countries, states, zones: [], evidence: 'phone' } as const;
    return book.consentEnd({ whereabouts, day: '2026-11-21', basis: 'enquiry', givenAt, ...rest });
  };

  it('are those of the day, and of the region where it is known', () => {
    expect(told({ countries: ['QQ'] })).toEqual({
      answer: 'accepted',
      conditions: ['the new law'],
      rules: [{ id: 'qq.consent', version: 2 }],
    });
    expect(told({ countries: ['QQ'], day: '2025-12-31' })).toMatchObject({ conditions: ['the old law'] });
    expect(told({ countries: ['QQ'], states: ['QQ-1'] })).toMatchObject({ conditions: ['the new law', 'the region'] });
    expect(told({ countries: ['QQ'], states: [] })).toMatchObject({ conditions: ['the new law', 'the region'] });
  });

  it('are those for unread countries only where a country has none of its own on that day', () => {
    const stand = { answer: 'accepted', conditions: ['nobody read it'], rules: [{ id: 'all.consent', version: 1 }] };
    expect(told({ countries: ['RR'], day: '2025-12-31', basis: 'inferred' })).toEqual(stand);
    expect(told({ countries: ['RR'], basis: 'inferred' })).toEqual({
      answer: 'refused',
      rules: [{ id: 'rr.consent', version: 1 }],
    });
    expect(told({ countries: ['RR'], basis: 'express' })).toEqual({
      answer: 'accepted',
      conditions: [],
      rules: [{ id: 'rr.consent', version: 1 }],
    });
  });

  it('take a written consent for an express one, and for no other', () => {
    expect(told({ countries: ['RR'], basis: 'express-written' }).answer).toBe('accepted');
    expect(told({ countries: ['QQ'], basis: 'express-written' }).answer).toBe('refused');
  });

  it('count months in UTC where no zone is known', () => {
    const months = lawOf({ QQ: [rule('consent', { bases: [{ basis: 'enquiry', expiresAfterMonths: 1 }] })] });
    const whereabouts = { countries: ['QQ'], states: [], zones: [], evidence: 'phone' } as const;
    const answer = months.consentEnd({
      whereabouts,
      day: '2026-11-21',
      basis: 'enquiry',
      givenAt: Date.parse('2026-03-15T23:30:00Z'),
    });
    expect(until(answer)).toBe('2026-04-15T23:30:00.000Z');
  });
});
