import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { answerLine } from './answer-line.js';
import type { Evaluate } from './answers/answer.js';
import { linesOf } from './lines.js';

export type Counts = Readonly<{ lines: number; bad: number }>;

/** Answers are written together: a system call each would cost more than most answers do. */
const gathered = 1 << 16;

/**
 * Answers every line of `input` with one line on `output`, in the same order. Reads no further while `output` is full, so that
 * memory does not grow with the input.
 */
export async function evaluateLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  evaluate: Evaluate,
  progress: (counts: Counts) => void = () => undefined,
): Promise<Counts> {
  let [lines, bad, answers] = [0, 0, ''];
  const flush = async (): Promise<void> => {
    const written = output.write(answers);
    answers = '';
    progress({ lines, bad });
    if (!written) await once(output, 'drain');
  };
  for await (const line of linesOf(input)) {
    const answered = answerLine(line, evaluate);
    lines += 1;
    if (answered.bad) bad += 1;
    answers += `${JSON.stringify(answered.answer)}\n`;
    if (answers.length >= gathered) await flush();
  }
  if (answers !== '') await flush();
  return { lines, bad };
}
