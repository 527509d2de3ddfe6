import { describe, expect, it } from '@jest/globals';
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
