import type { Judged } from '../judge.js';
import { confusionOf, figuresOf } from './confusion.js';
import type { Share } from './share.js';

/** The least share of the answers `none` that must be right: a wish to stop among them would go unheard. */
export const leastNonePrecision = 0.97;

export interface Acceptance {
  /** Stops that were answered by neither stop nor pause. */
  readonly stopsMissed: readonly Judged[];
  /** Texts that would subscribe somebody who did not ask for it. */
  readonly falseStarts: readonly Judged[];
  readonly nonePrecision: Share;
  /** Customers that would no longer hear from the sender though they said no such thing: counted, without a limit. */
  readonly silenced: readonly Judged[];
  readonly stopsPass: boolean;
  readonly startsPass: boolean;
  readonly nonePass: boolean;
  readonly passed: boolean;
}

const silences = (answer: Judged['answer']): boolean => answer === 'stop' || answer === 'pause';

/** What the understanding of replies must keep, in the order of how bad an error is. */
export function acceptanceOf(judged: readonly Judged[]): Acceptance {
  const stopsMissed = judged.filter(({ truth, answer }) => truth === 'stop' && !silences(answer));
  const falseStarts = judged.filter(({ truth, answer }) => truth !== 'start' && answer === 'start');
  const silenced = judged.filter(({ truth, answer }) => !silences(truth) && silences(answer));
  const nonePrecision = figuresOf(confusionOf(judged)).none.precision;
  const stopsPass = stopsMissed.length === 0;
  const startsPass = falseStarts.length === 0;
  // A classifier that never says none has nothing to be precise in, and would silence everybody.
  const nonePass = (nonePrecision.rate ?? 0) >= leastNonePrecision;
  return {
    stopsMissed,
    falseStarts,
    nonePrecision,
    silenced,
    stopsPass,
    startsPass,
    nonePass,
    passed: stopsPass && startsPass && nonePass,
  };
}
