import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countParts } from '../encoding/count-parts.js';
import { compose, type Composition } from './compose.js';
import { optOutLanguages, optOutLine } from './opt-out-lines.js';

const base: Composition = {
  body: 'Your lamp is waiting.',
  brand: 'Nordlys',
  sender: 'number',
  locale: 'en-GB',
  optOut: { kind: 'reply' },
};
const textOf = (changes: Partial<Composition>): string => compose({ ...base, ...changes }).text;

describe('compose', () => {
  it('puts the brand first and the way out last', () => {
    expect(compose(base)).toEqual({
      text: 'Nordlys: Your lamp is waiting.\nReply STOP to opt out',
      encoding: 'GSM-7',
      units: 52,
      parts: 1,
    });
  });

  it('leaves the brand out where the sender shows it or the body says it', () => {
    expect(textOf({ sender: 'alphanumeric', optOut: undefined })).toBe('Your lamp is waiting.');
    expect(textOf({ body: 'At NORDLYS your lamp waits', optOut: undefined })).toBe('At NORDLYS your lamp waits');
    expect(textOf({ body: 'Café-Zoë: ready', brand: 'Cafe Zoe', optOut: undefined })).toBe('Café-Zoë: ready');
  });

  it('is not misled by a word that contains the brand', () => {
    expect(textOf({ body: 'Nordlyset is back', optOut: undefined })).toBe('Nordlys: Nordlyset is back');
  });

  it('speaks the language of the recipient, or the words of the workspace', () => {
    expect(textOf({ locale: 'es-MX' })).toContain('Responde STOP');
    expect(textOf({ locale: 'zh-Hans' })).toContain('TD');
    expect(textOf({ locale: 'xx' })).toContain('Reply STOP');
    expect(textOf({ optOutLine: 'Txt STOP 2 end' })).toMatch(/\nTxt STOP 2 end$/);
  });

  it.each([
    ['en', 'Reply STOP to end'],
    ['en', 'To opt out, text STOP'],
    ['es', 'Para no recibir más, responde BAJA'],
    ['fr', 'Pour vous désabonner : STOP'],
    ['de', 'Abmelden mit STOPP'],
    ['zh', '您的购物车在等您 回复TD退订'],
  ])('does not say it twice (%s: %s)', (locale, body) => {
    expect(textOf({ locale, body, brand: '' })).toBe(body);
  });

  it.each(['NON STOP sale today', "Don't stop now", 'STOP! Look at this', 'Text your friends: NON STOP sale'])(
    'still says it after "%s"',
    (body) => expect(textOf({ body })).toMatch(/Reply STOP to opt out$/),
  );

  it('names the number or the link where a reply would not arrive', () => {
    const number = { kind: 'number', number: '36180' } as const;
    const link = { kind: 'link', link: '<link-2------>' } as const;
    expect(textOf({ optOut: number, locale: 'fr' })).toMatch(/\nSTOP au 36180$/);
    expect(textOf({ optOut: number, body: 'Reply STOP to opt out' })).toMatch(/STOP to 36180$/);
    expect(textOf({ optOut: link })).toMatch(/\nOpt out: <link-2------>$/);
    expect(textOf({ optOut: link, body: 'Stop: <link-2------>', brand: '' })).toBe('Stop: <link-2------>');
  });

  it('changes nothing when done twice, and counts what it made', () => {
    const words = fc.array(fc.constantFrom('Nordlys', 'Your', 'lamp', 'STOP', 'reply', 'á', '😀', 'now.', '\n'));
    const way = fc.constantFrom(
      { kind: 'reply' } as const,
      { kind: 'number', number: '36180' } as const,
      { kind: 'link', link: 'https://a.b/c' } as const,
      undefined,
    );
    fc.assert(
      fc.property(words, way, fc.constantFrom(...optOutLanguages), (list, optOut, locale) => {
        const once = compose({ ...base, body: list.join(' '), optOut, locale });
        expect(compose({ ...base, body: once.text, optOut, locale })).toEqual(once);
        expect(once).toMatchObject(countParts(once.text));
      }),
    );
  });
});

describe('the opt-out lines', () => {
  it.each(['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'tr'])('keep the cheap encoding in %s', (language) => {
    for (const way of [{ kind: 'reply' }, { kind: 'number', number: '36180' }, { kind: 'link', link: 'x' }] as const) {
      expect(countParts(optOutLine(language, way)).encoding).toBe('GSM-7');
    }
  });

  it('are there for every language Rebound promises', () => {
    expect([...optOutLanguages].sort()).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'nl',
      'pl',
      'pt',
      'tr',
      'zh',
    ]);
  });
});
