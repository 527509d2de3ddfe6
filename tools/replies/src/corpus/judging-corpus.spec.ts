import { beforeAll, describe, expect, it } from '@jest/globals';
import { classifyReply } from '@rebound/sms-text/replies';
import path from 'node:path';
import { acceptanceOf } from '../figures/acceptance.js';
import { byGroup } from '../figures/confusion.js';
import { judge, type Judged } from '../judge.js';
import { meanings, type CorpusEntry } from './labelled-text.js';
import { corpusFolder, loadCorpus } from './load-corpus.js';

const languages = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'tr', 'zh'];

describe('the judging corpus', () => {
  let entries: readonly CorpusEntry[];
  let groups: Map<string, Judged[]>;
  beforeAll(async () => {
    entries = await loadCorpus(path.join(corpusFolder, 'judging'));
    groups = byGroup(judge(entries, () => ({ meaning: 'none', evidence: undefined })));
  });

  it('holds at least 130 texts in each language, and mixtures', () => {
    expect([...groups.keys()]).toEqual([...languages, 'mixed'].sort());
    for (const language of languages) expect(groups.get(language)?.length).toBeGreaterThanOrEqual(130);
    expect(groups.get('mixed')?.length).toBeGreaterThanOrEqual(60);
  });

  /** Counts only: who works on the classifier does not see these texts. */
  it('has no stop missed, no false start, and 97 % of what is answered none is nothing else', () => {
    const { stopsMissed, falseStarts, nonePrecision, passed } = acceptanceOf(judge(entries, classifyReply));
    expect({ missed: stopsMissed.length, started: falseStarts.length, passed }).toEqual({
      missed: 0,
      started: 0,
      passed: true,
    });
    expect(nonePrecision.rate).toBeGreaterThanOrEqual(0.97);
  });

  it('holds every label in every file, about half of each in the final part', () => {
    for (const texts of groups.values()) {
      for (const meaning of meanings) {
        const labelled = texts.filter(({ entry }) => entry.label === meaning);
        const final = labelled.filter(({ entry }) => entry.part === 'final');
        expect(labelled.length).toBeGreaterThan(0);
        // Labels that were changed later did not move their texts to the other part.
        expect(Math.abs(labelled.length - 2 * final.length)).toBeLessThanOrEqual(3);
      }
    }
  });
});
