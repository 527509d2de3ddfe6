import { describe, expect, it } from '@jest/globals';
import { language } from '../../../test-support/language.js';
import type { ReplyLanguage, ReplyWishes } from '../reply-language.js';
import { findWishes, type Token } from './find-wishes.js';
import { wishesOf } from './pattern.js';
import { Vocabulary } from './vocabulary.js';

const everybody = (): boolean => true;

/** Sentences parted by a full stop, clauses by a comma; "hi" and "thanks" are polite. */
function tokensOf(text: string, vocabulary: Vocabulary): Token[] {
  const polite = ['hi', 'thanks'];
  return text.split('.').flatMap((line, sentence) =>
    line.split(',').flatMap((clause, index) => {
      const words = clause.trim().split(' ').filter((word) => word !== ''); // prettier-ignore
      return words.map((word, at) => ({
        word,
        entries: vocabulary.entriesOf(word),
        sentence,
        afterComma: index > 0 && at === 0,
        begins: words.slice(0, at).every((before) => polite.includes(before)),
        tail: words.slice(at).every((behind) => polite.includes(behind)),
      }));
    }),
  );
}

function search(
  wishes: Partial<ReplyWishes>,
  text: string,
  options: { when?: 'early' | 'late'; speaks?: (code: string) => boolean; more?: readonly ReplyLanguage[] } = {},
): { found: string[]; tokens: Token[] } {
  const languages = [language(wishes), ...(options.more ?? [])];
  const vocabulary = new Vocabulary(languages, languages.flatMap(wishesOf));
  const tokens = tokensOf(text, vocabulary);
  const { when = 'late', speaks = everybody } = options;
  const found = findWishes(tokens, when, speaks);
  return { found: [...found].map(([kind, { wish, at, end }]) => `${kind} ${wish.source} ${at}-${end}`), tokens };
}

const stopFound = (stop: string, text: string): boolean => search({ stop }, text).found.length > 0;
const covered = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ innocent }) => innocent).map(({ word, innocent }) => `${word} ${innocent}`);

describe('finding wishes', () => {
  it('tells where a wish stands', () => {
    expect(search({ stop: 'end it' }, 'please end it now').found).toEqual(['stop end it 1-3']);
    expect(search({ stop: 'end it' }, 'end now it').found).toEqual([]);
    expect(search({ stop: 'end it' }, 'end. it').found).toEqual([]);
    expect(search({ stop: 'end it' }, 'end').found).toEqual([]);
  });

  it('finds the first of each kind', () => {
    const wishes = { stop: 'end it\nquit', pause: 'tired' };
    expect(search(wishes, 'tired quit end it tired').found).toEqual(['pause tired 0-1', 'stop quit 1-2']);
  });

  it('lets as many words stand between as a gap says, in one sentence', () => {
    const gap = (text: string): boolean => stopFound('end ..2 texts', text);
    expect(['end texts', 'end a texts', 'end a b texts', 'end a, b texts'].map(gap)).toEqual(Array(4).fill(true));
    expect(['end a b c texts', 'end. texts', 'end a. texts', 'end a b', 'end'].map(gap)).toEqual(Array(5).fill(false));
    expect(stopFound('end ..2', 'end')).toBe(true);
  });

  it('knows the beginning of a clause, greetings left aside', () => {
    const begins = (text: string): boolean => stopFound('^ end', text);
    expect(['end', 'hi end', 'a, end', 'a. end'].map(begins)).toEqual([true, true, true, true]);
    expect(['a end', 'hi a end'].map(begins)).toEqual([false, false]);
  });

  it('knows the end of a sentence, thanks left aside', () => {
    const ends = (text: string): boolean => stopFound('end $', text);
    expect(['end', 'a end', 'end thanks', 'end. a'].map(ends)).toEqual([true, true, true, true]);
    expect(['end a', 'end thanks a'].map(ends)).toEqual([false, false]);
  });

  it('lets a word be missing, or be the end', () => {
    expect(['end it now', 'end now'].map((text) => stopFound('end it? now', text))).toEqual([true, true]);
    expect(['end a now', 'end it'].map((text) => stopFound('end it? now', text))).toEqual([false, false]);
    expect(['end now', 'end', 'end thanks'].map((text) => stopFound('end now/$', text))).toEqual([true, true, true]);
    expect(stopFound('end now/$', 'end a')).toBe(false);
    // What fits may be left out again where the rest would not fit else.
    expect(stopFound('end it? it', 'end it')).toBe(true);
  });

  it('looks early for what decides which words may be used, late for the rest', () => {
    const wishes = { firm: 'never end', innocent: 'bus stop', stop: 'end it', pause: 'tired' };
    const text = 'tired end it never end bus stop';
    expect(search(wishes, text, { when: 'early' }).found).toEqual(['firm never end 3-5', 'innocent bus stop 5-7']);
    expect(search(wishes, text).found).toEqual(['pause tired 0-1', 'stop end it 1-3']);
  });

  it('covers every innocent phrase, so that no wish uses its words', () => {
    const wishes = { innocent: 'bus stop', booking: 'my trip\nstop my trip', stop: 'stop\nend bus' };
    const { tokens } = search(wishes, 'bus stop my trip bus stop', { when: 'early' });
    expect(covered(tokens)).toEqual(
      ['bus innocent', 'stop innocent', 'my booking', 'trip booking', 'bus innocent', 'stop innocent'],
    ); // prettier-ignore
    expect(findWishes(tokens, 'late', everybody).size).toBe(0);
    const beside = search(wishes, 'end bus stop stop', { when: 'early' }).tokens;
    expect([...findWishes(beside, 'late', everybody).values()].map(({ at }) => at)).toEqual([3]);
    // Of words that are covered, only what is looked for early makes use.
    expect([...findWishes(beside, 'early', everybody).keys()]).toEqual(['innocent']);
  });

  it('ends an innocent phrase at a comma, and a wish not', () => {
    const wishes = { innocent: 'end ..2 film', stop: 'end ..2 texts' };
    const innocent = (text: string): string[] => covered(search(wishes, text, { when: 'early' }).tokens);
    expect(innocent('end the film')).toEqual(['end innocent', 'the innocent', 'film innocent']);
    expect(innocent('a, end the film')).toHaveLength(3);
    expect(['end, film', 'end the, film', 'end, the film'].map(innocent)).toEqual([[], [], []]);
    expect(search(wishes, 'end, the texts').found).toHaveLength(1);
    expect(covered(search({ innocent: 'end film' }, 'end, film', { when: 'early' }).tokens)).toEqual([]);
    expect(covered(search({ booking: 'end film/$' }, 'end, film', { when: 'early' }).tokens)).toEqual(['end booking']);
  });

  it('finds what would hide a wish only in a language that the person speaks, wishes in any', () => {
    const other = language({ stop: 'alto', pause: 'harto', help: 'quien', machine: 'fuera', innocent: 'mi alto', booking: 'mi viaje', firm: 'nunca' }, {}, { code: 'yy' }); // prettier-ignore
    const found = (text: string, when: 'early' | 'late'): string[] =>
      search({}, text, { when, more: [other], speaks: (code) => code === 'xx' }).found.map(
        (wish) => wish.split(' ')[0] ?? '',
      );
    expect(found('quien harto alto', 'late')).toEqual(['pause', 'stop']);
    expect(found('fuera mi alto mi viaje nunca', 'early')).toEqual(['firm']);
    expect(search({}, 'quien fuera', { when: 'early', more: [other] }).found).toEqual(['machine fuera 1-2']);
  });
});
