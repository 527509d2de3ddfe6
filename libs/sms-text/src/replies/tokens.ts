import { latinised, withoutDigits } from '../folding/fold.js';
import { ideographs } from '../folding/ideographs.js';
import type { Token } from './grammar/find-wishes.js';
import { keywords, vocabulary } from './lexicon.js';

/** Longer ones are no words. */
const longestWord = 40;
const mostWords = 700;

/** A letter that stands alone: no word, as a Chinese or Japanese character is. */
export const loneLetter = new RegExp(`^[^\\d${ideographs}]$`, 'u');

/** Holds figures, letters that look Latin or a letter three times. */
const unusual = /[0-9\u0370-\u052f]|(\p{L})\1\1/u;

const isKnown = (word: string): boolean => keywords.of(word).length > 0 || vocabulary.has(word);

/** A word as it was meant: look-alike letters, digits for letters and drawn-out letters undone where that makes a known word. */
function readWord(word: string): string {
  if (word.length > longestWord) return word;
  if (!unusual.test(word)) return word;
  const short = /(\p{L})\1\1/u.test(word) ? word.replace(/(\p{L})\1{2,}/gu, '$1') : undefined;
  if (short !== undefined && keywords.of(short).length > 0) return short;
  if (isKnown(word)) return word;
  const candidates = [latinised(word), withoutDigits(word), withoutDigits(latinised(word) ?? '')];
  for (const candidate of [word, ...candidates]) {
    if (candidate === undefined) continue;
    if (candidate !== word && isKnown(candidate)) return candidate;
    if (!/(\p{L})\1/u.test(candidate)) continue;
    const once = candidate.replace(/(\p{L})\1+/gu, '$1');
    const drawn = [candidate.replace(/(\p{L})\1{2,}/gu, '$1'), candidate.replace(/(\p{L})\1{2,}/gu, '$1$1')];
    const squeezed = [...drawn, ...(/(\p{L})\1\1/u.test(candidate) ? [once] : [])].find(
      (form) => form !== candidate && isKnown(form),
    );
    if (squeezed !== undefined) return squeezed;
  }
  return word;
}

/** Words of one sentence: letters that stand alone are joined where they make a keyword, two words where they are one. */
function readSentence(words: readonly string[]): string[] {
  const read: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const spelled = spelledOut(words, at);
    if (spelled !== undefined) {
      read.push(spelled);
      at += spelled.length - 1;
      continue;
    }
    const letters = lettersFrom(words, at);
    if (
      letters.length >= 4 &&
      letters.length <= longestWord &&
      !letters.some((_, from) => spelledOut(words, at + from) !== undefined)
    ) {
      read.push(letters.join(''));
      at += letters.length - 1;
      continue;
    }
    const written = readWord(words[at] ?? '');
    const word = vocabulary.readAs(written) ?? written;
    const last = read.at(-1);
    const joined = last === undefined ? undefined : vocabulary.readAs(`${last} ${word}`);
    if (joined === undefined) read.push(word);
    else read[read.length - 1] = joined;
  }
  return read;
}

/** Letters that stand alone, from a word on: one more than the longest word at most, so that work is bounded. */
function lettersFrom(words: readonly string[], at: number): readonly string[] {
  let end = at;
  while (end - at <= longestWord && loneLetter.test(words[end] ?? '')) end += 1;
  return words.slice(at, end);
}

/** "s t o p" is one word. */
function spelledOut(words: readonly string[], at: number): string | undefined {
  let end = at;
  while (end < words.length && end - at < 12 && words[end]?.length === 1) end += 1;
  for (let to = end; to - at >= 3; to -= 1) {
    const spelled = words.slice(at, to).join('');
    const word = withoutDigits(spelled) ?? latinised(spelled) ?? spelled;
    if (keywords.of(word).length > 0) return word;
  }
  return undefined;
}

/** The words of a folded text, sentence by sentence, with what each may be. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const [sentence, line] of folded.split('\n').entries()) {
    if (tokens.length >= mostWords) break;
    for (const [index, clause] of line.split(' , ').entries()) {
      const words = readSentence(clause.split(' ').filter((word) => word !== ''));
      let begins = true;
      let tail = words.length;
      while (tail > 0 && keywords.isPolite(words[tail - 1] ?? '')) tail -= 1;
      words.forEach((word, at) => {
        const entries = word.length > longestWord ? [] : vocabulary.entriesOf(word);
        tokens.push({ word, entries, sentence, afterComma: index > 0 && at === 0, begins, tail: at >= tail });
        if (!keywords.isPolite(word)) begins = false;
      });
    }
  }
  return tokens;
}

/** The same words, those that stand for nothing replaced by what they were meant to be; undefined where none was. */
export function correctedTokens(tokens: readonly Token[], correct: (word: string) => string): Token[] | undefined {
  let changed = false;
  const right = tokens.map((token): Token => {
    const { innocent: _, ...plain } = token;
    const word = token.entries.length > 0 ? token.word : correct(token.word);
    if (word === token.word) return plain;
    changed = true;
    return { ...plain, word, entries: vocabulary.entriesOf(word) };
  });
  return changed ? right : undefined;
}
