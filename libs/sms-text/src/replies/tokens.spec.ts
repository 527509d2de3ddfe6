import { describe, expect, it } from '@jest/globals';
import { foldSentences } from '../folding/fold.js';
import { correctedTokens, tokensOf } from './tokens.js';

const wordsOf = (text: string): string[] => tokensOf(foldSentences(text)).map(({ word }) => word);

describe('the words of a reply', () => {
  it('are read as they were meant, where that makes a known word', () => {
    const meant: Record<string, string> = {
      st0p: 'stop',
      'stо\u0440': 'stop',
      stooop: 'stop',
      sт0p: 'stop',
      nooo: 'no',
      stoppppp: 'stop',
      unsubscribeeee: 'unsubscribe',
      messsages: 'mesages',
      leeeave: 'leave',
      '5t0p': 'stop',
    };
    expect(Object.keys(meant).map((text) => wordsOf(text)[0])).toEqual(Object.values(meant));
  });

  it('stay as they are where nothing known comes of it', () => {
    for (const word of ['xyzzzy', 'k0rbel', 'stop', '4512', 'жвз', 'x'.repeat(41) + '0'])
      expect(wordsOf(word)).toEqual([word]);
  });

  it('are joined of letters that stand alone, where they make a keyword', () => {
    expect(wordsOf('s t o p')).toEqual(['stop']);
    expect(wordsOf('now s t o p xyzzy')).toEqual(['now', 'stop', 'xyzzy']);
    expect(wordsOf('s t 0 p')).toEqual(['stop']);
    expect(wordsOf('e n d')).toEqual(['end']);
    expect(wordsOf('s t o p a b')).toEqual(['stop', 'a', 'b']);
    expect(wordsOf('p l e a s e s t o p i t')).toEqual(['p', 'l', 'e', 'a', 's', 'e', 'stop', 'i', 't']);
    expect(wordsOf('so g e l m e s i n')).toEqual(['so', 'gelmesin']);
    expect(wordsOf('x y z w ok')).toEqual(['xyzw', 'ok']);
    expect(wordsOf('x y z ok')).toEqual(['x', 'y', 'z', 'ok']);
    expect(wordsOf('x '.repeat(40))).toEqual(['x'.repeat(40)]);
    expect(wordsOf('x '.repeat(41))).toEqual(['x', 'x'.repeat(40)]);
    expect(wordsOf('1 2 3 4')).toEqual(['1', '2', '3', '4']);
    expect(wordsOf('u n s u b s c r i b e')).toEqual(['unsubscribe']);
  });

  it('are read as others are', () => {
    expect(wordsOf('do not')).toEqual(wordsOf("don't"));
  });

  it('know their sentence, the comma before them, and what of their clause is polite', () => {
    const seen = tokensOf(foldSentences('Hi, please stop xyzzy thanks. Bye')).map(
      ({ word, sentence, afterComma, begins, tail }) =>
        `${word} ${sentence}${afterComma ? ' comma' : ''}${begins ? ' begins' : ''}${tail ? ' tail' : ''}`,
    );
    expect(seen).toEqual([
      'hi 0 begins tail',
      'please 0 comma begins',
      'stop 0 begins',
      'xyzzy 0',
      'thanks 0 tail',
      'bye 1 begins tail',
    ]);
  });

  it('know what they may be in the grammar, unless they are too long for a word', () => {
    const [stop, other, long] = tokensOf(`stop xyzzy stop${'x'.repeat(40)}`);
    expect(stop?.entries.length).toBeGreaterThan(0);
    expect(other?.entries).toEqual([]);
    expect(long?.entries).toEqual([]);
  });

  it('are so many at most', () => {
    expect(tokensOf('a\n'.repeat(900))).toHaveLength(700);
    expect(tokensOf('')).toEqual([]);
  });

  it('are corrected where they stand for nothing, and forget what they belonged to', () => {
    const tokens = tokensOf('plase stop xyzzy');
    for (const token of tokens) token.innocent = 'innocent';
    const right = correctedTokens(tokens, (word) => (word === 'plase' ? 'please' : word === 'stop' ? 'start' : word));
    expect(right?.map(({ word, innocent }) => [word, innocent])).toEqual([
      ['please', undefined],
      ['stop', undefined],
      ['xyzzy', undefined],
    ]);
    expect(right?.[0]?.entries).toEqual(tokensOf('please')[0]?.entries);
    expect(correctedTokens(tokens, (word) => word)).toBeUndefined();
  });
});
