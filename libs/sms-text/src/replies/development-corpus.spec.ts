import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { classifyReply, type ReplyContext, type ReplyMeaning } from './classify-reply.js';

type Labelled = Readonly<{ text: string; label: ReplyMeaning; reason: string }> & ReplyContext;

const folder = path.resolve('libs/sms-text/corpus/development');
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const language = name.replace('.yaml', '');
    const rows: unknown = parse(readFileSync(path.join(folder, name), 'utf8'));
    if (!isCorpus(rows)) throw new Error(`${name}: every text needs text, label and reason`);
    return rows.map((row) => ({ language, ...row }));
  });

function isCorpus(rows: unknown): rows is Labelled[] {
  return (
    Array.isArray(rows) &&
    rows.every(
      (row: unknown) => typeof row === 'object' && row !== null && 'text' in row && 'label' in row && 'reason' in row,
    )
  );
}

const read = ({ text, label, language, languages, country, question }: (typeof corpus)[number]): string => {
  const own = languages ?? (language === 'mixed' ? undefined : [language]);
  const { meaning, evidence } = classifyReply(text, {
    ...(own ? { languages: own } : {}),
    ...(country === undefined ? {} : { country }),
    ...(question === undefined ? {} : { question }),
  });
  return `${label} > ${meaning} ${language} ${JSON.stringify(text)} (${evidence.level} ${evidence.matched ?? ''})`;
};
const readings = corpus.map(read);
const where = (pattern: RegExp): string[] => readings.filter((reading) => pattern.test(reading));

describe('the development corpus', () => {
  it('holds at least 100 texts of each language that is covered in depth', () => {
    for (const language of ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'tr', 'zh', 'ja', 'ar']) {
      expect(corpus.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(100);
    }
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
