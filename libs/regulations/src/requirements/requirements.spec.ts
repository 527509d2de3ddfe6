import { describe, expect, it } from '@jest/globals';
import { requirementsFor } from '../regulations.js';
import type { Requirements, RequirementsQuery } from './requirements.js';

function ask(countries: string[], more: Partial<RequirementsQuery> & { states?: string[] } = {}): Requirements {
  const { states = [], ...rest } = more;
  return requirementsFor({ place: { countries, states }, day: '2026-11-21', class: 'marketing', ...rest });
}

describe('what is asked of a marketing text', () => {
  it('is brand and a free way to refuse in every country, in a language of the country', () => {
    for (const country of ['US', 'FR', 'AE', 'MX', 'JP']) {
      const { optOutLine, senderIdentity } = ask([country]);
      expect([country, optOutLine.required, optOutLine.free, senderIdentity.parts]).toEqual([
        country,
        true,
        true,
        ['brand'],
      ]);
      expect(optOutLine.rules).toContainEqual({ id: 'all.opt-out-line', version: 1 });
    }
    expect(ask(['BE']).optOutLine.languages).toEqual(['nl', 'fr', 'de']);
    expect(ask(['JP']).optOutLine.languages).toEqual([]);
  });

  it('is more where a country asks for more, and the sum of both where two are concerned', () => {
    expect(ask(['CA']).senderIdentity.parts).toEqual(['brand', 'contact', 'mailing-address']);
    expect(ask(['AE']).content.inBody).toEqual(['urls', 'phone-numbers']);
    const both = ask(['DE', 'CA']);
    expect(both.senderIdentity.parts).toEqual(['brand', 'contact', 'mailing-address']);
    expect(both.doubleOptIn.purposes).toEqual(['*']);
    expect(both.optOutLine.languages).toEqual(['de', 'en', 'fr']);
  });

  it('has one cart text within 48 hours in the US, with double opt-in, and no such limit in Spain', () => {
    expect(ask(['US']).cartTexts).toMatchObject({
      perAbandonment: 1,
      latestHours: 48,
      doubleOptIn: true,
      rules: [{ id: 'us.cart-texts', version: 1 }],
    });
    expect(ask(['US']).doubleOptIn.purposes).toEqual(['cart-reminders']);
    const spain = ask(['ES']);
    expect(spain.cartTexts).toEqual({ doubleOptIn: false, mustNot: [], terms: [], rules: [] });
    expect(spain.doubleOptIn.purposes).toEqual([]);
    expect(ask(['ES', 'US']).cartTexts.latestHours).toBe(48);
  });

  it('goes by day, region and type of sender', () => {
    const has = (found: Requirements, id: string): boolean => found.rules.some((rule) => rule.id === id);
    const texas = { states: ['US-TX'] };
    expect(has(ask(['US'], { ...texas, day: '2025-08-31' }), 'us-tx.registration')).toBe(false);
    expect(has(ask(['US'], texas), 'us-tx.registration')).toBe(true);
    expect(has(ask(['US'], { states: ['US-NY'] }), 'us-tx.registration')).toBe(false);
    expect(has(ask(['US']), 'us-tx.registration')).toBe(true);
    expect(has(ask(['US'], { senderType: 'short-code' }), 'us.toll-free')).toBe(false);
    expect(has(ask(['US']), 'us.toll-free')).toBe(true);
    expect(has(ask(['US'], { senderType: 'toll-free' }), 'us.toll-free')).toBe(true);
    expect(ask(['TR'], { carrier: 'twilio' }).rules).toContainEqual({ id: 'tr.traffic-ban', version: 1 });
  });

  it('tells how far one refusal reaches, before and after the waiver ends', () => {
    expect(ask(['US'], { day: '2027-01-30' }).revocation).toMatchObject({
      anyReasonableMeans: true,
      covers: ['all marketing of the brand'],
      rules: [{ id: 'us.revocation', version: 1 }],
    });
    expect(ask(['US'], { day: '2027-01-31' }).revocation.rules).toEqual([{ id: 'us.revocation', version: 2 }]);
  });

  it('tells what our own answers hold', () => {
    const { replies } = ask(['US']);
    expect(replies.optOut.mustNotContain).toEqual(['marketing']);
    expect(replies.optIn.mustContain).toEqual(['how to opt out']);
    expect(replies.help.mustContain).toContain('how to stop');
  });
});

describe('what is asked of a transactional text', () => {
  it('is neither an opt-out line nor consent, but the bans on content and senders hold', () => {
    const found = ask(['US'], { class: 'transactional' });
    expect(found.optOutLine).toMatchObject({ required: false, rules: [] });
    expect(found.consent).toEqual({ accepted: [], rules: [] });
    expect(found.cartTexts.rules).toEqual([]);
    expect(found.content.categories).toContain('firearms');
    expect(found.senders.forbidden).toEqual(['alphanumeric']);
  });
});

describe('the consent that marketing may rest on', () => {
  const bases = (countries: string[]): string[] => ask(countries).consent.accepted.map(({ basis }) => basis);

  it('is what every country concerned accepts', () => {
    expect(bases(['US'])).toEqual(['express-written']);
    expect(bases(['GB'])).toEqual(['express', 'existing-customer', 'enquiry']);
    expect(bases(['CA'])).toEqual(['express', 'existing-customer', 'enquiry']);
    expect(bases(['GB', 'FR'])).toEqual(['express', 'existing-customer']);
    expect(bases(['US', 'FR'])).toEqual(['express-written']);
  });

  it('has the shortest expiry and all conditions', () => {
    const accepted = ask(['CA', 'GB']).consent.accepted;
    expect(accepted.find(({ basis }) => basis === 'existing-customer')).toEqual({
      basis: 'existing-customer',
      expiresAfterMonths: 24,
      conditions: expect.arrayContaining(['own similar products only']),
    });
  });

  it('is express where no rule says more', () => {
    for (const country of ['BR', 'AE', 'KZ', 'MX', 'JP']) {
      expect([country, bases([country])]).toEqual([country, ['express']]);
    }
  });
});
