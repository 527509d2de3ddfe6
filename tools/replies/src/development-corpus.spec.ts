import { beforeAll, describe, expect, it } from '@jest/globals';
import { classifyReply, examineReply, learnedWeights } from '@rebound/sms-text/replies';
import { acceptanceOf, type Acceptance } from './figures/acceptance.js';
import { judge, type Classify, type Judged } from './judge.js';
import { fingerprintOfCorpora, loadCorpora, type Corpora } from './learning/learn.js';

const inDepth = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'tr', 'zh', 'ja', 'ar'];

const wishesAmongOrdinary = (judged: readonly Judged[]): string[] =>
  judged.flatMap(({ entry, truth, evidence }) =>
    (truth === 'stop' || truth === 'pause') && Object(evidence).level === 'ordinary' ? entry.text : [],
  );
/** What is beyond doubt; of the rest nothing. */
const plainly: Classify = (text, context) =>
  examineReply(text, context).certain ?? { meaning: 'pause', evidence: undefined };

let corpora: Corpora;
beforeAll(async () => {
  corpora = await loadCorpora();
});

describe('the weights', () => {
  it('were learned from the texts at hand: npm run replies -- --learn', () =>
    expect(learnedWeights.corpus).toBe(fingerprintOfCorpora(corpora)));
});

describe('the development corpus', () => {
  let judged: Judged[];
  let readings: string[];
  beforeAll(() => {
    judged = judge(corpora.development, classifyReply);
    readings = judged.map(
      ({ entry: { group, text }, truth, answer }) => `${truth} > ${answer} ${group} ${JSON.stringify(text)}`,
    );
  });
  const where = (pattern: RegExp): string[] => readings.filter((reading) => pattern.test(reading));

  it('holds at least 100 texts of each language that is covered in depth', () => {
    for (const language of inDepth)
      expect(corpora.development.filter(({ group }) => group === language).length).toBeGreaterThanOrEqual(100);
  });

  it('has no stop missed: a pause catches it', () => expect(where(/^stop > (?!stop|pause)/)).toEqual([]));

  it('has no wish that is an ordinary message', () => expect(wishesAmongOrdinary(judged)).toEqual([]));

  it('has no false start', () => expect(where(/^(?!start)\S+ > start/)).toEqual([]));

  it('has every start understood, and every call for help, or somebody sees it', () => {
    expect(where(/^start > (?!start)/)).toEqual([]);
    expect(where(/^help > (?!help|pause)/)).toEqual([]);
    expect(where(/^help > pause/).length / where(/^help >/).length).toBeLessThan(0.1);
  });

  it('has no chat taken for a plain wish, and little of it paused', () => {
    expect(where(/^none > (?!none|pause)/)).toEqual([]);
    expect(where(/^none > pause/).length / where(/^none >/).length).toBeLessThan(0.21);
  });

  it('has plain wishes mostly read as such, and hardly a hidden one taken for chat', () => {
    expect(where(/^stop > stop/).length / where(/^stop >/).length).toBeGreaterThan(0.95);
    expect(acceptanceOf(judged).nonePrecision.rate).toBeGreaterThan(0.99);
  });
});

describe('the fresh corpus', () => {
  let judged: Judged[];
  let acceptance: Acceptance;
  beforeAll(() => {
    // A tenth shows as well whether the weights fit the code.
    judged = judge(
      corpora.fresh.filter((_, at) => at % 10 === 0),
      classifyReply,
    );
    acceptance = acceptanceOf(judged);
  });

  it('holds at least 4,000 texts of each language that is covered in depth', () => {
    for (const language of inDepth)
      expect(corpora.fresh.filter(({ group }) => group === language).length).toBeGreaterThanOrEqual(4_000);
  });

  // These texts are what the weights were learned from: what they do with others is told by --cross-validate.
  it('has hardly a stop missed, and what is answered none hides no wish', () => {
    const stops = judged.filter(({ truth }) => truth === 'stop').length;
    const taken = judged.filter(({ answer }) => answer === 'none');
    const unheard = taken.filter(({ truth }) => truth === 'stop' || truth === 'pause');
    expect(acceptance.stopsMissed.length / stops).toBeLessThan(0.004);
    expect(unheard.length / taken.length).toBeLessThan(0.01);
  });

  it('has no wish that is an ordinary message', () => {
    // Of all of them: there is nothing to be weighed.
    expect(wishesAmongOrdinary(judge(corpora.fresh, plainly))).toEqual([]);
  });

  it('has little more than a third of the ordinary texts silenced', () => {
    const ordinary = judged.filter(({ truth }) => truth !== 'stop' && truth !== 'pause').length;
    expect(acceptance.silenced.length / ordinary).toBeLessThan(0.36);
  });
});
