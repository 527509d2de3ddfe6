import { answerTo, Scale } from '@rebound/sms-text/replies';
import { acceptanceOf, leastNonePrecision } from '../figures/acceptance.js';
import { judgedAs, type Judged } from '../judge.js';
import type { Examined } from './examples.js';
import type { Lessons } from './train.js';
import { rounded } from './weights-file.js';

const folds = 5;
/** What stands together was written together: it is not to be learned from when its neighbours are answered. */
const together = 10;
const foldOf = (at: number): number => Math.floor(at / together) % folds;

/** Of the stops in fresh texts of persons whose language is known, many of whose ordinary texts were written to be mistaken. */
export const mostStopsMissed = 0.0035;
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
 * @param lessons those of other texts, and behind them those of the fresh ones in their order
 */
export function crossValidate(fresh: readonly Examined[], lessons: Lessons): CrossValidated {
  const others = lessons.size - fresh.length;
  const scales = Array.from({ length: folds }, (_, fold) => {
    const trained = lessons.train((at) => at < others || foldOf(at - others) !== fold);
    return new Scale({ ...rounded(trained), corpus: '', pauses: 0 });
  });
  const judgedFrom = (pauses: number): Judged[] =>
    fresh.map(({ entry, examined }, at) => judgedAs(entry, answerTo(examined, scales[foldOf(at)]!, pauses)));
  // Of persons whose language is not known some write in one of which little was learned: no score could make that good.
  const isBounded = ({ entry }: Judged): boolean => (entry.languages ?? []).length > 0;
  // The later a reply pauses, the more stops are missed: halved until the latest is found that keeps the bounds.
  let [tooLate, early] = [-1, Math.round((highest - lowest) / stride)];
  const scoreAt = (steps: number): number => highest - steps * stride;
  while (early - tooLate > 1) {
    const middle = Math.floor((early + tooLate) / 2);
    if (isKept(judgedFrom(scoreAt(middle)).filter(isBounded))) early = middle;
    else tooLate = middle;
  }
  return { judged: judgedFrom(scoreAt(early)), pauses: scoreAt(early) };
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
