import type { CompiledWish } from './vocabulary.js';

/** What one form in the data stands for: the elements it may fill and the wishes it may begin. */
export type Entry = Readonly<{ fills: Set<number>; early: CompiledWish[]; late: CompiledWish[] }>;

export const longestStem = 24;

/** @throws Error for a stem or tail that is too long to be looked for: a mistake in a language file */
export function refuseLongStem(form: string): void {
  if (form.includes('*') && form.length > longestStem + 1)
    throw new Error(`"${form}" is longer than ${longestStem} letters`);
}

/** Forms of the data by word, stem (`stem*`) and tail (`*tail`). */
export class FormIndex {
  private readonly exact = new Map<string, Entry>();
  private readonly stems = new Map<string, Entry>();
  private readonly tails = new Map<string, Entry>();

  entry(form: string): Entry {
    refuseLongStem(form);
    const [map, key] = form.startsWith('*')
      ? [this.tails, form.slice(1)]
      : form.endsWith('*')
        ? [this.stems, form.slice(0, -1)]
        : [this.exact, form];
    const known = map.get(key);
    if (known) return known;
    const made: Entry = { fills: new Set(), early: [], late: [] };
    map.set(key, made);
    return made;
  }

  /** Adds every entry that a folded word belongs to. */
  lookUp(word: string, found: Entry[]): void {
    const exact = this.exact.get(word);
    if (exact) found.push(exact);
    for (let length = 2; length <= Math.min(word.length, longestStem); length += 1) {
      const stem = this.stems.get(word.slice(0, length));
      if (stem) found.push(stem);
    }
    if (this.tails.size === 0) return;
    for (let length = 3; length <= Math.min(word.length, longestStem); length += 1) {
      const tail = this.tails.get(word.slice(-length));
      if (tail) found.push(tail);
    }
  }

  words(): Iterable<string> {
    return this.exact.keys();
  }
}
