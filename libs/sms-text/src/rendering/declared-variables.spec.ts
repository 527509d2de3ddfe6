import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countParts } from '../encoding/index.js';
import { checkTemplate } from './check-template.js';
import { codeToken, hasToken, replaceTokens } from './placeholders.js';
import { renderTemplate, type RenderOptions } from './render-template.js';
import type { VariableDeclarations } from './variables.js';

const declared: VariableDeclarations = {
  first_name: { missing: { fallback: 'there' } },
  'cart.value': { missing: { fallback: 'a lot' } },
  title: { missing: 'refuse' },
};
const english: RenderOptions = { locale: 'en', declared };
const outcome = (template: string, variables: Record<string, unknown>, options = english): string => {
  const result = renderTemplate(template, variables, options);
  return result.ok ? result.value.body : `refused: ${result.error.variable}`;
};

describe('checkTemplate', () => {
  it('names every unknown variable with its line and column, also where it is only asked for', () => {
    const template =
      'Hi {{ frist_name }},\n{% if cart.itmes %}{{ first_name | default: nick }}{% endif %} {{ frist_name }}';
    expect(checkTemplate(template, ['first_name', 'cart.items'])).toEqual([
      { message: 'unknown variable "frist_name"', variable: 'frist_name', line: 1, column: 7 },
      { message: 'unknown variable "cart.itmes"', variable: 'cart.itmes', line: 2, column: 7 },
      { message: 'unknown variable "nick"', variable: 'nick', line: 2, column: 45 },
      { message: 'unknown variable "frist_name"', variable: 'frist_name', line: 2, column: 67 },
    ]);
  });

  it('takes a declared record with all its members, and a declared member alone', () => {
    expect(checkTemplate('{{ cart.items | items }} {{ cart["total"] }} {{ cart }}', ['cart'])).toEqual([]);
    expect(checkTemplate('{{ cart }}', ['cart.items'])).toHaveLength(1);
  });

  it('is asked for its variables by their whole names', () => {
    expect(checkTemplate('{{ carttotal }}', ['cart.total'])).toHaveLength(1);
    expect(checkTemplate('{{ cart.total }}', ['carttotal'])).toHaveLength(1);
    expect(checkTemplate('{{ cart.total }}', ['cart.total'])).toEqual([]);
  });

  it('knows what the template makes itself', () => {
    const template = '{% assign n = 1 %}{% for i in items %}{{ i.name }}{{ forloop.index }}{{ n }}{% endfor %}';
    expect(checkTemplate(template, ['items'])).toEqual([]);
    expect(checkTemplate('{{ i }}{% for i in items %}{% endfor %}', ['items'])).toHaveLength(1);
  });

  it('tells a syntax error before anything else', () => {
    expect(checkTemplate('\n{% if a %}', [])).toEqual([expect.objectContaining({ line: 2, column: 1 })]);
  });
});

describe('a value that is missing', () => {
  it.each([[{}], [{ first_name: null }], [{ first_name: '  ' }], [{ first_name: 'https://evil.example/x' }]])(
    'falls back where that is declared (%j)',
    (variables) => expect(outcome('Hi {{ first_name }}', variables)).toBe('Hi there'),
  );

  it.each([[{}], [{ title: null }], [{ title: '' }]])('refuses where that is declared (%j)', (variables) => {
    expect(outcome('{{ title }}', variables)).toBe('refused: title');
    expect(outcome('{% if title %}x{% else %}y{% endif %}', variables)).toBe('y');
  });

  it('may be a member', () => {
    expect(outcome('{{ cart.value }}', {})).toBe('a lot');
    expect(outcome('{{ cart.value }} {{ cart.id }}', { cart: { id: 'c' } })).toBe('a lot c');
    expect(outcome('{{ cart.value }}', { cart: { value: '9' } })).toBe('9');
    expect(outcome('{{ cart.value }}', { cart: 'text' })).toBe('refused: cart.value');
  });

  it('does not stand for a value that is there, zero, false and an empty list included', () => {
    const all: VariableDeclarations = { v: { missing: { fallback: 'none' } } };
    expect(outcome('{{ v }}', { v: 0 }, { locale: 'en', declared: all })).toBe('0');
    expect(outcome('{{ v }}', { v: false }, { locale: 'en', declared: all })).toBe('false');
    expect(outcome('{% for i in v %}{% else %}empty{% endfor %}', { v: [] }, { locale: 'en', declared: all })).toBe(
      'empty',
    );
  });

  it('gets a fallback as safe as a value, or one that says nothing', () => {
    const own = (fallback: unknown) =>
      outcome('[{{ v }}]', {}, { locale: 'en', declared: { v: { missing: { fallback } } } });
    expect([own('see https://evil.example/x now'), own(''), own(7)]).toEqual(['[see now]', '[]', '[7]']);
  });

  it('refuses without any declaration', () => expect(outcome('{{ x }}', { x: null })).toBe('refused: x'));
});

