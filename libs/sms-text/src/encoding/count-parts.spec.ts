import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierProfiles, type CarrierProfile } from './carrier-profiles.js';
import { countParts, splitParts, type Encoding } from './count-parts.js';
import { smartEncode } from './smart-encode.js';

const A = (n: number): string => 'A'.repeat(n);
const euro = (n: number): string => '€'.repeat(n);
const han = (n: number): string => '字'.repeat(n);
const grin = (n: number): string => '😀'.repeat(n);
const family = '👨‍👩‍👧‍👦';
const article = 'Tu reserva para Tokio está pendiente. ¡Finalízala ahora y asegura tu estancia!';

/** The vectors of domain facts, section 1, by their numbers there. */
const vectors: ReadonlyArray<readonly [string, string, Encoding, number, number]> = [
  ['1', 'Hello', 'GSM-7', 5, 1],
  ['2', A(160), 'GSM-7', 160, 1],
  ['3', A(161), 'GSM-7', 161, 2],
  ['4', A(306), 'GSM-7', 306, 2],
  ['5', A(307), 'GSM-7', 307, 3],
  ['6a', A(459), 'GSM-7', 459, 3],
  ['6b', A(460), 'GSM-7', 460, 4],
  ['7', euro(80), 'GSM-7', 160, 1],
  ['8', euro(81), 'GSM-7', 162, 2],
  ['9', `${A(158)}€`, 'GSM-7', 160, 1],
  ['10', `${A(159)}€`, 'GSM-7', 161, 2],
  ['11', `${A(152)}€${A(151)}`, 'GSM-7', 305, 2],
  ['12 (escape at the boundary)', `${A(152)}€${A(152)}`, 'GSM-7', 306, 3],
  ['13', `${A(153)}€${A(151)}`, 'GSM-7', 306, 2],
  ['14', '[SALE] {10%} ~ok~ | ^', 'GSM-7', 29, 1],
  ['15a', 'a\r\nb', 'GSM-7', 4, 1],
  ['15b', 'a\fb', 'GSM-7', 4, 1],
  ['16a', "Don't wait", 'GSM-7', 10, 1],
  ['16b', 'Don’t wait', 'UCS-2', 10, 1],
  ['17', euro(153), 'GSM-7', 306, 3],
  ['18 (one smart quote)', `${A(159)}’`, 'UCS-2', 160, 3],
  ['19a', 'ÇA VA', 'GSM-7', 5, 1],
  ['19b', 'Ça va, français?', 'UCS-2', 16, 1],
  ['20a', 'caf\u00e9', 'GSM-7', 4, 1],
  ['20b', 'cafe\u0301', 'UCS-2', 5, 1],
  ['21', 'Grüße, Ihr Warenkorb wartet: 20 € Rabatt', 'GSM-7', 41, 1],
  ['22a', 'ΔΦΓΛΩΠΨΣΘΞ', 'GSM-7', 10, 1],
  ['22b', '\u0391', 'UCS-2', 1, 1],
  ['23a', '`code`', 'UCS-2', 6, 1],
  ['23b', 'a\tb', 'UCS-2', 3, 1],
  ['23c', 'a\u00a0b', 'UCS-2', 3, 1],
  ['24', article, 'UCS-2', 78, 2],
  ['25', article.replace('á', 'a').replace('í', 'i'), 'GSM-7', 78, 1],
  ['26a', han(70), 'UCS-2', 70, 1],
  ['26b', han(71), 'UCS-2', 71, 2],
  ['27a', han(134), 'UCS-2', 134, 2],
  ['27b', han(135), 'UCS-2', 135, 3],
  ['28a', grin(1), 'UCS-2', 2, 1],
  ['28b', grin(35), 'UCS-2', 70, 1],
  ['28c', grin(36), 'UCS-2', 72, 2],
  ['29', grin(66), 'UCS-2', 132, 2],
  ['30', `${A(160)}😀`, 'UCS-2', 162, 3],
  ['31', grin(67), 'UCS-2', 134, 3],
  ['32', `${han(66)}😀${han(65)}`, 'UCS-2', 133, 2],
  ['33 (surrogate at the boundary)', `${han(66)}😀${han(66)}`, 'UCS-2', 134, 3],
  ['34 (family at the boundary)', `${han(65)}${family}${han(58)}`, 'UCS-2', 134, 3],
  ['35a', family, 'UCS-2', 11, 1],
  ['35b', '🇪🇸', 'UCS-2', 4, 1],
  ['35c', '1️⃣', 'UCS-2', 3, 1],
  ['35d', '❤️', 'UCS-2', 2, 1],
  ['36a', 'Don’t “wait” — 20%…', 'UCS-2', 19, 1],
  ['36b (smart encoding)', smartEncode('Don’t “wait” — 20%…').text, 'GSM-7', 21, 1],
];

const pieces = [
  'a',
  'Z',
  ' ',
  '€',
  '[',
  'é',
  'ñ',
  '字',
  '😀',
  '🇪🇸',
  '’',
  'á',
  family,
  '1️⃣',
  '\n',
  '\r\n',
  'e\u0301',
  '\u0301',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join(''));
const profile = fc.constantFrom(...carrierProfiles.values());
const named = (id: string): CarrierProfile => {
  const found = carrierProfiles.get(id);
  if (!found) throw new Error(id);
  return found;
};
const partsOf = (body: string, id: string): number => countParts(body, { profile: named(id) }).parts;

