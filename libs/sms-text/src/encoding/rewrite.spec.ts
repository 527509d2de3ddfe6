import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges, changesBy } from './rewrite.js';

describe('changes', () => {
  it.each([
    ['a\u0301b', 'a\u0301', 'a', { index: 1, from: '\u0301', to: '' }],
    ['b\u201c\u0323', '\u201c\u0323', '"\u0323', { index: 1, from: '\u201c', to: '"' }],
    ['a\u0301\u0301', 'a\u0301\u0301', 'a\u0301', { index: 2, from: '\u0301', to: '' }],
    ['ba', 'a', 'aa', { index: 2, from: '', to: 'a' }],
    ['😀\u0301', '😀\u0301', '😀\u0302\u0301', { index: 2, from: '', to: '\u0302' }],
    ['a\u0301\u0302\u0303', 'a\u0301\u0302\u0303', 'a\u0304\u0303', { index: 1, from: '\u0301\u0302', to: '\u0304' }],
  ])('name nothing that stays (%#)', (text, piece, becomes, change) => {
    expect(changesBy(text, (one) => (one === piece ? becomes : one))).toEqual([change]);
  });

  it('made one after the other give what the rule makes of the pieces', () => {
    const unit = fc.constantFrom('a', 'b', '\u0301', '\u0302', '\u200b', '“', '😀', ' ');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 20 }),
        fc.dictionary(unit, fc.string({ unit, maxLength: 3 })),
        (text, becomes) => {
          const rule = (piece: string): string =>
            [...piece].map((character) => becomes[character] ?? character).join('');
          expect(applyChanges(text, changesBy(text, rule))).toBe(rule(text));
        },
      ),
    );
  });
});