describe('a code of its own for each person', () => {
  it('stands as a token of its final length until one is allocated', () => {
    const result = renderTemplate(
      'Code {{ code }}, {{ link }}',
      {},
      { locale: 'en', codes: { code: 8, other: 6 }, links: { link: 'https://a.example' } },
    );
    expect(result).toMatchObject({ ok: true, value: { codes: [{ token: '<c1---->', name: 'code' }] } });
    if (!result.ok) return;
    expect(hasToken(result.value.body)).toBe(true);
    expect(replaceTokens(result.value.body, new Map([['<c1---->', 'AB12CD34']]))).toContain('Code AB12CD34,');
  });

  it('costs the same before and after', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '€', '字', ' ', 'é'), maxLength: 200 });
    fc.assert(
      fc.property(word, fc.integer({ min: 5, max: 20 }), (text, length) => {
        const token = codeToken(1, length);
        const before = `${text}${token}${text}`;
        const after = replaceTokens(before, new Map([[token, 'A'.repeat(length)]]));
        expect(hasToken(after)).toBe(false);
        expect(countParts(after)).toEqual(countParts(before));
      }),
    );
  });

  it('has at least five characters', () => {
    expect(renderTemplate('{{ code }}', {}, { locale: 'en', codes: { code: 4 } })).toMatchObject({
      error: { variable: 'code' },
    });
    expect(() => codeToken(1, 4)).toThrow(RangeError);
  });

  it('cannot be brought in by a value', () => {
    expect(outcome('[{{ first_name }}]', { first_name: 'a <c1----> b' })).toBe('[a b]');
  });
});

describe('the text filters', () => {
  it.each([
    ['{{ v | truncate: 5 }}', '😀😀😀😀😀😀', 'en', '😀😀...'],
    ['{{ v | truncate: 4, "…" }}', 'abcdef', 'en', 'abc…'],
    ['{{ v | truncate: 3 }}', '👨‍👩‍👧‍👦🇪🇸é', 'en', '👨‍👩‍👧‍👦🇪🇸é'],
    ['{{ v | upcase }}', 'istanbul', 'tr', 'İSTANBUL'],
    ['{{ v | upcase }}', 'istanbul', 'en', 'ISTANBUL'],
    ['{{ v | capitalize }}', 'élan vital', 'fr', 'Élan vital'],
    ['{{ v | downcase }}', 'ΑΣ', 'el', 'ας'],
  ])('%s of %s in %s', (template, v, locale, text) => expect(outcome(template, { v }, { locale })).toBe(text));

  it('tell a departure by the clock of its place', () => {
    const v = '2026-07-01T09:30:00Z';
    expect(outcome('{{ v | date: "time", "Asia/Tokyo" }}', { v }, { locale: 'de', zone: 'Europe/Berlin' })).toBe(
      '18:30',
    );
    expect(outcome('{{ v | date: "time" }}', { v }, { locale: 'de', zone: 'Europe/Berlin' })).toBe('11:30');
    expect(outcome('{{ v | date: "time", "Mars/Base" }}', { v }, { locale: 'de' })).toMatch(/refused/);
  });

  it('write money to the decimals of ISO 4217, also where Intl would round', () => {
    const money = (minor: number, currency: string) =>
      outcome('{{ v | money }}', { v: { minor, currency } }, { locale: 'en' });
    expect([money(123456, 'HUF'), money(1500, 'IQD'), money(7, 'JPY'), money(-4990, 'EUR')]).toEqual([
      'HUF 1,234.56',
      'IQD 1.500',
      '¥7',
      '-€49.90',
    ]);
  });
});
