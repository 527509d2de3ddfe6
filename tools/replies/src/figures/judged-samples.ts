import type { ReplyMeaning } from '@rebound/sms-text/replies';
import type { Judged } from '../judge.js';

/** So many texts of one truth that got one answer, for the specs of the figures. */
export function judgedSamples(truth: ReplyMeaning, answer: ReplyMeaning, count: number, group = 'en'): Judged[] {
  return Array.from({ length: count }, (_, index) => ({
    entry: { text: `text ${index}`, label: truth, reason: 'sample', group, number: index + 1, part: 'first' },
    answer,
    truth,
    evidence: undefined,
  }));
}
