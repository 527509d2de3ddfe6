import type { Row } from './row.js';

/** What is answered beside the line's `id`. */
export type Answer = Readonly<Record<string, unknown>>;

/** Answers one line. @throws BadLine where the line cannot be answered */
export type Evaluate = (row: Row) => Answer;
