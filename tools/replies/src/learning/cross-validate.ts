import { answerTo, Scale } from '@rebound/sms-text';
import { acceptanceOf, leastNonePrecision } from '../figures/acceptance.js';
import { judgedAs, type Judged } from '../judge.js';
import { examplesOf, type Examined } from './examples.js';
import { train, type Example } from './train.js';
import { rounded } from './weights-file.js';

const folds = 5;
/** Of the stops in fresh texts, half of whose ordinary texts were written to be mistaken. */
export const mostStopsMissed = 0.006;
const [highest, lowest, stride] = [0, -6, 0.05];

export interface CrossValidated {
  /** Fresh texts, each answered by weights that were learned without it. */
  readonly judged: readonly Judged[];
  /** The score from which a reply pauses. */
  readonly pauses: number;
}

/**
 * Answers each fresh text with weights that were learned from all texts but a fifth of the fresh ones, it among them, and
 * chooses from which score on a reply pauses: as late as the stops allow.
 */
export function crossValidate(development: readonly Examined[], fresh: readonly Examined[]): CrossValidated {
  const others = examplesOf(development, false);
  const scales = Array.from({ length: folds }, (_, fold) => scaleWithout(fold, others, fresh));
  const judgedFrom = (pauses: number): Judged[] =>
    fresh.map(({ entry, examined }, at) => judgedAs(entry, answerTo(examined, scales[at % folds]!, pauses)));
  for (let pauses = highest; ; pauses -= stride) {
    const judged = judgedFrom(pauses);
    if (pauses <= lowest || isKept(judged)) return { judged, pauses };
  }
}

function scaleWithout(fold: number, others: readonly Example[], fresh: readonly Examined[]): Scale {
  const learnedFrom = fresh.filter((_, at) => at % folds !== fold);
  const trained = train([...others, ...examplesOf(learnedFrom, true)]);
  return new Scale({ ...rounded(trained), corpus: '', pauses: 0 });
}

function isKept(judged: readonly Judged[]): boolean {
  const stops = judged.filter(({ truth }) => truth === 'stop').length;
  const wishesUnheard = judged.filter(
    ({ truth, answer }) => answer === 'none' && (truth === 'stop' || truth === 'pause'),
  );
  const rightly = judged.filter(({ truth, answer }) => answer === 'none' && truth === 'none');
  return (
    acceptanceOf(judged).stopsMissed.length <= mostStopsMissed * stops &&
    rightly.length >= leastNonePrecision * (rightly.length + wishesUnheard.length)
  );
}
