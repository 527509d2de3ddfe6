import type { ReplyContext, ReplyMeaning } from '@rebound/sms-text/replies';
import type { CorpusEntry } from './corpus/labelled-text.js';

export interface Judged {
  readonly entry: CorpusEntry;
  readonly answer: ReplyMeaning;
  /** What counts as the right meaning: the answer where it is one of several right ones, else the label. */
  readonly truth: ReplyMeaning;
  /** What the classifier gives as its reason: printed, never judged. */
  readonly evidence: unknown;
}

export type Answer = { readonly meaning: ReplyMeaning; readonly evidence: unknown };
export type Classify = (text: string, context?: ReplyContext) => Answer;

export const judge = (entries: readonly CorpusEntry[], classify: Classify): Judged[] =>
  entries.map((entry) => judgedAs(entry, classify(entry.text, contextOf(entry))));

export function judgedAs(entry: CorpusEntry, { meaning: answer, evidence }: Answer): Judged {
  const { label, also = [] } = entry;
  return { entry, answer, evidence, truth: also.includes(answer) ? answer : label };
}

/** What is known of the person who wrote a text. */
export const contextOf = ({ languages, country, question }: CorpusEntry): ReplyContext => ({
  ...(languages && { languages }),
  ...(country !== undefined && { country }),
  ...(question && { question }),
});

export const isWrong = ({ answer, truth }: Judged): boolean => answer !== truth;
