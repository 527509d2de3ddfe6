import type { ReplyMeaning } from '@rebound/sms-text/replies';
import { meanings } from '../corpus/labelled-text.js';
import type { Judged } from '../judge.js';
import { shareOf, type Share } from './share.js';

/** How often a truth (first key) got an answer (second key). */
export type Confusion = Readonly<Record<ReplyMeaning, Readonly<Record<ReplyMeaning, number>>>>;

export interface ClassFigures {
  /** Of those answered so, how many are. */
  readonly precision: Share;
  /** Of those that are, how many were answered so. */
  readonly recall: Share;
}

const forEachMeaning = <T>(make: (meaning: ReplyMeaning) => T): Record<ReplyMeaning, T> => ({
  stop: make('stop'),
  start: make('start'),
  help: make('help'),
  pause: make('pause'),
  none: make('none'),
});

export function confusionOf(judged: readonly Judged[]): Confusion {
  const counts = forEachMeaning(() => forEachMeaning(() => 0));
  for (const { truth, answer } of judged) counts[truth][answer] += 1;
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function figuresOf(confusion: Confusion): Readonly<Record<ReplyMeaning, ClassFigures>> {
  return forEachMeaning((meaning) => {
    const right = confusion[meaning][meaning];
    return {
      precision: shareOf(right, sum(meanings.map((truth) => confusion[truth][meaning]))),
      recall: shareOf(right, sum(meanings.map((answer) => confusion[meaning][answer]))),
    };
  });
}

/** The texts by file of the corpus, in the order of the files' names. */
export function byGroup(judged: readonly Judged[]): Map<string, Judged[]> {
  return Map.groupBy(judged, ({ entry }) => entry.group);
}
