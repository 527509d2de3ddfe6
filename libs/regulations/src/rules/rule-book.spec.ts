import { describe, expect, it } from '@jest/globals';
import { ruleFiles } from '../compiled/rule-files.js';
import { RuleBook } from './rule-book.js';

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
