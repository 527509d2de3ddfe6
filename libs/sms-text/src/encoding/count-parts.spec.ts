import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import calculator from 'sms-segments-calculator';
import { charactersOutsideGsm7, countParts, type Encoding } from './count-parts.js';
import { smartEncode } from './smart-encoding.js';

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
  ['36b (smart encoding)', smartEncode('Don’t “wait” — 20%…'), 'GSM-7', 21, 1],
];

const pieces = ['a', 'Z', ' ', '€', '[', 'é', 'ñ', '字', '😀', '🇪🇸', '’', 'á', family, '1️⃣', '\n'];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 400 }).map((parts) => parts.join(''));

describe('countParts', () => {
  it.each(vectors)('counts vector %s', (_, body, encoding, units, parts) => {
    expect(countParts(body)).toEqual({ encoding, units, parts });
  });

  it('fits less into a part where the concatenation reference has 16 bits', () => {
    expect(countParts(A(304), { concatRefBits: 16 }).parts).toBe(2);
    expect(countParts(A(305), { concatRefBits: 16 }).parts).toBe(3);
    expect(countParts(han(132), { concatRefBits: 16 }).parts).toBe(2);
    expect(countParts(han(133), { concatRefBits: 16 }).parts).toBe(3);
  });

  it("agrees with the carrier's published calculator", () => {
    fc.assert(
      fc.property(text, (body) => {
        const theirs = new calculator.SegmentedMessage(body);
        const ours = countParts(body);
        expect(ours).toMatchObject({ encoding: theirs.encodingName });
        if (body !== '') expect(ours.parts).toBe(theirs.segmentsCount);
      }),
    );
  });

  it('never needs fewer parts for a longer text of the same encoding', () => {
    fc.assert(
      fc.property(text, text, (head, tail) => {
        const [short, long] = [countParts(head), countParts(`${head} ${tail}`)];
        expect(long.parts).toBeGreaterThanOrEqual(short.parts);
        expect(long.units).toBeGreaterThanOrEqual(short.units);
      }),
    );
  });

  it('splits a cluster that no part could hold', () => {
    expect(countParts(`a${'\u0301'.repeat(200)}`)).toEqual({ encoding: 'UCS-2', units: 201, parts: 3 });
  });

  it('says which characters cost the cheap encoding', () => {
    expect(charactersOutsideGsm7('está – está €')).toEqual(['á', '–']);
    expect(charactersOutsideGsm7('plain €')).toEqual([]);
  });
});
