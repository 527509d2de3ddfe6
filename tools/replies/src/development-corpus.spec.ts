import { describe, expect, it } from '@jest/globals';
import { classifyReply } from '@rebound/sms-text';
import path from 'node:path';
import { corpusFolder, loadCorpus } from './corpus/load-corpus.js';
import { judge } from './judge.js';

const inDepth = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'tr', 'zh', 'ja', 'ar'];

const corpus = await loadCorpus(path.join(corpusFolder, 'development'));
const readings = judge(corpus, classifyReply).map(
  ({ entry: { group, text }, truth, answer }) => `${truth} > ${answer} ${group} ${JSON.stringify(text)}`,
);
const where = (pattern: RegExp): string[] => readings.filter((reading) => pattern.test(reading));

describe('the development corpus', () => {
  it('holds at least 100 texts of each language that is covered in depth', () => {
    for (const language of inDepth)
      expect(corpus.filter(({ group }) => group === language).length).toBeGreaterThanOrEqual(100);
  });

  it('has no stop missed: a pause catches it', () => expect(where(/^stop > (?!stop|pause)/)).toEqual([]));

  it('has no false start', () => expect(where(/^(?!start)\S+ > start/)).toEqual([]));

  it('has every start and every call for help understood', () => {
    expect(where(/^start > (?!start)/)).toEqual([]);
    expect(where(/^help > (?!help)/)).toEqual([]);
  });

  it('has no wish to stop taken for chat, and no chat for a wish', () => {
    expect(where(/^pause > (?!pause|stop)/)).toEqual([]);
    expect(where(/^none > (?!none)/)).toEqual([]);
  });

  it('has plain wishes mostly read as such', () => {
    const stops = where(/^stop >/);
    expect(where(/^stop > stop/).length / stops.length).toBeGreaterThan(0.95);
  });
});
