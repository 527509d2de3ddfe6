import { describe, expect, it } from '@jest/globals';
import { limits } from './engine.js';
import { renderTemplate, type RenderOptions } from './render-template.js';

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
});
