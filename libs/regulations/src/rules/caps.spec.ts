import { describe, expect, it } from '@jest/globals';
import { capsFor } from './caps.js';
import { ruleBook } from './rule-book.js';

const spain = { countries: ['ES'], states: [] };
const day = '2026-11-21';

describe('capsFor', () => {
  it('is 1 a day, 3 a week, 6 a month unless a workspace chooses otherwise', () => {
    expect(capsFor(spain, {}, day)).toEqual({ per24h: 1, per7d: 3, per30d: 6, rules: [] });
    expect(capsFor(spain, { per24h: 5, per30d: 4 }, day)).toMatchObject({ per24h: 5, per7d: 3, per30d: 4 });
  });

  it('lets no choice lift a legal cap, and an unknown state has the strictest', () => {
    const florida = { countries: ['US'], states: ['US-FL'] };
    expect(capsFor(florida, { per24h: 10 }, day)).toMatchObject({
      per24h: 3,
      rules: [{ id: 'us-fl.hours', version: 1 }],
    });
    expect(capsFor({ countries: ['US'], states: [] }, { per24h: 10 }, day).per24h).toBe(3);
    expect(capsFor({ countries: ['US'], states: ['US-NY'] }, { per24h: 10 }, day).per24h).toBe(10);
  });

  it('goes by the day a rule came into force', () => {
    const oregon = { countries: ['US'], states: ['US-OR'] };
    expect(capsFor(oregon, { per24h: 10 }, '2025-12-31').per24h).toBe(10);
    expect(capsFor(oregon, { per24h: 10 }, '2026-01-01').per24h).toBe(3);
  });
});

describe('the rule book', () => {
  it('has each version of a rule once, dated, with its source', () => {
    const names = ruleBook.map(({ id, version }) => `${id}@${version}`);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of ruleBook) {
      expect(rule).toMatchObject({
        id: expect.stringMatching(/^[a-z-]+\.[a-z]+$/),
        validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        checkedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        source: expect.stringMatching(/\S/),
      });
    }
  });

  it('never has two versions of a rule in force on one day', () => {
    for (const rule of ruleBook) {
      const later = ruleBook.filter(({ id, version }) => id === rule.id && version > rule.version);
      for (const next of later) expect(next.validFrom >= (rule.validTo ?? '9999')).toBe(true);
    }
  });

  it('has a row for each country of domain facts, section 3, whose law was read', () => {
    const countries = new Set(ruleBook.map(({ country }) => country));
    for (const country of 'US GB FR ES DE IT PT NL BE AT PL SE CA AU BR IN AE KZ MX *'.split(' ')) {
      expect(countries).toContain(country);
    }
  });
});
