import type { Encoding, PartCount } from './count-parts.js';
import { invisible } from './look-alikes.js';

/** One replacement; `to` may be empty. */
export type Change = Readonly<{
  /** UTF-16 index in the text as it was. */
  index: number;
  from: string;
  to: string;
}>;

/** A cheaper wording of a text, with everything that was changed and what it saves. */
export type Rewrite = Readonly<{
  text: string;
  /** By place, not overlapping. Empty where the text stays as it is. */
  changes: readonly Change[];
  before: PartCount<Encoding>;
  after: PartCount<Encoding>;
}>;

/** A text with the changes made. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = '';
  let done = 0;
  for (const { index, from, to } of changes) {
    result += text.slice(done, index) + to;
    done = index + from.length;
  }
  return result + text.slice(done);
}

/** A character with the marks on it, and the invisible ones between: what is composed and replaced as one. */
const pieces = new RegExp(`.[\\p{M}${invisible}]*`, 'gsu');

/** What a rule would change, piece by piece, each change narrowed to what differs. */
export function changesBy(text: string, rule: (piece: string) => string): Change[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: from, index }) => {
    const to = rule(from);
    return to === from ? [] : [narrowed({ index, from, to })];
  });
}

function narrowed({ index, from, to }: Change): Change {
  const old = [...from];
  const fresh = [...to];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return {
    index: index + old.slice(0, start).join('').length,
    from: old.slice(start, old.length - end).join(''),
    to: fresh.slice(start, fresh.length - end).join(''),
  };
}
