import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierProfiles, standardProfiles } from './carrier-profiles.js';
import { countParts } from './count-parts.js';
import { lookAlikes } from './look-alikes.js';
import { applyChanges } from './rewrite.js';
import { smartEncode } from './smart-encode.js';
import { transliterate } from './transliterate.js';

const ascii = { profile: carrierProfiles.get('telnyx-short-code') ?? standardProfiles[8] };

describe('smartEncode', () => {
  it('replaces typographic marks, says what and where, and what it saves', () => {
    expect(smartEncode('Don’t “wait” — 20%…')).toEqual({
      text: 'Don\'t "wait" - 20%...',
      changes: [
        { index: 3, from: '’', to: "'" },
        { index: 6, from: '“', to: '"' },
        { index: 11, from: '”', to: '"' },
        { index: 13, from: '—', to: '-' },
        { index: 18, from: '…', to: '...' },
      ],
      before: { encoding: 'UCS-2', units: 19, parts: 1 },
      after: { encoding: 'GSM-7', units: 21, parts: 1 },
    });
  });

  it.each([
    ['‹x›', '<x>'],
    ['«Sí»', '«Sí»'],
    ['a\u00a0b\u202fc', 'a b c'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['cafe\u0301 Zu\u0308rich', 'café Zürich'],
    ['e\u200b\u0301', 'é'],
    ['５０％ ＯＦＦ', '50% OFF'],
    ['20×30 ½', '20x30 1/2'],
  ])('writes %j as %j', (text, plain) => expect(smartEncode(text).text).toBe(plain));

  it('keeps accents that GSM-7 lacks, and then leaves the typography alone too, since nothing is won', () => {
    for (const text of ['“está”', '字…', 'Ça “va”, ça']) expect(smartEncode(text)).toMatchObject({ text, changes: [] });
  });

  it('still takes out what nobody sees where that saves a part of a dear text', () => {
    const text = `${'e\u0301'.repeat(40)}字`;
    const { text: plain, before, after } = smartEncode(text);
    expect(plain).toBe(`${'é'.repeat(40)}字`);
    expect([before.parts, after.parts]).toEqual([2, 1]);
  });

  it('does not touch what another script needs', () => {
    const persian = `${'می\u200cخواهم '.repeat(12)}\u200b`;
    expect(smartEncode(persian).text).toContain('\u200c');
  });

  it('leaves a backtick where the carrier takes ASCII', () => {
    expect(smartEncode('`x`').text).toBe("'x'");
    expect(smartEncode('`x`', ascii).text).toBe('`x`');
  });
});

const marks = [
  ...lookAlikes.keys(),
  'a',
  'e',
  'Z',
  ' ',
  '\u0301',
  '\u0302',
  '\u0338',
  'é',
  'á',
  'ñ',
  'ł',
  '字',
  '😀',
  '1️⃣',
  '=',
  '\r\n',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((list) => list.join('')),
  fc
    .array(fc.constantFrom('“', '’', 'á', 'e', ' ', '\u0301', '\u200b', 'ñ'), { maxLength: 200 })
    .map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const profile = fc.constantFrom(...carrierProfiles.values());

describe.each([
  ['smartEncode', smartEncode],
  ['transliterate', transliterate],
] as const)('%s', (_, rewrite) => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, profile, (body, own) => {
        const once = rewrite(body, { profile: own }).text;
        expect(rewrite(once, { profile: own })).toMatchObject({ text: once, changes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('tells every change: made one by one they give the text', () => {
    fc.assert(
      fc.property(text, profile, (body, own) => {
        const { text: after, changes } = rewrite(body, { profile: own });
        expect(applyChanges(body, changes)).toBe(after);
        let end = 0;
        for (const { index, from, to } of changes) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(body.slice(index, index + from.length)).toBe(from);
          expect(from).not.toBe(to);
          end = index + from.length;
        }
      }),
    );
  });

  it('never makes a text dearer, and counts it as carriers do', () => {
    fc.assert(
      fc.property(text, profile, (body, own) => {
        const { text: plain, before, after } = rewrite(body, { profile: own });
        expect(before).toEqual(countParts(body, { profile: own }));
        expect(after).toEqual(countParts(plain, { profile: own }));
        expect(after.parts).toBeLessThanOrEqual(before.parts);
      }),
    );
  });
});

describe('composing', () => {
  it('takes the letter of a unit sign, which the cheap encoding has', () => {
    expect(smartEncode('10 \u2126, 3 \u212b').text).toBe('10 \u03a9, 3 \u00c5');
  });

  it('composes accents that the cheap encoding lacks where that saves a part, and leaves compatibility characters', () => {
    const text = 'a\u0301'.repeat(40);
    expect(smartEncode(text)).toMatchObject({ text: 'á'.repeat(40), after: { parts: 1 } });
    expect(smartEncode(`\uf900${text}`).text).toBe(`\uf900${'á'.repeat(40)}`);
  });
});

describe('transliterate', () => {
  const article = 'Tu reserva para Tokio está pendiente. ¡Finalízala ahora y asegura tu estancia!';

  it('previews the text without accents, what it saves, and where it means something else', () => {
    expect(transliterate(article, { language: 'es-MX' })).toEqual({
      text: 'Tu reserva para Tokio esta pendiente. ¡Finalizala ahora y asegura tu estancia!',
      changes: [
        { index: article.indexOf('á'), from: 'á', to: 'a' },
        { index: article.indexOf('í'), from: 'í', to: 'i' },
      ],
      before: { encoding: 'UCS-2', units: 78, parts: 2 },
      after: { encoding: 'GSM-7', units: 78, parts: 1 },
      warnings: [{ index: article.indexOf('está'), word: 'está', becomes: 'esta', reads: 'this', language: 'es' }],
      left: [],
    });
  });

  it('keeps what GSM-7 has: ñ, ü, é, à, Ç', () => {
    expect(transliterate('Año nuevo, mañana más').text).toBe('Año nuevo, mañana mas');
  });

  it('warns of año that becomes ano where even ñ is lost', () => {
    expect(transliterate('Feliz año', { ...ascii, language: 'es' }).warnings).toEqual([
      { index: 6, word: 'año', becomes: 'ano', reads: 'anus', language: 'es' },
    ]);
    expect(transliterate('Feliz an\u0303o', { ...ascii, language: 'es' }).warnings).toHaveLength(1);
  });

  it('warns of a tense that only the accent told', () => {
    expect(transliterate('¿Ya lo probó?', { language: 'es' }).warnings).toEqual([
      { index: 7, word: 'probó', becomes: 'probo', language: 'es' },
    ]);
    expect(transliterate('¿Ya lo probé? sábado', { language: 'es' }).warnings).toEqual([]);
  });

  it.each([
    ['pl', 'Zażółć gęślą jaźń', 'Zazolc gesla jazn'],
    ['tr', 'Çağrı: şimdi İstanbul', 'Çagri: simdi Istanbul'],
    ['pt', 'Promoção: avião não', 'Promoçao: aviao nao'],
    ['fr', 'œuvre, forêt, garçon', 'oeuvre, foret, garcon'],
    ['de', '„Grüße“ aus Łódź', '"Grüße" aus Lodz'],
  ])('writes %s in plain letters', (language, body, plain) => {
    expect(transliterate(body, { language }).text).toBe(plain.replace('Promoçao', 'Promocao'));
  });

  it('says nothing of words that keep their accents, nor of words of other languages', () => {
    const text = 'sí, ano, qué más da, el rosé está';
    expect(transliterate(text, { language: 'es' }).warnings.map(({ word, reads }) => [word, reads])).toEqual([
      ['sí', 'if'],
      ['más', 'but'],
      ['está', 'this'],
    ]);
    expect(transliterate('rosé está', { language: 'en' }).warnings.map(({ word }) => word)).toEqual([]);
    expect(transliterate('Sí, ANO, probó más', {}).warnings).toEqual([
      { index: 0, word: 'Sí', becomes: 'Si', reads: 'if', language: 'es' },
      { index: 15, word: 'más', becomes: 'mas', reads: 'but', language: 'es' },
    ]);
  });

  it('warns of no tense where the end of the word stays, or the language has none', () => {
    expect(transliterate('¡Cuídate! lávalo', { language: 'es' }).warnings).toEqual([]);
    expect(transliterate('está probó', { language: 'pl' }).warnings).toEqual([]);
    expect(transliterate('PROBÓ á', { language: 'es' }).warnings).toEqual([
      { index: 0, word: 'PROBÓ', becomes: 'PROBO', language: 'es' },
    ]);
  });

  it('leaves a text alone that would not become cheaper', () => {
    expect(transliterate('字 é á')).toMatchObject({ text: '字 é á', changes: [], warnings: [], left: ['字'] });
    expect(transliterate(`字${'á'.repeat(10)}`, { language: 'es' }).warnings).toEqual([]);
  });

  it('writes an umlaut as Germans do where it is lost, and a euro sign as its code', () => {
    expect(transliterate('Größe: 5 €', { ...ascii, language: 'de' }).text).toBe('Groesse: 5 EUR');
    expect(transliterate('Größe', { ...ascii, language: 'nl' }).text).toBe('Grosse');
  });

  it('takes no stroke for an accent, and no other script for Latin', () => {
    expect(transliterate('1 ≠ 2 está')).toMatchObject({ text: '1 ≠ 2 está', left: ['≠'] });
    expect(transliterate('Привет 字 está')).toMatchObject({ changes: [], left: expect.arrayContaining(['П', '字']) });
  });
});
