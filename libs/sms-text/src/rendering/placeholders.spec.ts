import { describe, expect, it } from '@jest/globals';
import { codeToken, hasToken, linkToken, tokensIn, withoutTokens } from './placeholders.js';

describe('the token of a link or a code', () => {
  it('is known wherever it stands, and has room for its name', () => {
    expect(() => linkToken(1, 9)).toThrow(RangeError('a short link has at least 10 characters'));
    expect(() => codeToken(1, 4)).toThrow(RangeError('a code has at least 5 characters'));
    expect([hasToken('<c1->'), hasToken('a <link-1--> b'), hasToken('<c-1>')]).toEqual([true, true, false]);
    expect([tokensIn('<c1-> and <link-2--->'), tokensIn('none')]).toEqual([['<c1->', '<link-2--->'], []]);
    expect(withoutTokens('a<c1->b')).toBe('a b');
  });
});
