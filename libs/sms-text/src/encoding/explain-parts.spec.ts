import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierProfiles } from './carrier-profiles.js';
import { countParts } from './count-parts.js';
import { explainParts } from './explain-parts.js';

const A = (n: number): string => 'A'.repeat(n);
const article = 'Tu reserva para Tokio está pendiente. ¡Finalízala ahora y asegura tu estancia!';
const of = (id: string) => ({ profile: [...carrierProfiles.values()].find((one) => one.id === id) ?? raise(id) });
function raise(id: string): never {
  throw new Error(id);
}

describe('explainParts', () => {
  it('says which characters cost the cheap encoding, where they stand, and what the text would cost without them', () => {
    expect(explainParts(article)).toEqual({
      encoding: 'UCS-2',
      units: 78,
      parts: 2,
      characters: 78,
      unitsLeft: 67 - (78 - 67),
      forcing: [
        { character: 'á', codePoint: 'U+00E1', at: [article.indexOf('á')] },
        { character: 'í', codePoint: 'U+00ED', at: [article.indexOf('í')] },
      ],
      without: { encoding: 'GSM-7', units: 76, parts: 1 },
      problems: [],
    });
  });

  it('catches the curly quote that triples the price', () => {
    const { parts, forcing, without } = explainParts(`${A(159)}’`);
    expect([parts, without.parts]).toEqual([3, 1]);
    expect(forcing).toEqual([{ character: '’', codePoint: 'U+2019', at: [159] }]);
  });

  it('names a character once, with all its places, surrogate pairs whole', () => {
    expect(explainParts('á😀 á😀').forcing).toEqual([
      { character: 'á', codePoint: 'U+00E1', at: [0, 4] },
      { character: '😀', codePoint: 'U+1F600', at: [1, 5] },
    ]);
  });

  it('counts characters as people do, beside the units', () => {
    expect(explainParts('👨‍👩‍👧‍👦🇪🇸')).toMatchObject({ characters: 2, units: 15 });
    expect(explainParts('€€')).toMatchObject({ characters: 2, units: 4, forcing: [], without: { parts: 1 } });
  });

  it.each([
    ['', 160],
    [A(160), 0],
    [A(161), 153 - 8],
    [`${A(152)}€${A(152)}`, 153 - 1],
    ['字'.repeat(71), 67 - 4],
  ])('tells how many units still fit (%#)', (text, left) => {
    expect(explainParts(text).unitsLeft).toBe(left);
  });

  it('is right about what still fits', () => {
    const piece = fc.constantFrom('a', '€', '字', '😀', 'é', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 250 }), (list) => {
        const text = list.join('');
        const { unitsLeft, parts } = explainParts(text);
        const own = countParts(text);
        const filler = own.encoding === 'UCS-2' ? '字' : 'a';
        expect(countParts(text + filler.repeat(unitsLeft)).parts).toBe(parts);
        expect(countParts(text + filler.repeat(unitsLeft + 1)).parts).toBeGreaterThan(parts);
      }),
    );
  });

  it('has as many parts as countParts, and never fewer than without what forces them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...carrierProfiles.values()),
        (text, profile) => {
          const { parts, without } = explainParts(text, { profile });
          expect(parts).toBe(countParts(text, { profile }).parts);
          expect(without.parts).toBeLessThanOrEqual(parts);
          expect(without.encoding).toBe(profile.alphabet.name);
        },
      ),
    );
  });

  it.each([
    ['twilio', A(1600), []],
    ['twilio', 'Olá', []],
    ['twilio', A(1601), [{ kind: 'too-long', limit: 1600, of: 'characters' }]],
    ['vonage', A(152 * 6), []],
    ['vonage', A(152 * 6 + 1), [{ kind: 'many-parts', advised: 6 }]],
    ['telnyx', A(1530), []],
    ['telnyx', A(1531), [{ kind: 'too-long', limit: 10, of: 'parts' }]],
    ['br-nextel', 'Ola, Sao Paulo', []],
    ['br-nextel', 'Olá, São Paulo', [{ kind: 'not-carried', characters: ['á', 'ã'] }]],
  ])('says what %s does not take (%#)', (id, text, problems) => {
    expect(explainParts(text, of(id)).problems).toEqual(problems);
  });
});
