import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countParts } from '../encoding/count-parts.js';
import { compose, type Composition } from './compose.js';
import { languagesInDepth } from '../replies/languages/index.js';
import { optOutLanguages, optOutLine, optOutLines } from './opt-out-lines.js';
import { saysOptOut } from './says-opt-out.js';

const base: Composition & { sender: 'number' } = {
  body: 'Your lamp is waiting.',
  brand: 'Nordlys',
  sender: 'number',
  locale: 'en-GB',
  optOut: { kind: 'reply' },
};
const textOf = (changes: Partial<Omit<typeof base, 'sender'>>): string => compose({ ...base, ...changes }).text;

describe('compose', () => {
  it('puts the brand first and the way out last', () => {
    expect(compose(base)).toEqual({
      text: 'Nordlys: Your lamp is waiting.\nReply STOP to opt out',
      encoding: 'GSM-7',
      units: 52,
      parts: 1,
    });
  });

  it('says how to reach the sender before the way out, unless the body says it', () => {
    const contact = '+1 555 010 0199';
    expect(textOf({ contact })).toBe(`Nordlys: Your lamp is waiting.\n${contact}\nReply STOP to opt out`);
    expect(textOf({ contact, optOut: undefined })).toBe(`Nordlys: Your lamp is waiting.\n${contact}`);
    expect(textOf({ contact, body: `Call ${contact}`, optOut: undefined })).toBe(`Nordlys: Call ${contact}`);
  });

  it('leaves the brand out where the sender shows it or the body says it', () => {
    expect(compose({ ...base, sender: 'alphanumeric', optOut: undefined }).text).toBe('Your lamp is waiting.');
    expect(textOf({ body: 'At NORDLYS your lamp waits', optOut: undefined })).toBe('At NORDLYS your lamp waits');
    expect(textOf({ body: 'Café-Zoë: ready', brand: 'Cafe Zoe', optOut: undefined })).toBe('Café-Zoë: ready');
  });

  it('is not misled by a word that contains the brand', () => {
    expect(textOf({ body: 'Nordlyset is back', optOut: undefined })).toBe('Nordlys: Nordlyset is back');
  });

  it('speaks the language of the recipient, or the words of the workspace', () => {
    expect(textOf({ locale: 'es-MX' })).toContain('Responde STOP');
    expect(textOf({ locale: 'zh-Hans' })).toContain('回复TD退订');
    expect(textOf({ locale: 'zh-TW' })).toContain('回覆STOP取消訂閱');
    expect(textOf({ locale: 'fr_FR' })).toContain('Répondez STOP');
    expect(textOf({ locale: 'fr-CA' })).toContain('Répondez ARRET');
    expect(textOf({ locale: 'xx' })).toContain('Reply STOP');
    expect(textOf({ optOutLine: 'Txt STOP 2 end' })).toMatch(/\nTxt STOP 2 end$/);
  });

  it('names the number or the link where a reply would not arrive', () => {
    const number = { kind: 'number', number: '36180' } as const;
    const link = { kind: 'link', link: '<link-2------>' } as const;
    expect(textOf({ optOut: number, locale: 'fr' })).toMatch(/\nSTOP au 36180$/);
    expect(textOf({ optOut: number, body: 'Reply STOP to opt out' })).toMatch(/STOP to 36180$/);
    expect(compose({ ...base, sender: 'alphanumeric', optOut: link }).text).toBe(
      'Your lamp is waiting.\nOpt out: <link-2------>',
    );
    expect(textOf({ optOut: link })).toMatch(/\nOpt out: <link-2------>$/);
    expect(textOf({ optOut: link, body: 'Stop: <link-2------>', brand: '' })).toBe('Stop: <link-2------>');
  });

  it('changes nothing when done twice, counts what it made, and never lacks the way out', () => {
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
        if (optOut) expect(saysOptOut(once.text, optOut)).toBe(true);
      }),
    );
  });
});

const ways = [
  { kind: 'reply' },
  { kind: 'number', number: '36180' },
  { kind: 'link', link: 'https://a.example/b' },
] as const;
const locales = [...optOutLanguages, 'fr-CA', 'zh-TW'];

describe('the opt-out lines', () => {
  it.each(['en', 'es', 'fr', 'fr-CA', 'de', 'it', 'pt', 'nl', 'pl', 'tr'])(
    'keep the cheap encoding in %s',
    (locale) => {
      for (const way of ways)
        for (const line of optOutLines(locale, way)) expect(countParts(line).encoding).toBe('GSM-7');
    },
  );

  it.each(locales)('get shorter in %s, and each is known for what it is', (locale) => {
    for (const way of ways) {
      const lines = optOutLines(locale, way);
      expect(optOutLine(locale, way)).toBe(lines[0]);
      expect(lines.map((line) => line.length)).toEqual(lines.map((line) => line.length).sort((a, b) => b - a));
      for (const line of lines)
        expect([line, saysOptOut(`Text. ${line}`, way), saysOptOut(line, way)]).toEqual([line, true, true]);
    }
  });

  it('are there for every language in which replies are understood in depth', () => {
    expect(languagesInDepth.length).toBe(12);
    for (const { code } of languagesInDepth) expect(optOutLanguages).toContain(code);
  });
});