describe('countParts', () => {
  it.each(vectors)('counts vector %s', (_, body, encoding, units, parts) => {
    expect(countParts(body)).toEqual({ encoding, units, parts });
  });

  it('knows all 36 vectors', () => {
    expect([...new Set(vectors.map(([name]) => Number.parseInt(name)))]).toEqual(
      Array.from({ length: 36 }, (_, i) => i + 1),
    );
  });

  it('counts an empty text as one part', () => {
    expect(countParts('')).toEqual({ encoding: 'GSM-7', units: 0, parts: 1 });
    expect(splitParts('')).toEqual(['']);
  });

  it('fits less into a part where the concatenation reference has 16 bits', () => {
    expect(countParts(A(304), { concatRefBits: 16 }).parts).toBe(2);
    expect(countParts(A(305), { concatRefBits: 16 }).parts).toBe(3);
    expect(countParts(han(132), { concatRefBits: 16 }).parts).toBe(2);
    expect(countParts(han(133), { concatRefBits: 16 }).parts).toBe(3);
  });

  it('splits a cluster that no part could hold', () => {
    expect(countParts(`a${'\u0301'.repeat(200)}`)).toEqual({ encoding: 'UCS-2', units: 201, parts: 3 });
  });

  it('never needs fewer parts when something is appended, whatever the carrier', () => {
    fc.assert(
      fc.property(text, text, profile, (head, tail, own) => {
        const [short, long] = [countParts(head, { profile: own }), countParts(head + tail, { profile: own })];
        expect(long.parts).toBeGreaterThanOrEqual(short.parts);
      }),
    );
  });
});

describe('the carriers', () => {
  it('that take ASCII in place of GSM-7 charge a bracket once and an accent as UCS-2', () => {
    const short = { profile: named('telnyx-short-code') };
    expect(countParts('[SALE] {10%} ~ok~ | ^ `', short)).toEqual({ encoding: 'ASCII', units: 23, parts: 1 });
    expect(countParts(A(161), short)).toEqual({ encoding: 'ASCII', units: 161, parts: 2 });
    expect(countParts('é', short)).toEqual({ encoding: 'UCS-2', units: 1, parts: 1 });
    expect(countParts('20 €', short).encoding).toBe('UCS-2');
  });

  it('that leave characters out of GSM-7 send them as UCS-2', () => {
    expect(countParts('Grüße ñ [x]', { profile: named('telnyx') }).encoding).toBe('GSM-7');
    for (const character of '€ÇΔ§¤') expect(countParts(character, { profile: named('telnyx') }).encoding).toBe('UCS-2');
  });

  it.each([
    ['twilio', 153, 67],
    ['vonage', 152, 66],
    ['telnyx', 153, 67],
    ['telnyx-short-code', 153, 67],
    ['br-no-unicode', 153, 67],
  ])('%s puts %d septets or %d code units into each of several parts', (id, septets, codeUnits) => {
    expect([160, 161, 2 * septets, 2 * septets + 1].map((n) => partsOf(A(n), id))).toEqual([1, 2, 2, 3]);
    expect([70, 71, 2 * codeUnits, 2 * codeUnits + 1].map((n) => partsOf(han(n), id))).toEqual([1, 2, 2, 3]);
  });

  it('Nextel in Brazil fills a part with 140', () => {
    expect([140, 141, 280, 281].map((n) => partsOf(A(n), 'br-nextel'))).toEqual([1, 2, 2, 3]);
  });

  it('do not use national shift tables: a Spanish or Turkish letter outside GSM-7 means UCS-2 at each of them', () => {
    for (const own of carrierProfiles.values())
      for (const letter of 'áíóúçğışİ') expect(countParts(letter, { profile: own }).encoding).toBe('UCS-2');
  });

  it('are all told with their source', () => {
    for (const { source, describe: words } of carrierProfiles.values()) {
      expect(source).toMatch(/domain facts 1\.\d.*\[.+\]/);
      expect(words).not.toBe('');
    }
  });
});

describe('splitParts', () => {
  const any = fc.oneof(
    text,
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  it('gives parts that join to the text, as many as are counted, none above its size', () => {
    fc.assert(
      fc.property(any, profile, (body, own) => {
        const { encoding, parts: count } = countParts(body, { profile: own });
        const parts = splitParts(body, { profile: own });
        expect(parts.join('')).toBe(body);
        expect(parts).toHaveLength(count);
        const sizes = encoding === 'UCS-2' ? own.wide : own.narrow;
        const size = parts.length === 1 ? sizes.single : sizes.part;
        const units = (part: string): number =>
          encoding === 'UCS-2'
            ? part.length
            : [...part].reduce((sum, one) => sum + own.alphabet.septets(one.charCodeAt(0)), 0);
        for (const part of parts) expect(units(part)).toBeLessThanOrEqual(size);
      }),
    );
  });

  it('never cuts a surrogate pair, a cluster or a CR LF that UCS-2 may keep', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(any, (body) => {
        const starts = new Set([...graphemes.segment(body)].map(({ index }) => index));
        let at = 0;
        for (const part of splitParts(body)) {
          expect(starts.has(at) || body.slice(at - 1, at + 1) === '\r\n' || body === '').toBe(true);
          at += part.length;
        }
      }),
    );
  });

  it('leaves a unit free rather than cut an escape pair', () => {
    expect(splitParts(`${A(152)}€${A(152)}`).map((part) => part.length)).toEqual([152, 152, 1]);
  });

  it('keeps whole what fits a message of one part, though not a part of several', () => {
    expect([A(160), han(70)].map((body) => splitParts(body))).toEqual([[A(160)], [han(70)]]);
    expect([A(161), han(71)].map((body) => splitParts(body).length)).toEqual([2, 2]);
  });

  it('cuts between CR and LF, and no cluster that fills a part', () => {
    expect(splitParts(`${han(66)}\r\n${han(10)}`)).toEqual([`${han(66)}\r`, `\n${han(10)}`]);
    const full = `a${'\u0301'.repeat(66)}`;
    expect(splitParts(`${han(4)}${full}`)).toEqual([han(4), full]);
  });
});
