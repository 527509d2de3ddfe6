import { describe, expect, it } from '@jest/globals';
import { requirementsFor, type MessageClass } from '@rebound/regulations';
import { textRulesOf } from './text-rules.js';

const asked = (country: string, messageClass: MessageClass = 'marketing') =>
  requirementsFor({ place: { countries: [country], states: [] }, day: '2026-11-24', class: messageClass });
const plain = { body: 'your cart waits', links: [] };

describe('what the rules make of a text', () => {
  it('is that marketing says how to refuse, and by which rules', () => {
    const { optOut, rules } = textRulesOf(asked('FR'), plain);
    expect(optOut).toBe(true);
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(['all.opt-out-line', 'fr.opt-out-line']));
    expect(textRulesOf(asked('FR', 'transactional'), plain).optOut).toBe(false);
  });

  it.each([
    ['a link', { ...plain, links: ['1'] }, ['urls']],
    ['an address in its words', { ...plain, body: 'your cart waits: www.shop.example' }, ['urls']],
    ['a number to call', { ...plain, body: 'call +971 4 123 4567' }, ['phone-numbers']],
    ['a number as it is dialled there', { ...plain, body: 'call 04 123 4567 today' }, ['phone-numbers']],
    ['neither', { ...plain, body: '2 items, AED 1,250.00, until 24.12.2026' }, []],
  ])('is in the Emirates that it may not hold what is banned: %s', (_, text, banned) => {
    expect(textRulesOf(asked('AE'), text).banned).toEqual(banned);
    expect(textRulesOf(asked('ES'), text).banned).toEqual([]);
  });
});
