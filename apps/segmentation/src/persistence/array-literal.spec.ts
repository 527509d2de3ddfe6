import { describe, expect, it } from '@jest/globals';
import { arrayLiteral } from './array-literal.js';

describe('an array literal', () => {
  it('quotes what needs it', () => {
    expect(arrayLiteral('plain', ['2026-11-21', 7, null])).toBe('{2026-11-21,7,NULL}');
    expect(arrayLiteral('text', ['', 'a,b', 'say "hi"', 'back\\slash', 'NULL', null])).toBe(
      '{"","a,b","say \\"hi\\"","back\\\\slash","NULL",NULL}',
    );
    expect(arrayLiteral('text', [])).toBe('{}');
  });

  it('keeps JSON as it is, whatever stands in it', () => {
    const state = JSON.stringify({ name: 'a "b" \\ \n \u0000 \ud800 ñ 😀' });
    const literal = arrayLiteral('json', [state]);
    // What PostgreSQL does with a quoted element: a backslash stands for whatever follows it.
    expect(literal.slice(2, -2).replaceAll(/\\(.)/g, '$1')).toBe(state);
  });
});
