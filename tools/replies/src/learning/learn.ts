import type { LearnedWeights } from '@rebound/sms-text/replies';
import path from 'node:path';
import type { CorpusEntry } from '../corpus/labelled-text.js';
import { corpusFolder, loadCorpus } from '../corpus/load-corpus.js';
import { crossValidate, type CrossValidated } from './cross-validate.js';
import { examine, examplesOf, type Examined } from './examples.js';
import { Lessons, type Example } from './train.js';
import { fingerprintOf, rounded } from './weights-file.js';

/** The texts that are learned from: those the grammar was written with, and those it has not seen. */
export interface Corpora {
  readonly development: readonly CorpusEntry[];
  readonly fresh: readonly CorpusEntry[];
}

export const loadCorpora = async (): Promise<Corpora> => ({
  development: await loadCorpus(path.join(corpusFolder, 'development')),
  fresh: await loadCorpus(path.join(corpusFolder, 'fresh')),
});

export const fingerprintOfCorpora = ({ development, fresh }: Corpora): string => fingerprintOf(development, fresh);

/** Weights learned from all texts; from which score on a reply pauses is told by cross-validation. */
export function learn(corpora: Corpora): CrossValidated & { readonly learned: LearnedWeights } {
  const fresh = corpora.fresh.map(examine);
  const lessons = new Lessons(lessonsOf(corpora.development.map(examine), fresh));
  const validated = crossValidate(fresh, lessons);
  const learned = { ...rounded(lessons.train()), corpus: fingerprintOfCorpora(corpora), pauses: validated.pauses };
  return { ...validated, learned };
}

/** What the grammar sees is left out of the texts it was written with: that it is right there says nothing. */
export function* lessonsOf(
  development: readonly Examined[],
  fresh: readonly Examined[],
): Generator<Example | undefined> {
  yield* examplesOf(development, false);
  yield* examplesOf(fresh, true);
}
