import { someIdeographs } from '../../folding/ideographs.js';
import type { Reply } from '../reply.js';

/** What is weighed of a text: names, each of which counts so much wherever it stands. */
export type Traits = Array<Readonly<{ names: readonly string[]; each: number }>>;

type Written = Readonly<{ tokens: ReadonlyArray<Pick<Reply['tokens'][number], 'word' | 'sentence'>> }> &
  Pick<Reply, 'text' | 'written'>;

const longestWord = 40;
const [shortestPiece, longestPiece] = [3, 5];
const longestRun = 4;
const manyWords = 60;

/**
 * What a text is made of, to be weighed: `word`, `two words` (`^` and `$` are the ends of a sentence), `one .. third`, pieces of
 * words (`sto*`, `*top*`), runs of characters where words are not set apart, its length and its marks. A long text shows more
 * of it, each the less.
 */
export function addGrams({ tokens, text, written }: Written, traits: Traits): void {
  const words: string[] = [];
  const pairs: string[] = [];
  const apart: string[] = [];
  let before: string | undefined;
  let previous = '^';
  let sentence = 0;
  for (const token of tokens) {
    if (token.sentence !== sentence) {
      pairs.push(`${previous} $`);
      [before, previous, sentence] = [undefined, '^', token.sentence];
    }
    const { word } = token;
    if (!someIdeographs.test(word)) words.push(word);
    pairs.push(`${previous} ${word}`);
    if (before !== undefined) apart.push(`${before} .. ${word}`);
    [before, previous] = [previous, word];
  }
  pairs.push(`${previous} $`);
  const pieces: string[] = [];
  const runs: string[] = [];
  for (const word of text.split(/[\s,]+/)) {
    if (someIdeographs.test(word)) addRuns(word, runs);
    else if (word.length <= longestWord) addPieces(word, pieces);
  }
  const size = Math.min(manyWords, words.length || text.length / 2);
  traits.push(shared(words, 1), shared(pairs, 1), shared(apart, 0.7), shared(pieces, 1.5), shared(runs, 2.5), {
    names: [`#${Math.round(Math.log2(size + 1))}`, ...marksOf(written)],
    each: 0.7,
  });
}

/** `sto*`, `*top*`, `*op`: the ends of a word count as letters. */
function addPieces(word: string, pieces: string[]): void {
  const whole = ` ${word} `;
  for (let size = shortestPiece; size <= longestPiece; size += 1) {
    for (let at = 0; at + size <= whole.length; at += 1) {
      if (size === whole.length) continue;
      const piece = whole.slice(at, at + size);
      pieces.push((at === 0 ? '' : '*') + piece.trim() + (at + size === whole.length ? '' : '*'));
    }
  }
}

function addRuns(word: string, pieces: string[]): void {
  for (let at = 0; at < word.length; at += 1) {
    for (let size = 1; size <= longestRun && at + size <= word.length; size += 1)
      pieces.push(word.slice(at, at + size));
  }
}

function marksOf(written: string): string[] {
  const signs = written.match(/\p{Extended_Pictographic}/gu)?.slice(0, manyWords) ?? [];
  return [...(/[?？؟]/.test(written) ? ['?'] : []), ...(/[!！]/.test(written) ? ['!'] : []), ...new Set(signs)];
}

const shared = (names: readonly string[], share: number): Traits[number] => ({
  names,
  each: share / Math.sqrt(names.length),
});
