import { latinised, withoutDigits } from '../folding/fold.js';
import { onlyIdeographs, someIdeographs } from '../folding/ideographs.js';
import { everydayWords } from './everyday-words.js';
import { keywords, type Speaks } from './lexicon.js';
import type { Keyword } from './keywords.js';

/** Longer ones are no keyword, whatever stands between their letters. */
const longest = 60;
/** Two characters are a word in Chinese and Japanese. */
const shortest = (letters: string): number => (onlyIdeographs.test(letters) ? 2 : 4);

const once = (letters: string): string => letters.replace(/(\p{L})\1+/gu, '$1');

/** Keywords that stop, by their letters without what parts them; and by the same with double letters written once. */
const byLetters = new Map<string, Keyword[]>();
for (const [words, found] of keywords.all()) {
  const letters = words.replaceAll(' ', '');
  const stopping = found.filter(({ kind }) => kind === 'stop' || kind === 'alone' || kind === 'cancel');
  for (const form of new Set(letters.length < 4 ? [letters] : [letters, once(letters)])) {
    byLetters.set(form, [...(byLetters.get(form) ?? []), ...stopping]);
  }
}

const letter = '\\p{L}\\p{M}*';
/** Two letters or more with one space between them, more than one space around. */
const spelled = new RegExp(`(?<=^|\\n|  )${letter}(?: ${letter})+(?=$|\\n|  )`, 'gu');
const fourLetters = new RegExp(`(?<!\\p{L})${letter}(?: ${letter}){3}(?!\\p{L})`, 'u');

/** "d o n t   t e x t   m e" as words. Where the gaps between letters and between words are the same nobody can tell words. */
export const withLettersJoined = (text: string): string =>
  text.includes('  ') && fourLetters.test(text)
    ? text.replace(spelled, (letters) => letters.replaceAll(' ', ''))
    : text;

/** A word that is nothing but another one several times ("stopstopstop"). */
const repeated = /^(.{4,20}?)\1+$/u;

/**
 * The keyword that is all that is left of a folded text without spaces, breaks and commas: for letters that any sign keeps
 * apart ("S. T. O. P", "s,t,0,p"), for words written together and for drawn-out ones.
 */
export function squeezedKeyword(
  folded: string,
  speaks: Speaks,
): Readonly<{ keyword: Keyword; plain: boolean }> | undefined {
  if (folded.length > longest * 3) return undefined;
  const letters = folded.replace(/[\s,]+/g, '');
  const apart = folded.length > 2 && /^\S(?:[\s,]+\S)+$/u.test(folded);
  if (letters.length < (apart ? 2 : shortest(letters)) || letters.length > longest || everydayWords.has(folded))
    return undefined;
  const latin = latinised(letters);
  const plain = someIdeographs.test(letters) ? keywords.withoutUnspacedPoliteness(letters) : letters;
  for (const read of new Set([letters, plain, latin, withoutDigits(letters), withoutDigits(latin ?? '')])) {
    if (read === undefined) continue;
    for (const form of [read, read.replace(repeated, '$1')]) {
      const found = byLetters.get(form) ?? byLetters.get(once(form));
      const keyword = found?.find(({ kind, language }) => kind === 'stop' || speaks(language));
      if (keyword) return { keyword, plain: form === plain && form !== letters };
    }
  }
  return undefined;
}
