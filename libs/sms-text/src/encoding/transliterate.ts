import { isIn, type Alphabet } from './alphabets.js';
import { countParts, profileOf, type PartOptions, type ProfileOptions } from './count-parts.js';
import { meaningChanges } from './meaning-changes.js';
import { forcingCharacters } from './explain-parts.js';
import { lookAlikes } from './look-alikes.js';
import { applyChanges, changesBy, type Change, type Rewrite } from './rewrite.js';
import { plainPiece } from './smart-encode.js';

/** A word that reads differently, or may, once its accents are gone. */
export type MeaningWarning = Readonly<{
  /** UTF-16 index in the text as it was. */
  index: number;
  word: string;
  becomes: string;
  /** What the new spelling means; absent where only the form says that the meaning may change (a tense). */
  reads?: string;
  language: string;
}>;

export type Transliteration = Rewrite &
  Readonly<{
    warnings: readonly MeaningWarning[];
    /** Characters that no plain letter stands for; they keep the text out of the cheap encoding. */
    left: readonly string[];
  }>;

/** Letters that do not come apart into a letter and a mark. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    å: 'a',
    Å: 'A',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'Th',
    ı: 'i',
    İ: 'I',
    ħ: 'h',
    Ħ: 'H',
    ŋ: 'ng',
    Ŋ: 'Ng',
    ĳ: 'ij',
    Ĳ: 'IJ',
    ŀ: 'l',
    Ŀ: 'L',
    ŉ: "'n",
    ſ: 's',
    ª: 'a',
    º: 'o',
    '¡': '!',
    '¿': '?',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
  }),
);
/** What a German reader expects in place of an umlaut. */
const german: ReadonlyMap<string, string> = new Map(
  Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }),
);

/** Endings whose accent alone tells the tense or the person (Spanish "pagó", "pago"). */
const tenses: Readonly<Record<string, RegExp>> = { es: /\p{L}{2}[éó]$/u, it: /\p{L}{2}[òì]$/u, pt: /\p{L}[rt]á$/u };

/**
 * A preview of the text in plain letters: accents the cheap encoding lacks are dropped, on top of what `smartEncode` does.
 * Opt-in and never on its own, since it changes words (domain facts 1.7): `warnings` names those known to turn into
 * another word, in `language` or, where that is absent, in any. Scripts other than Latin stay, and are named in `left`.
 * Comes back unchanged where it would not make the text cheaper. A second time changes nothing.
 * @param options.language BCP 47; decides German umlauts too
 */
export function transliterate(
  text: string,
  options: (PartOptions | ProfileOptions) & Readonly<{ language?: string }> = {},
): Transliteration {
  const profile = profileOf(options);
  const before = countParts(text, { profile });
  const language = options.language?.toLowerCase().split(/[-_]/, 1)[0];
  const changes = changesBy(text, (piece) => inPlainLetters(piece, profile.alphabet, language));
  const plain = applyChanges(text, changes);
  const left = forcingCharacters(profile.alphabet, plain).map(({ character }) => character);
  const after = countParts(plain, { profile });
  const pays = after.parts < before.parts || after.encoding !== before.encoding;
  if (!pays) return { text, changes: [], before, after: before, warnings: [], left };
  return { text: plain, changes, before, after, warnings: warningsFor(text, changes, language), left };
}

function inPlainLetters(piece: string, alphabet: Alphabet, language: string | undefined): string {
  const smart = plainPiece(piece, lookAlikes, alphabet);
  if (isIn(alphabet, smart)) return smart;
  const whole = (language === 'de' ? german.get(smart) : undefined) ?? letters.get(smart);
  if (whole !== undefined && isIn(alphabet, whole)) return whole;
  // Only from letters: a stroke through "=" is no accent.
  const bare = /^\p{L}/u.test(smart) ? smart.normalize('NFD').replace(/\p{M}/gu, '') : smart;
  const plain = letters.get(bare) ?? bare;
  return isIn(alphabet, plain) ? plain : smart;
}

function warningsFor(text: string, changes: readonly Change[], language: string | undefined): MeaningWarning[] {
  const languages = Object.keys(meaningChanges).filter((one) => language === undefined || one === language);
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const own = changes.filter((change) => change.index >= index && change.index < index + word.length);
    if (own.length === 0) return [];
    const becomes = applyChanges(
      word,
      own.map((change) => ({ ...change, index: change.index - index })),
    );
    const spoken = word.normalize('NFC').toLowerCase();
    const losesItsEnd = spoken.at(-1) !== becomes.at(-1)?.toLowerCase();
    return languages.flatMap((one): MeaningWarning[] => {
      const known = meaningChanges[one]?.find(
        ([accented, plain]) => accented === spoken && plain === becomes.toLowerCase(),
      );
      const where = { index, word, becomes, language: one };
      if (known) return [{ ...where, reads: known[2] }];
      return losesItsEnd && language !== undefined && tenses[one]?.test(spoken) ? [where] : [];
    });
  });
}
