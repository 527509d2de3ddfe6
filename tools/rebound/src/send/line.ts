/** One event of a file, or why there is none. `line` counts from 1. */
export type Line =
  | Readonly<{ line: number; offset: number; event: Record<string, unknown> }>
  | Readonly<{ line: number; offset: number; refused: Refusal }>;

/** Where and why; never the value. */
export type Refusal = Readonly<{ code: string; field?: string; reason: string; id?: string }>;

/** `offset`: bytes of the file up to the end of the line, for the progress. */
export type Place = Readonly<{ line: number; offset: number }>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
