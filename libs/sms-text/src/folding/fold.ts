import { ideographs } from './ideographs.js';
import { latinLookalikes, lettersOfSigns, plainLetters, simplified } from './letters.js';

const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic letters, Arabic and Hebrew vowel and hamza marks, variation selectors; not Japanese voicing. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f\u20d0-\u20ff]/g;
const invisible = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const apostrophes = /['’‘`´ʼ′]/g;
/** Between words; kept: sentence ends as line breaks, commas. Signs that belong to letters of Indian and Thai script stay. */
const others = /[^\p{L}\p{N}\p{M}\n,]+/gu;
const sentenceEnds = /[.!?…;:。؛؟।\n\r\u2028\u2029¡¿][^\p{L}\p{N}]*/gu;
const commas = /[,،、，][^\p{L}\p{N}\n]*/gu;
const han = /[\u4e00-\u9fff]/;
const hanAll = /[\u4e00-\u9fff]/g;
const katakana = /[\u30a1-\u30f6]/g;
const besideUnspaced = new RegExp(`(?<=[${ideographs}])(?=[a-z0-9])|(?<=[a-z0-9])(?=[${ideographs}])`, 'gu');
/** "No+" is Spanish shorthand for "no más". */
const noMore = /(?<=\bno+)(?:\+(?! ?\d)| \+$)/g;
/** Letters drawn as emoji: negative circled and squared ones, and four or more regional indicators (fewer make a flag). */
const drawn = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]|[\u{1f1e6}-\u{1f1ff}](?: ?[\u{1f1e6}-\u{1f1ff}]){3,}/gu;

const drawnLetter = (character: string): string => {
  if (character === ' ') return character;
  const code = character.codePointAt(0) ?? 0;
  const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150;
  return String.fromCharCode(97 + code - first);
};

/**
 * A text as it is compared: compatibility forms, case, accents, punctuation and emoji no longer matter, words stand apart by
 * one space, a comma is kept as ` , ` and the end of a sentence as a line break. An apostrophe joins ("don't" is "dont").
 * Katakana become hiragana, traditional characters simplified ones.
 */
export function foldSentences(text: string): string {
  const plain = /^[\x20-\x7e\n]*$/.test(text) ? text.toLowerCase() : foldLetters(text);
  return plain
    .replace(apostrophes, '')
    .replace(/(?<=\p{L})[*_~](?=\p{L})/gu, '')
    .replace(/\$(?=\p{L}{2})/gu, 's')
    .replace(/(?<=\p{L})[@](?=\p{L})/gu, 'a')
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1 ')
    .replace(noMore, ' mas')
    .replace(sentenceEnds, '\n')
    .replace(commas, ' , ')
    .replace(others, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/^[ ,\n]+|[ ,\n]+$/g, '');
}

function foldLetters(text: string): string {
  let folded = text
    .replace(invisible, '')
    // Else it comes apart into a space and a mark.
    .replace(/´/g, "'")
    .replace(drawn, (run) => Array.from(run, drawnLetter).join(''))
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(besideUnspaced, ' ');
  if (han.test(folded)) folded = folded.replace(hanAll, (character) => simplified.get(character) ?? character);
  return folded;
}

/** The same in one line: for words and phrases. */
export const fold = (text: string): string => foldSentences(text).replace(/[\n, ]+/g, ' ');

/** A folded word that holds Cyrillic or Greek letters, written in the Latin ones they look like; undefined where one has none. */
export function latinised(word: string): string | undefined {
  if (!/[\u0370-\u052f]/.test(word)) return undefined;
  let latin = '';
  for (const letter of word) {
    const alike = /[a-z0-9]/.test(letter) ? letter : latinLookalikes.get(letter);
    if (alike === undefined) return undefined;
    latin += alike;
  }
  return latin;
}

/** A folded word with digits among its letters, read as letters ("st0p"); undefined where it has none. */
export function withoutDigits(word: string): string | undefined {
  if (!/[0134578]/.test(word) || !/[a-z]/.test(word)) return undefined;
  return word.replace(/[0134578]/g, (digit) => lettersOfSigns[digit] ?? digit);
}
