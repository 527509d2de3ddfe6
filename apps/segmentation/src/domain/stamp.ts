/**
 * Where something stands in time: event time in epoch ms, then the beginning of the event's id, so that two events of one
 * millisecond do not tie. Ids are hashes: eight digits are enough for that, and the rest would be half of what is stored.
 */
export type Stamp = readonly [at: number, event: string];

/** Whether `a` stands after `b`; anything stands after nothing. */
export const isLater = (a: Stamp, b: Stamp | undefined): boolean =>
  b === undefined || a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

export const laterOf = (a: Stamp | undefined, b: Stamp): Stamp => (isLater(b, a) ? b : (a ?? b));

/**
 * A value with the event that said so. The latest in event time wins, whatever order they arrive in; what a trusted key said
 * goes before anything a browser says.
 */
export interface Noted<T> {
  readonly value: T;
  readonly at: Stamp;
  readonly trusted?: boolean;
}

/** The one of two notes that holds. */
export function prevailing<T>(a: Noted<T> | undefined, b: Noted<T>): Noted<T> {
  if (a === undefined) return b;
  if ((a.trusted ?? false) !== (b.trusted ?? false)) return a.trusted ? a : b;
  return isLater(b.at, a.at) ? b : a;
}
