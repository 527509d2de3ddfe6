import { describe, expect, it } from '@jest/globals';
import { language } from '../../../test-support/language.js';
import type { ReplyLanguage, ReplySignals } from '../reply-language.js';
import { SpacedSignals, UnspacedSignals, type Shown } from './signals.js';

const speaking = (signals: Partial<ReplySignals>, words = {}, rest: Partial<ReplyLanguage> = {}): ReplyLanguage =>
  language({}, words, { signals: signals as ReplySignals, ...rest });
const plain = (shown: Shown): Record<string, Record<string, number>> =>
  Object.fromEntries([...shown].map(([code, places]) => [code, Object.fromEntries(places)]));
const asWritten = (): undefined => undefined;

function shownBy(
  languages: readonly ReplyLanguage[],
  text: string,
  taken: readonly number[] = [],
  readAs: (words: string) => string | undefined = asWritten,
): ReturnType<typeof plain> {
  return plain(new SpacedSignals(languages, readAs).of(text.split(' '), (at) => taken.includes(at)));
}

describe('the signals of spaced words', () => {
  it('are counted by place, language and kind', () => {
    const languages = [speaking({ no: 'no, not', contact: 'text' }), speaking({ no: 'no' }, {}, { code: 'yy' })];
    expect(shownBy(languages, 'no text not text text')).toEqual({ xx: { no: 2, contact: 3 }, yy: { no: 1 } });
    expect(shownBy(languages, 'on')).toEqual({});
    expect(shownBy([language({})], 'no')).toEqual({});
  });

  it('count a place once for a kind, and for each kind that a word belongs to', () => {
    expect(shownBy([speaking({ no: 'no, n*', leave: 'no' })], 'no')).toEqual({ xx: { no: 1, leave: 1 } });
  });

  it('are words, stems and tails, and classes of words that may hold others', () => {
    const one = [speaking({ contact: 'text*, *post, @mail' }, { mail: 'mail, @letter', letter: 'letter' })];
    const words = ['text', 'texting', 'outpost', 'post', 'mail', 'letter', 'tex', 'posts', 'letters'];
    expect(words.map((word) => shownBy(one, word).xx?.contact)).toEqual([
      1,
      1,
      1,
      1,
      1,
      1,
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => new SpacedSignals([speaking({ no: '@nobody' })], asWritten)).toThrow('xx: no words "@nobody"');
    expect(shownBy([speaking({ no: 'n*, *ab' })], 'n ab xab')).toEqual({ xx: { no: 2 } });
  });

  it('are stems and tails of twenty-four letters at most', () => {
    const [long, longer] = ['a'.repeat(24), 'a'.repeat(25)];
    expect(shownBy([speaking({ no: `${long}*` })], `${longer}b`)).toEqual({ xx: { no: 1 } });
    expect(shownBy([speaking({ no: longer })], longer)).toEqual({ xx: { no: 1 } });
    expect(() => shownBy([speaking({ no: `${longer}*` })], '')).toThrow(`"${longer}*" is longer than 24 letters`);
  });

  it('are sequences of words', () => {
    const fed = [speaking({ weary: 'fed up, sick* of *ing' })];
    expect(shownBy(fed, 'fed up')).toEqual({ xx: { weary: 1 } });
    expect(shownBy(fed, 'sickened of waiting')).toEqual({ xx: { weary: 1 } });
    expect(['fed', 'fed on up', 'up fed', 'sick of tea', 'sick on waiting'].map((text) => shownBy(fed, text))).toEqual(
      Array(5).fill({}),
    );
    expect(shownBy([speaking({ weary: 'up te*' })], 'up team')).toEqual({ xx: { weary: 1 } });
  });

  it('are not looked for where a phrase means something else', () => {
    expect(shownBy([speaking({ leave: 'stop' })], 'bus stop stop', [1])).toEqual({ xx: { leave: 1 } });
  });

  it('stand behind clitics of their own language', () => {
    const languages = [
      speaking({ contact: 'message, ms' }, {}, { clitics: 'l' }),
      speaking({ contact: 'post' }, {}, { code: 'yy' }),
    ];
    expect(shownBy(languages, 'lmessage message')).toEqual({ xx: { contact: 2 } });
    expect(shownBy(languages, 'lpost lms xmessage')).toEqual({});
    expect(shownBy(languages, 'post')).toEqual({ yy: { contact: 1 } });
  });

  it('are spelled with and without the letters that stand for German ones, in all words alike', () => {
    const spelled = [speaking({ leave: 'höre* auf, müde' })];
    expect(['horen auf', 'hoeren auf', 'mude', 'muede'].map((text) => shownBy(spelled, text).xx?.leave)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('are read as texts are: what is joined there is joined here', () => {
    const joins: Record<string, string> = { 'do not': 'dont', u: 'you' };
    const readAs = (words: string): string | undefined => joins[words];
    const some = [speaking({ no: 'do not want', you: 'u' })];
    expect(shownBy(some, 'dont want', [], readAs)).toEqual({ xx: { no: 1 } });
    expect(shownBy(some, 'you', [], readAs)).toEqual({ xx: { you: 1 } });
    expect(shownBy(some, 'do not want u', [], readAs)).toEqual({});
  });

  it('are the same however many words were seen', () => {
    const signals = new SpacedSignals([speaking({ no: 'no' })], asWritten);
    const of = (word: string): ReturnType<typeof plain> => plain(signals.of([word], () => false));
    expect(of('no')).toEqual(of('no'));
    for (let word = 0; word < 5_001; word += 1) of(`w${word}`);
    expect(of('no')).toEqual({ xx: { no: 1 } });
  });
});

describe('the signals of a language without spaces', () => {
  it('are found wherever they stand, the longest first, each place once', () => {
    const signals = new UnspacedSignals(speaking({ no: '不, 不要, 别 再*', contact: '短信' }, {}, { code: 'zh' }));
    const shown: Shown = new Map();
    signals.addTo(shown, '不要短信不别再短信');
    expect(plain(shown)).toEqual({ zh: { no: 3, contact: 2 } });
    signals.addTo(shown, '不要');
    expect(plain(shown)).toEqual({ zh: { no: 4, contact: 2 } });
  });
});
