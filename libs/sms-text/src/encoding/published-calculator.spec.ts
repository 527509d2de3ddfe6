import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import calculator from 'sms-segments-calculator';
import smartTable from 'sms-segments-calculator/dist/libs/SmartEncodingMap.js';
import alphabetTable from 'sms-segments-calculator/dist/libs/UnicodeToGSM.js';
import { gsm7 } from './alphabets.js';
import { countParts, splitParts } from './count-parts.js';
import { uncut } from './graphemes.js';
import { smartEncode } from './smart-encode.js';

/**
 * Twilio's published calculator beside ours. They must agree wherever both see the same characters; where they do not, the
 * difference is named here.
 */
const theirs = (text: string) => new calculator.SegmentedMessage(text);
const alphabet: Readonly<Record<number, readonly number[]>> = alphabetTable.default;
const smart: Readonly<Record<string, string>> = smartTable.default;
const codeUnits = Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i)).filter(
  (one) => !/[\ud800-\udfff]/.test(one),
);

/** Their splitter knows an older Unicode; a cluster that does not fit beside the header is the other known difference. */
const longest = 60;
const seenAlike = (text: string): boolean => {
  const ours = [...uncut(text, 67)];
  const { graphemes } = theirs(text);
  return ours.length === graphemes.length && ours.every((one, i) => one === graphemes[i] && one.length <= longest);
};

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
  '👨‍👩‍👧‍👦',
  '1️⃣',
  '❤️',
  'é',
  '\n',
  '\r\n',
  '\f',
  'Ω',
  '한',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 150 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...codeUnits.filter((one) => gsm7.septets(one.charCodeAt(0)) > 0)),
    minLength: 1,
    maxLength: 700,
  }),
);

describe("the carrier's published calculator", () => {
  it('has the same alphabet, character by character, in both directions', () => {
    const differing = codeUnits.filter((one) => {
      const code = one.charCodeAt(0);
      return (alphabet[code]?.length ?? 0) !== gsm7.septets(code);
    });
    expect(differing).toEqual([]);
  });

  it('chooses the same encoding for every text', () => {
    fc.assert(fc.property(text, (body) => expect(countParts(body).encoding).toBe(theirs(body).encodingName)));
  });

  it('cuts a text it sees alike at the same places', () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (body) => {
        if (!seenAlike(body)) return;
        compared += 1;
        const other = theirs(body);
        expect(countParts(body).parts).toBe(other.segmentsCount);
        const cut = other.segments.map((segment) =>
          [...segment]
            .map((one: unknown) => (typeof one === 'object' && one !== null && 'raw' in one ? String(one.raw) : ''))
            .join(''),
        );
        expect(splitParts(body)).toEqual(cut);
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('knows an older Unicode: a cluster it takes apart can cost a part less there', () => {
    // Newer rules keep Indic conjuncts together (Unicode 15.1, GB9c); its splitter is of Unicode 10.
    const conjunct = 'क्ष';
    expect(theirs(conjunct).graphemes).toHaveLength(2);
    expect([...uncut(conjunct, 67)]).toEqual([conjunct]);
    const body = `${'字'.repeat(65)}${conjunct}${'字'.repeat(66)}`;
    expect(countParts(body).parts).toBe(3);
    expect(theirs(body).segmentsCount).toBe(2);
  });

  it('lets a cluster longer than a part overflow it, where ours is cut', () => {
    const body = `a${'\u0301'.repeat(200)}`;
    expect(countParts(body).parts).toBe(3);
    expect(theirs(body).segmentsCount).toBeLessThan(3);
  });

  it('counts an empty text as one part too, though with nothing in it', () => {
    expect([countParts('').parts, theirs('').segmentsCount]).toEqual([1, 1]);
  });

  it('makes the same characters cheap with smart encoding, but for those named here', () => {
    // Marks replace the character they stand on there; here they are composed with it.
    const outside = codeUnits.filter((one) => gsm7.septets(one.charCodeAt(0)) === 0 && !/\p{M}/u.test(one));
    const cheapThere = new Set(outside.filter((one) => smart[one] !== undefined));
    const cheapHere = new Set(outside.filter((one) => smartEncode(one).after.encoding === 'GSM-7'));
    const onlyThere = [...cheapThere].filter((one) => !cheapHere.has(one)).join('');
    const onlyHere = [...cheapHere].filter((one) => !cheapThere.has(one)).join('');
    // Small capitals of phonetics and asterisks of ornaments are not typography.
    expect(onlyThere).toMatch(/^[ɢɪɴʀʏʙʜʟᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ✢✣✤✥✺❃❉❊❋⊛⧆˖⦂⧵⧹꞊⎜⎟]*$/u);
    // Other dashes and dots, primes, signs, small letters in full width, canonical twins, direction marks, controls.
    expect(onlyHere).toMatch(
      /^[\p{Cc}\p{Cf}\p{Zs}\ufe10-\ufe6b\uff41-\uff5a©®™№·×‑‒−‣∙⋅′″⁇\u037e\u2126\u212a\u212b]*$/u,
    );
  });

  it('turns the same characters into the same plain ones, but for spaces, and single guillemets keep their direction', () => {
    const differing = Object.entries(smart)
      .filter(([one]) => smartEncode(one).changes.length > 0)
      .map(([one, there]) => [one, there, smartEncode(one).text] as const)
      .filter(([, there, here]) => here !== there);
    // A special space becomes two plain ones there (domain facts 1.7), a tab seven, a line separator a space.
    const spaces = differing.filter(([, there, here]) => there.trim() === '' && here.trim() === '');
    for (const [one] of spaces) expect(one).toMatch(/[\s\u0080-\u009f]/u);
    // The low quote is a comma there, and the vertical commas apostrophes.
    expect(differing.filter((difference) => !spaces.includes(difference))).toEqual([
      ['\ufe10', "'", ','],
      ['\ufe11', "'", ','],
      ['‚', ',', "'"],
    ]);
    expect(smartEncode('‹a›').text).toBe('<a>');
  });
});
