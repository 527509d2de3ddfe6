import { describe, expect, it } from '@jest/globals';
import { language } from '../../../test-support/language.js';
import type { ReplyLanguage } from '../reply-language.js';
import { wishesOf } from './pattern.js';
import { Vocabulary } from './vocabulary.js';

const vocabularyOf = (...languages: readonly ReplyLanguage[]): Vocabulary =>
  new Vocabulary(languages, languages.flatMap(wishesOf));
const begun = (vocabulary: Vocabulary, word: string): string[] =>
  vocabulary.entriesOf(word).flatMap(({ early, late }) => [...early, ...late].map(({ wish }) => wish.source));

describe('the vocabulary', () => {
  it('knows the words that wishes hold, and which begin one', () => {
    const vocabulary = vocabularyOf(language({ stop: 'end/quit it', pause: 'tired' }));
    expect(['end', 'it', 'tired', 'ends', 'on'].map((word) => vocabulary.has(word))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(begun(vocabulary, 'quit')).toEqual(['end/quit it']);
    expect(begun(vocabulary, 'it')).toEqual([]);
    expect([...vocabulary.words()].sort()).toEqual(['end', 'it', 'quit', 'tired']);
  });

  it('parts what is looked for early, since it decides which words may be used, from the rest', () => {
    const kinds = {
      firm: 'end a',
      innocent: 'end b',
      booking: 'end c',
      machine: 'end d',
      stop: 'end e',
      pause: 'end f',
      help: 'end g',
    };
    const [entry] = vocabularyOf(language(kinds)).entriesOf('end');
    expect(entry?.early.map(({ wish }) => wish.kind).sort()).toEqual(['booking', 'firm', 'innocent', 'machine']);
    expect(entry?.late.map(({ wish }) => wish.kind).sort()).toEqual(['help', 'pause', 'stop']);
  });

  it('begins a wish at its first word, and takes none that has no word for certain', () => {
    expect(begun(vocabularyOf(language({ stop: '^ end it' })), 'end')).toEqual(['^ end it']);
    expect(() => vocabularyOf(language({ stop: 'end? it' }))).toThrow('no beginning: end? it');
    expect(() => vocabularyOf(language({ stop: 'end/$ it' }))).toThrow('no beginning');
    expect(() => vocabularyOf(language({ stop: '^ $' }))).toThrow('no beginning');
  });

  it('gives equal elements one number, also of two languages', () => {
    const vocabulary = vocabularyOf(
      language({ stop: 'end/quit it' }),
      language({ stop: 'end/quit now' }, {}, { code: 'yy' }),
    );
    const [entry] = vocabulary.entriesOf('end');
    expect([...(entry?.fills ?? [])]).toHaveLength(1);
    expect(entry?.late.map(({ steps }) => steps[0])).toEqual(
      Array(2).fill({ kind: 'words', id: [...(entry?.fills ?? [])][0], optional: false, orEnd: false }),
    );
    const [it, now] = ['it', 'now'].map((word) => [...(vocabulary.entriesOf(word)[0]?.fills ?? [])]);
    expect(it).not.toEqual(now);
  });

  it('reads words as others, in all their spellings', () => {
    const vocabulary = vocabularyOf(language({}, {}, { joins: 'do not = dont, höre auf = hoerauf, u = you' }));
    expect(['do not', 'hore auf', 'hoere auf', 'u', 'dont', 'not'].map((words) => vocabulary.readAs(words))).toEqual(
      ['dont', 'hoerauf', 'hoerauf', 'you', undefined, undefined],
    ); // prettier-ignore
  });

  it('finds forms behind a clitic of their own language, where three letters are left', () => {
    const vocabulary = vocabularyOf(
      language({ stop: 'message/msg/ms' }, {}, { clitics: 'l, de' }),
      language({ stop: 'post' }, {}, { code: 'yy' }),
    );
    const known = (word: string): boolean => vocabulary.has(word);
    expect(['message', 'lmessage', 'lmsg', 'demessage', 'demsg'].map(known)).toEqual(Array(5).fill(true));
    expect(['lms', 'dems', 'xmessage', 'dxmessage', 'lpost', 'depost', 'ldemessage'].map(known)).toEqual(
      Array(7).fill(false),
    );
  });

  it('remembers a word until it has seen five thousand', () => {
    const vocabulary = vocabularyOf(language({ stop: 'end' }));
    const first = vocabulary.entriesOf('first');
    expect(vocabulary.entriesOf('first')).toBe(first);
    for (let word = 0; word < 4_999; word += 1) vocabulary.entriesOf(`w${word}`);
    expect(vocabulary.entriesOf('first')).toBe(first);
    vocabulary.entriesOf('one more');
    expect(vocabulary.entriesOf('first')).not.toBe(first);
  });
});
