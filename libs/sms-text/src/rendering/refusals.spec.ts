import { describe, expect, it } from '@jest/globals';
import { chooseText } from './choose-text.js';
import { checkTemplate } from './check-template.js';
import { limits } from './engine.js';
import { codeToken, hasToken, linkToken, tokensIn, withoutTokens } from './placeholders.js';
import { renderTemplate, type RenderOptions } from './render-template.js';
import { problemOf } from './template-problem.js';
import { plainValue, plainVariables } from './untrusted-text.js';
import { withFallbacks } from './variables.js';

const told = (template: string, options: Partial<RenderOptions> = {}, variables: Record<string, unknown> = {}) => {
  const result = renderTemplate(template, variables, { locale: 'en', ...options });
  return result.ok ? result.value.body : result.error;
};

describe('a link or a code', () => {
  it('is refused by name where it cannot be one', () => {
    expect(told('x', { linkLength: 9 })).toEqual({ message: 'a short link has at least 10 characters' });
    expect(told('{{ link }}', { linkLength: 10, links: { link: 'http://a.example' } })).toBe('<link-1-->');
    expect(told('x', { codes: { code: 4 } })).toEqual({
      message: 'code "code" has at least 5 characters',
      variable: 'code',
    });
    expect(told('{{ code }}', { codes: { code: 5 } })).toBe('<c1->');
    for (const url of ['ftp://a.example', 'nohttps:x', 'httpsx://a.example', 'shop'])
      expect(told('x', { links: { link: url } })).toEqual({
        message: 'link "link" does not lead to a web address',
        variable: 'link',
      });
  });

  it('has a token that is known wherever it stands', () => {
    expect(() => linkToken(1, 9)).toThrow(RangeError('a short link has at least 10 characters'));
    expect(() => codeToken(1, 4)).toThrow(RangeError('a code has at least 5 characters'));
    expect([hasToken('<c1->'), hasToken('a <link-1--> b'), hasToken('<c-1>')]).toEqual([true, true, false]);
    expect([tokensIn('<c1-> and <link-2--->'), tokensIn('none')]).toEqual([['<c1->', '<link-2--->'], []]);
    expect(withoutTokens('a<c1->b')).toBe('a b');
  });
});

describe('where and when', () => {
  it('fall back to UTC and to English', () => {
    const at = Date.parse('2026-07-01T23:30:00Z');
    expect(told('{{ at | date: "datetime" }}', {}, { at })).toBe('July 1 at 11:30 PM');
    expect(told('{{ at | date }}', { locale: 'de_DE' }, { at })).toBe('1. Juli 2026');
    expect(told('{{ at | date }}', { locale: 'not a locale' }, { at })).toBe('July 1, 2026');
  });
});

describe('a template', () => {
  it('may write nothing for what is nothing, exactly as much as is allowed, and no half of a character', () => {
    expect(told('[{{ items | first }}]', {}, { items: [] })).toBe('[]');
    expect(told('x'.repeat(limits.output))).toHaveLength(limits.output);
    expect(told('x'.repeat(limits.output + 1))).toMatchObject({ message: 'the text is longer than 4000 characters' });
    expect(told('a\ud83db')).toBe('ab');
  });

  it('is asked for its variables by their whole names', () => {
    expect(checkTemplate('{{ carttotal }}', ['cart.total'])).toHaveLength(1);
    expect(checkTemplate('{{ cart.total }}', ['carttotal'])).toHaveLength(1);
    expect(checkTemplate('{{ cart.total }}', ['cart.total'])).toEqual([]);
  });
});

describe('a problem', () => {
  it('has no place where the engine tells none, and is passed on where it is no error', () => {
    expect(problemOf(new Error('odd, line:3, col:2'))).toEqual({ message: 'odd' });
    expect(Object.keys(problemOf(new Error('odd')))).toEqual(['message']);
    for (const token of [null, 7, {}, { getPosition: 1 }])
      expect(problemOf(Object.assign(new Error('odd'), { token }))).toEqual({ message: 'odd' });
    expect(problemOf(Object.assign(new Error('odd, file:a'), { token: { getPosition: () => [2, 5] } }))).toEqual({
      message: 'odd',
      line: 2,
      column: 5,
    });
    expect(() => problemOf('odd')).toThrow('odd');
  });
});

describe('the text for a locale', () => {
  it('is found though the tag is none, by the letters of its name, and else in another region of the language', () => {
    expect(chooseText({ Spanish: 'a', en: 'b' }, 'spanish', 'en')?.text).toBe('a');
    expect(chooseText({ 'pt-PT': 'portuguese', 'pt-BR': 'brazilian', en: 'b' }, 'pt-AO', 'en')?.text).toBe('brazilian');
    expect(chooseText({ 'es-MX': 'mexican', en: 'b' }, 'es-MX-x-shop', 'en')?.text).toBe('mexican');
    expect(chooseText({ 'no such tag!': 'a', en: 'b' }, 'fr', 'en')?.text).toBe('b');
  });
});

describe('values from outside', () => {
  it('are cut to whole characters without a space at the end', () => {
    expect(plainValue('abc', 3)).toBe('abc');
    expect(plainValue('ab cd', 3)).toBe('ab');
    expect(plainValue('a\u0000b', 10)).toBe('a b');
    expect(plainValue('a   b', 10)).toBe('a b');
    // Longer in units than it is in characters, and than what is read of most.
    expect(plainValue('😀'.repeat(1_500), 1_500)).toBe('😀'.repeat(1_500));
  });

  it('are dropped where they are no value, too many, or too deep', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 'x' : { next: deep(levels - 1) });
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + depthOf(Object.values(value)[0]) : 0;
    expect(plainVariables({ a: null, b: undefined, c: () => 1, d: Symbol('x'), e: 1n }, 10)).toStrictEqual({});
    expect(plainVariables({ a: [null, 1, true, 'x'] }, 10)).toEqual({ a: [undefined, 1, true, 'x'] });
    expect(depthOf(plainVariables({ next: deep(20) }, 10))).toBe(6);
    const wide = Object.fromEntries([...Array(300).keys()].map((i) => [`k${i}`, i]));
    expect(Object.keys(plainVariables(wide, 10))).toHaveLength(200);
    expect(plainVariables({ a: [...Array(1_200).keys()] }, 10)['a']).toHaveLength(1_000);
    const lists = (levels: number): unknown => (levels === 0 ? 'x' : [lists(levels - 1)]);
    expect(depthOf(plainVariables({ a: lists(20) }, 10))).toBe(6);
  });
});

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
