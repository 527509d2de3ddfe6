import type { ReplyContext, ReplyMeaning } from '@rebound/sms-text';
import type { CorpusEntry } from './corpus/labelled-text.js';

export interface Judged {
  readonly entry: CorpusEntry;
  readonly answer: ReplyMeaning;
  /** What counts as the right meaning: the answer where it is one of several right ones, else the label. */
  readonly truth: ReplyMeaning;
  /** What the classifier gives as its reason: printed, never judged. */
  readonly evidence: unknown;
}

export type Classify = (
  text: string,
  context?: ReplyContext,
) => { readonly meaning: ReplyMeaning; readonly evidence: unknown };

export function judge(entries: readonly CorpusEntry[], classify: Classify): Judged[] {
  return entries.map((entry) => {
    const { text, languages, country, question, label, also = [] } = entry;
    const { meaning: answer, evidence } = classify(text, {
      ...(languages && { languages }),
      ...(country !== undefined && { country }),
      ...(question && { question }),
    });
    return { entry, answer, evidence, truth: also.includes(answer) ? answer : label };
  });
}

export const isWrong = ({ answer, truth }: Judged): boolean => answer !== truth;
