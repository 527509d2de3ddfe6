import { answerLine } from '../answer-line.js';
import type { Evaluate } from './answer.js';

/** For tests: the answer to one line, as it is written. */
export const answered = (evaluate: Evaluate, row: unknown): unknown =>
  JSON.parse(JSON.stringify(answerLine({ number: 1, text: JSON.stringify(row) }, evaluate).answer));
