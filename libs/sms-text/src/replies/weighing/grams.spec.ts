import { describe, expect, it } from '@jest/globals';
import { addGrams, type Traits } from './grams.js';

/** The traits of a folded text, its words parted by spaces and its sentences by line ends. */
function gramsOf(folded: string, written = folded): Record<Kind, Traits[number]> {
  const tokens = folded
    .split('\n')
    .flatMap((line, sentence) => line.split(/[ ,]+/).map((word) => ({ word, sentence })));
  const traits: Traits = [];
  addGrams({ tokens, text: folded, written }, traits);
  return Object.fromEntries(kinds.map((kind, at) => [kind, traits[at]])) as Record<Kind, Traits[number]>;
}
const kinds = ['words', 'pairs', 'apart', 'pieces', 'runs', 'marks'] as const;
type Kind = (typeof kinds)[number];

describe('what a text is made of', () => {
  it('is its words and those beside each other, the ends of each sentence too', () => {
    const { words, pairs } = gramsOf('no more now\nthank you');
    expect(words.names).toEqual(['no', 'more', 'now', 'thank', 'you']);
    expect(pairs.names).toEqual(['^ no', 'no more', 'more now', 'now $', '^ thank', 'thank you', 'you $']);
  });

  it('is the words around one, in one sentence', () => {
    expect(gramsOf('no more of it\nthank you').apart.names).toEqual([
      '^ .. more',
      'no .. of',
      'more .. it',
      '^ .. you',
    ]);
    expect(gramsOf('no').apart.names).toEqual([]);
  });

  it('is pieces of words of three to five letters, the ends counted, and no word as a whole', () => {
    expect(gramsOf('adverts').pieces.names).toEqual([
      ...['ad*', '*adv*', '*dve*', '*ver*', '*ert*', '*rts*', '*ts'],
      ...['adv*', '*adve*', '*dver*', '*vert*', '*erts*', '*rts'],
      ...['adve*', '*adver*', '*dvert*', '*verts*', '*erts'],
    ]);
    expect(gramsOf('no').pieces.names).toEqual(['no*', '*no']);
    expect(gramsOf('now').pieces.names).toEqual(['no*', '*now*', '*ow', 'now*', '*now']);
    expect(gramsOf('no ,\nno').pieces.names).toEqual(['no*', '*no', 'no*', '*no']);
  });

  it('is no piece of what is too long for a word', () => {
    expect(gramsOf('x'.repeat(40)).pieces.names).not.toEqual([]);
    expect(gramsOf('x'.repeat(41)).pieces.names).toEqual([]);
  });

  it('is runs of one to four characters where words are not set apart, and then no words or pieces', () => {
    const { words, pairs, runs, pieces } = gramsOf('以后别再来 ok');
    expect(runs.names).toEqual([
      '以', '以后', '以后别', '以后别再', '后', '后别', '后别再', '后别再来', '别', '别再', '别再来', '再', '再来', '来',
    ]); // prettier-ignore
    expect(words.names).toEqual(['ok']);
    expect(pairs.names).toEqual(['^ 以后别再来', '以后别再来 ok', 'ok $']);
    expect(pieces.names).toEqual(['ok*', '*ok']);
    expect(gramsOf('メール').words.names).toEqual([]);
    expect(gramsOf('메일').words.names).toEqual(['메일']);
  });

  it('is its length, on a scale of doublings, and that of the text where there are no words', () => {
    const length = (words: number): string | undefined => gramsOf(Array(words).fill('a').join(' ')).marks.names[0];
    expect([1, 2, 3, 7, 15, 60, 600].map(length)).toEqual(['#1', '#2', '#2', '#3', '#4', '#6', '#6']);
    expect(gramsOf('以后别再来打').marks.names).toEqual(['#2']);
  });

  it('is its marks, each once: questions, exclamations and emoji', () => {
    const marks = (written: string): readonly string[] => gramsOf('a', written).marks.names.slice(1);
    expect(marks('a')).toEqual([]);
    expect(['a?', 'a？', 'هل؟', 'a??'].map(marks)).toEqual([['?'], ['?'], ['?'], ['?']]);
    expect(['a!', 'a！'].map(marks)).toEqual([['!'], ['!']]);
    expect(marks('!a 😡🙏😡?')).toEqual(['?', '!', '😡', '🙏']);
    expect(marks('😡'.repeat(60) + '🙏')).toEqual(['😡']);
  });

  it('counts for as much however long the text is', () => {
    const weights = ({ names, each }: Traits[number]): number => each * Math.sqrt(names.length);
    for (const text of ['no more now', 'no more of these now or ever 再来']) {
      const { words, pairs, apart, pieces, runs, marks } = gramsOf(text);
      expect([words, pairs, apart, pieces].map(weights).map((sum) => sum.toFixed(6))).toEqual(
        ['1.000000', '1.000000', '0.700000', '1.500000'],
      ); // prettier-ignore
      if (runs.names.length > 0) expect(weights(runs)).toBeCloseTo(2.5);
      expect(marks.each).toBe(0.7);
    }
  });
});
