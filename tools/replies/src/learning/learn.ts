import type { LearnedWeights } from '@rebound/sms-text/replies';
import path from 'node:path';
import type { CorpusEntry } from '../corpus/labelled-text.js';
import { corpusFolder, loadCorpus } from '../corpus/load-corpus.js';
import { crossValidate, type CrossValidated } from './cross-validate.js';
import { examine, examplesOf } from './examples.js';
import { train } from './train.js';
import { fingerprintOf, rounded } from './weights-file.js';

/** The texts that are learned from: those the grammar was written with, and those it has not seen. */
export interface Lessons {
  readonly development: readonly CorpusEntry[];
  readonly fresh: readonly CorpusEntry[];
}

export const loadLessons = async (): Promise<Lessons> => ({
  development: await loadCorpus(path.join(corpusFolder, 'development')),
  fresh: await loadCorpus(path.join(corpusFolder, 'fresh')),
});

export const fingerprintOfLessons = ({ development, fresh }: Lessons): string => fingerprintOf(development, fresh);

/** Weights learned from all texts; from which score on a reply pauses is told by cross-validation. */
export function learn(lessons: Lessons): CrossValidated & { readonly learned: LearnedWeights } {
  const [development, fresh] = [lessons.development.map(examine), lessons.fresh.map(examine)];
  const validated = crossValidate(development, fresh);
  const trained = train([...examplesOf(development, false), ...examplesOf(fresh, true)]);
  const learned = { ...rounded(trained), corpus: fingerprintOfLessons(lessons), pauses: validated.pauses };
  return { ...validated, learned };
}
