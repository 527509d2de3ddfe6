import type { ReplyMeaning } from '@rebound/sms-text/replies';
import { meanings } from '../corpus/labelled-text.js';
import { isWrong, type Judged } from '../judge.js';
import { byGroup } from './confusion.js';

/** How the texts of one file and label fared. */
export interface FailureCount {
  readonly group: string;
  readonly label: ReplyMeaning;
  readonly texts: number;
  readonly right: number;
  /** By wrong answer. */
  readonly wrong: Readonly<Record<ReplyMeaning, number>>;
}

/** Counts by file, label and answer; a file's labels without a text are left out. */
export function countFailures(judged: readonly Judged[]): FailureCount[] {
  return [...byGroup(judged)].flatMap(([group, ofGroup]) =>
    meanings.flatMap((label) => {
      const texts = ofGroup.filter(({ entry }) => entry.label === label);
      if (texts.length === 0) return [];
      const wrong = { stop: 0, start: 0, help: 0, pause: 0, none: 0 };
      const failed = texts.filter(isWrong);
      for (const { answer } of failed) wrong[answer] += 1;
      return [{ group, label, texts: texts.length, right: texts.length - failed.length, wrong }];
    }),
  );
}
