import { describe, expect, it } from '@jest/globals';
import { ruleFiles } from '../compiled/rule-files.js';
import { Regulations } from '../regulations.js';
import { RuleBook, type Adjustment } from './rule-book.js';

const decision = { decidedBy: 'legal@shop.example', decidedOn: '2026-11-21', reason: 'opinion of counsel' };
const where = { countries: ['US'], states: ['US-AL'], zones: ['America/Chicago'], evidence: 'address' } as const;
const sundayNoon = Date.parse('2026-11-22T12:00:00-06:00');
const ask = (law: Regulations, now = sundayNoon) =>
  law.legalWindow({ whereabouts: where, now, class: 'marketing', acceptDefaultRules: false, closeEarlyMs: 0 });

describe('the rule book', () => {
  it('has a country’s own rules, those of its groups, and the default ones only where its law is unread', () => {
    const book = new RuleBook(ruleFiles);
    const begin = (country: string): Set<string> =>
      new Set(book.rulesOf(country).map(({ id }) => id.split(/[.-]/)[0] ?? ''));
    expect(begin('FR')).toEqual(new Set(['fr', 'all', 'eu']));
    expect(begin('AT')).toEqual(new Set(['at', 'all', 'eu', 'names']));
    expect(begin('AE')).toEqual(new Set(['ae', 'all']));
    expect(begin('TR')).toEqual(new Set(['tr', 'default', 'all']));
    expect(begin('IE')).toEqual(new Set(['default', 'all', 'eu', 'names']));
    expect(begin('JP')).toEqual(new Set(['default', 'all']));
  });

  it('counts a rule once where two countries share it', () => {
    const book = new RuleBook(ruleFiles);
    expect(book.ofKind(['FR', 'DE'], 'consent').map(({ id }) => id)).toEqual([
      'fr.consent',
      'eu.consent',
      'de.consent',
    ]);
    expect(book.ofKind(['FR', 'DE'], 'consent')).toEqual(book.ofKind(['FR', 'DE'], 'consent'));
  });
});

describe('an adjustment', () => {
  const off: Adjustment = { id: 'us-al.days', version: 1, kind: 'days', change: 'off', ...decision };

  it('leaves out a rule that nobody has confirmed', () => {
    expect(ask(new Regulations(new RuleBook(ruleFiles))).answer).toBe('deferred');
    const answer = ask(new Regulations(new RuleBook(ruleFiles, [off])));
    expect(answer.answer).toBe('allowed');
    expect(answer.rules.map(({ id }) => id)).not.toContain('us-al.days');
  });

  it('gives it other values, and every decision says so', () => {
    const saturdays: Adjustment = { ...off, change: { closed: ['sat'] } };
    const law = new Regulations(new RuleBook(ruleFiles, [saturdays]));
    expect(ask(law).answer).toBe('allowed');
    expect(ask(law, sundayNoon - 86_400_000).decidedBy).toEqual([{ id: 'us-al.days', version: 1, adjusted: true }]);
    expect(
      law.legalWindow({
        whereabouts: where,
        now: sundayNoon,
        class: 'marketing',
        acceptDefaultRules: false,
      }).rules,
    ).toContainEqual({ id: 'us-al.days', version: 1, adjusted: true });
  });

  it('cannot touch a rule that stands on its source', () => {
    const lift: Adjustment = { id: 'us.hours', version: 1, kind: 'hours', change: 'off', ...decision };
    expect(() => new RuleBook(ruleFiles, [lift])).toThrow(
      'us.hours version 1 stands on its source (47 CFR 64.1200(c)(1)',
    );
  });

  it.each<[string, Adjustment]>([
    ['a version', { ...off, version: 2 }],
    ['a name', { ...off, id: 'us-al.hour' }],
    ['a kind', { ...decision, id: 'us-al.days', version: 1, kind: 'caps', change: 'off' }],
  ])('refuses %s that is not there', (_, adjustment) => {
    expect(() => new RuleBook(ruleFiles, [adjustment])).toThrow(RangeError);
  });
});
