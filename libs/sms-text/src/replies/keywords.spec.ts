import { describe, expect, it } from '@jest/globals';
import { language } from '../../test-support/language.js';
import { Keywords } from './keywords.js';
import type { Speaks } from './lexicon.js';

const all = new Keywords([
  language({}, {}, {
    keywords: { stop: 'stop, stop all, end', alone: 'enough', cancel: 'cancel', start: 'start', yes: 'yes, go ahead', agree: 'i want, it, text me', no: 'no, do not', help: 'help' },
    polite: 'please, thank you, hi',
  }),
  language({}, {}, { code: 'yy', keywords: { stop: 'stop, alto', yes: 'no' }, polite: 'gracias' }),
  language({}, {}, { code: 'zh', keywords: { stop: '停止', yes: '好, 同意', agree: '我, 可以收' }, polite: '谢谢, 请, 您好' }),
]); // prettier-ignore
const any: Speaks = () => true;
const split = (text: string): string[] => text.split(' ');

describe('keywords', () => {
  it('are known by their words, in each language', () => {
    expect(all.of('stop')).toEqual([
      { kind: 'stop', entry: 'stop', language: 'xx' },
      { kind: 'stop', entry: 'stop', language: 'yy' },
    ]);
    expect(all.of('stop all').map(({ entry }) => entry)).toEqual(['stop all']);
    expect(['enough', 'cancel', 'start', 'yes', 'help'].map((word) => all.of(word)[0]?.kind)).toEqual([
      'alone',
      'cancel',
      'start',
      'yes',
      'help',
    ]);
    expect(all.of('it')).toEqual([]);
    expect([...all.all()].map(([words]) => words)).toContain('go ahead');
  });

  it('are strong where one word of four letters or more stops', () => {
    expect(all.strongWords()).toEqual(['stop', 'alto']);
  });

  it('refuse in a language of the person', () => {
    expect(all.refusal('no', any)).toEqual({ kind: 'no', entry: 'no', language: 'xx' });
    expect(all.refusal('no', (code) => code === 'yy')).toBeUndefined();
    expect(all.refusal('yes', any)).toBeUndefined();
  });
});

describe('politeness', () => {
  it('is taken from both ends, unless nothing else is there', () => {
    const left = (text: string): string => all.withoutPoliteness(split(text)).join(' ');
    expect(left('hi please stop thank you')).toBe('stop');
    expect(left('stop please now')).toBe('stop please now');
    expect(left('hi')).toBe('hi');
    expect(left('hi gracias')).toBe('gracias');
    expect(left('thank you')).toBe('thank you');
    expect(left('hi hi stop')).toBe('stop');
    expect(all.withoutPoliteness([])).toEqual([]);
  });

  it('is taken from letters without spaces', () => {
    expect(all.withoutUnspacedPoliteness('您好请停止谢谢')).toBe('停止');
    expect(all.withoutUnspacedPoliteness('停止')).toBe('停止');
    expect(all.withoutUnspacedPoliteness('hi停止please')).toBe('hi停止please');
    expect(['您好', '您好谢谢', ''].map((letters) => all.isUnspacedPoliteness(letters))).toEqual([true, true, true]);
    expect(['停止谢谢', '停'].map((letters) => all.isUnspacedPoliteness(letters))).toEqual([false, false]);
  });

  it('is one word of the lists', () => {
    expect(['please', 'thank you', 'thank', 'stop'].map((words) => all.isPolite(words))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('assent', () => {
  const yesOf = (text: string, speaks: Speaks = any): string | undefined => all.assent(split(text), speaks)?.entry;

  it('is a yes with politeness and words that go along with it', () => {
    expect(
      ['yes', 'yes please', 'hi yes i want it', 'go ahead text me thank you', 'yes yes'].map((text) => yesOf(text)),
    ).toEqual(['yes', 'yes', 'yes', 'go ahead', 'yes']);
    expect(yesOf('好的', any)).toBeUndefined();
    expect(['好', '我同意谢谢', '我可以收好'].map((text) => yesOf(text))).toEqual(['好', '同意', '好']);
  });

  it('is none where anything else is said, or a no', () => {
    expect(
      ['yes but', 'please', 'i want it', 'yes no', 'do not', ''].map((text) => yesOf(text, (code) => code === 'xx')),
    ).toEqual(Array(6).fill(undefined));
  });

  it('is told by the languages of the person', () => {
    expect(yesOf('no', (code) => code === 'yy')).toBe('no');
    expect(yesOf('yes', (code) => code === 'yy')).toBeUndefined();
    expect(yesOf('no i want', (code) => code === 'yy')).toBeUndefined();
  });
});
