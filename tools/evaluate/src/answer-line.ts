import type { Evaluate } from './answers/answer.js';
import { BadLine, Row } from './answers/row.js';
import type { Line } from './lines.js';

export type Answered = Readonly<{ bad: boolean; answer: object }>;

/** The answer to one line. A line that cannot be answered gets its `error`, with its number, for it may have no `id`. */
export function answerLine(line: Line, evaluate: Evaluate): Answered {
  let row: Row | undefined;
  try {
    row = Row.of(jsonOf(line));
    const { id } = row;
    if (id === undefined) throw new BadLine('id must be a string or a number');
    return { bad: false, answer: { id, ...evaluate(row) } };
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    return { bad: true, answer: { id: row?.id ?? null, error: `line ${line.number}: ${error.message}` } };
  }
}

function jsonOf(line: Line): unknown {
  if ('problem' in line) throw new BadLine(line.problem);
  try {
    return JSON.parse(line.text);
  } catch {
    throw new BadLine('is not JSON');
  }
}
