import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languagesInDepth } from '../replies/languages/index.js';
import { itemWords } from './item-words.js';
import { countParts } from '../encoding/count-parts.js';
import { templateVariables } from './check-template.js';
import { hasToken, linkToken, replaceTokens } from './placeholders.js';
import { renderTemplate, type RenderOptions } from './render-template.js';

const english: RenderOptions = { locale: 'en-GB', zone: 'Europe/London' };

function rendered(template: string, variables: Record<string, unknown>, options: RenderOptions = english): string {
  const result = renderTemplate(template, variables, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.body;
}

describe('renderTemplate', () => {
  it('refuses an unknown variable and says which and where', () => {
    expect(renderTemplate('Hi,\n {{ frist_name }}', { first_name: 'Ana' }, english)).toEqual({
      ok: false,
      error: { message: 'unknown variable "frist_name"', variable: 'frist_name', line: 2, column: 5 },
    });
  });

  it('refuses a missing member of a known variable', () => {
    const result = renderTemplate('{{ cart.total }}', { cart: {} }, english);
    expect(!result.ok && result.error.variable).toBe('cart.total');
  });

  it('lets a template ask whether something is there', () => {
    const template = '{% if first_name %}Hi {{ first_name }}!{% endif %} {{ promo | default: "no code" }}';
    expect(rendered(template, {})).toBe('no code');
    expect(rendered(template, { first_name: 'Ana', promo: 'TEN' })).toBe('Hi Ana! TEN');
  });

  it('refuses an object where text belongs', () => {
    const result = renderTemplate('{{ cart }}', { cart: { id: 1 } }, english);
    expect(!result.ok && result.error.message).toContain('give it a filter');
  });

  it('does not reach the members that objects inherit', () => {
    expect(renderTemplate('{{ name.constructor.name }}', { name: 'x' }, english).ok).toBe(false);
    expect(renderTemplate('{{ cart.__proto__ }}', { cart: {} }, english).ok).toBe(false);
  });

  it('reads no files', () => {
    expect(renderTemplate('{% include "package.json" %}', {}, english).ok).toBe(false);
  });

  it('stops a template that would run away', () => {
    expect(renderTemplate('{% for i in (1..90000000) %}x{% endfor %}', {}, english).ok).toBe(false);
  });

  it('drops the spaces that would cost the cheap encoding, and runs of them', () => {
    expect(rendered('a\u00a0b \t c\u202fd  \r\n\n\n\n e ', {})).toBe('a b c d\n\ne');
  });
});

describe('the money filter', () => {
  it.each([
    ['en-GB', 4990, 'EUR', '€49.90'],
    ['en-US', 5000, 'USD', '$50'],
    ['es', 123456, 'EUR', '1234,56 €'],
    ['fr-FR', 4990, 'EUR', '49,90 €'],
    ['ja', 4990, 'JPY', '￥4,990'],
    ['en', 1234500, 'KWD', 'KWD 1,234.500'],
    ['pt-BR', 4990, 'BRL', 'R$ 49,90'],
  ])('writes money as %s does', (locale, minor, currency, text) => {
    const body = rendered('{{ value | money }}', { value: { minor, currency } }, { locale });
    expect(body).toBe(text);
    expect(rendered(`{{ minor | money: "${currency}" }}`, { minor }, { locale })).toBe(body);
  });

  it('refuses a fraction of the smallest unit', () => {
    expect(renderTemplate('{{ v | money: "EUR" }}', { v: 49.9 }, english).ok).toBe(false);
    expect(renderTemplate('{{ v | money }}', { v: 4990 }, english).ok).toBe(false);
  });

  it('adds no character that costs the cheap encoding', () => {
    for (const locale of ['en-GB', 'es-ES', 'fr-FR', 'de-DE', 'it-IT', 'nl-NL', 'pt-PT']) {
      const body = rendered('{{ v | money }}', { v: { minor: 123456789, currency: 'EUR' } }, { locale });
      expect(countParts(body)).toMatchObject({ encoding: 'GSM-7' });
    }
  });
});

describe('the date filter', () => {
  const departure = { at: '2026-03-29T00:30:00Z', day: '2026-12-24' };

  it("writes instants in the person's zone and language", () => {
    expect(rendered('{{ at | date: "datetime" }}', departure, { locale: 'en-GB', zone: 'America/New_York' })).toBe(
      '28 March at 20:30',
    );
    expect(rendered('{{ at | date }}', departure, { locale: 'es', zone: 'Europe/Madrid' })).toBe('29 de marzo de 2026');
    expect(rendered('{{ at | date: "time" }}', departure, { locale: 'de', zone: 'Asia/Tokyo' })).toBe('09:30');
  });

  it('does not move a date without a time to another day', () => {
    for (const zone of ['Pacific/Honolulu', 'Asia/Tokyo', 'UTC']) {
      expect(rendered('{{ day | date: "weekday" }}', departure, { locale: 'fr', zone })).toBe('jeudi 24 décembre');
    }
  });

  it('refuses what is no date, and an unknown style', () => {
    expect(renderTemplate('{{ v | date }}', { v: 'soon' }, english).ok).toBe(false);
    expect(renderTemplate('{{ v | date: "odd" }}', { v: '2026-01-01' }, english).ok).toBe(false);
  });
});

describe('the items filter', () => {
  const list = [{ name: 'Lamp', quantity: 1 }, { name: 'Chair', quantity: 2 }, { name: 'Rug' }, { name: 'Sofa' }];

  it.each([
    ['en', '5 items: Lamp, Chair, Rug, +1'],
    ['es', '5 artículos: Lamp, Chair, Rug, +1'],
    ['de', '5 Artikel: Lamp, Chair, Rug, +1'],
    ['pl', '5 produktów: Lamp, Chair, Rug, +1'],
    ['ja', '商品5点: Lamp, Chair, Rug, +1'],
    ['sv', '5 items: Lamp, Chair, Rug, +1'],
  ])('lists them in %s', (locale, text) => {
    expect(rendered('{{ items | items }}', { items: list }, { locale })).toBe(text);
  });

  it('uses the form that goes with the number', () => {
    const forms = (locale: string) =>
      [1, 2, 5].map((quantity) => rendered('{{ i | items: 0 }}', { i: [{ name: 'x', quantity }] }, { locale }));
    expect(forms('pl')).toEqual(['1 produkt', '2 produkty', '5 produktów']);
    expect(forms('en')).toEqual(['1 item', '2 items', '5 items']);
    expect(forms('ar')[1]).toBe('منتجان');
  });

  it('counts in every language in which replies are understood in depth', () => {
    for (const { code } of languagesInDepth) expect([code, code in itemWords]).toEqual([code, true]);
  });

  it('takes plain names too', () => {
    expect(rendered('{{ items | items: 1 }}', { items: ['Lamp', 'Chair'] })).toBe('2 items: Lamp, +1');
  });
});

describe('values from outside', () => {
  it.each([
    ['Lamp https://evil.example/x?y=1 now', 'Lamp now'],
    ['Win at WWW.evil.com!', 'Win at'],
    ['evil.com/login', ''],
    ['call evil.com today', 'call evil com today'],
    ['a.b.evil.co.uk', 'a b evil co uk'],
    ['evil。com', 'evil com'],
    ['see-evil.com/x now', 'now'],
    ['Size 3.5, St.Moritz Node.js', 'Size 3.5, St.Moritz Node.js'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['two\nlines\u202etxt', 'two lines txt'],
    ['<link-1------------------>', ''],
  ])('loses addresses and tricks: %j', (value, text) => expect(rendered('[{{ v }}]', { v: value })).toBe(`[${text}]`));

  it('is cut to length by characters, nested ones too', () => {
    expect(rendered('{{ a.b[0] }}', { a: { b: ['😀'.repeat(50)] } }, { ...english, maxValueLength: 3 })).toBe('😀😀😀');
  });

  it('is read in a moment however long it is', () => {
    const started = performance.now();
    for (const unit of ['a', 'a-', 'a.', 'http:/', '://', 'ä.b-']) rendered('{{ v }}', { v: unit.repeat(200_000) });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('never brings in an address, whatever it is made of', () => {
    const part = fc.constantFrom(
      'http',
      '://',
      'www.',
      'evil',
      '.com',
      '/x',
      ' ',
      '.',
      'a',
      '<link-1>',
      '-',
      '\n',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const body = rendered('{{ v }}', { v: parts.join('') });
        expect(body).not.toMatch(/:\/\/[^\s]|www\.\S|evil\.com/i);
        expect(hasToken(body)).toBe(false);
      }),
    );
  });
});

describe('links', () => {
  const options: RenderOptions = { ...english, links: { link: 'https://shop.example/cart/1' }, linkLength: 22 };

  it('stand as tokens of their final length, once each, and only the used ones are told', () => {
    const result = renderTemplate(
      'Back: {{ link }} or {{ link }}',
      {},
      {
        ...options,
        links: { ...options.links, help: 'https://shop.example/help' },
      },
    );
    const token = linkToken(1, 22);
    expect(token).toHaveLength(22);
    expect(result).toEqual({
      ok: true,
      value: {
        body: `Back: ${token} or ${token}`,
        links: [{ token, name: 'link', url: 'https://shop.example/cart/1' }],
        codes: [],
      },
    });
  });

  it('count as many parts before as after they are minted', () => {
    const url = 'https://sho.rt/AbC123x';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '€', 'é', '字', ' '), maxLength: 300 }), (words) => {
        const before = rendered(`${words} {{ link }} {{ link }} end`, {}, { ...options, linkLength: url.length });
        const after = replaceTokens(before, new Map([[linkToken(1, url.length), url]]));
        expect(after).toContain(url);
        expect(hasToken(after)).toBe(false);
        expect(countParts(after)).toEqual(countParts(before));
      }),
    );
  });

  it('lead to web addresses only', () => {
    const result = renderTemplate('{{ link }}', {}, { ...options, links: { link: 'javascript:alert(1)' } });
    expect(!result.ok && result.error.variable).toBe('link');
  });
});

describe('templateVariables', () => {
  it('tells what a template asks for, without its own loop variables', () => {
    const template =
      '{{ first_name | default: "you" }} {% for i in cart.items %}{{ i.name }}{% endfor %} {{ cart.value | money }} {{ link }}';
    expect(templateVariables(template)).toEqual({
      ok: true,
      value: ['cart.items', 'cart.value', 'first_name', 'link'],
    });
  });

  it.each([
    ['Hi\n{{ name | shout }}', 2, 'shout'],
    ['Hi\n\n {% if a %}', 3, 'not closed'],
    ['{{ name', 1, 'not closed'],
    ['{% bogus %}', 1, 'bogus'],
  ])('tells the place of a mistake in %j', (template, line, words) => {
    const result = templateVariables(template);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error).toMatchObject({ line, column: expect.any(Number) });
    expect(result.error.message).toContain(words);
    expect(result.error.message).not.toMatch(/line:/);
  });
});
