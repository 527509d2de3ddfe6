import { describe, expect, it } from '@jest/globals';
import { withFallbacks } from './variables.js';

describe('fallbacks', () => {
  const refuse = { missing: 'refuse' } as const;

  it('leave alone what is there, and take out what is empty and may not be', () => {
    const given = { a: { b: '', c: 1 }, d: '  ' };
    expect(withFallbacks(given, { 'a.b': refuse, d: refuse, 'e.f': refuse, g: refuse }, 10)).toStrictEqual({
      a: { c: 1 },
    });
    expect(given).toEqual({ a: { b: '', c: 1 }, d: '  ' });
  });

  it('do not make a record of a text, or of nothing where there is no fallback', () => {
    const fallback = { missing: { fallback: 'x' } };
    expect(withFallbacks({ a: 'text' }, { 'a.b': fallback }, 10)).toStrictEqual({ a: 'text' });
    expect(withFallbacks({ a: null }, { 'a.b': fallback }, 10)).toStrictEqual({ a: { b: 'x' } });
    expect(withFallbacks({ a: null }, { 'a.b': refuse }, 10)).toStrictEqual({ a: null });
    expect(withFallbacks({}, { 'a.b': refuse }, 10)).toStrictEqual({});
    expect(withFallbacks({ a: null }, { a: fallback }, 10)).toStrictEqual({ a: 'x' });
  });
});
