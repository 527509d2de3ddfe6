import { entriesOf, spellings, type Element, type Wish, type WishKind } from './pattern.js';
import type { ReplyLanguage } from '../reply-language.js';

export type Step =
  | Readonly<{ kind: 'words'; id: number; optional: boolean; orEnd: boolean }>
  | Readonly<{ kind: 'gap'; most: number }>
  | Readonly<{ kind: 'begin' | 'end' }>;

/** A wish whose word elements are numbers: equal elements of all languages share one. */
export type CompiledWish = Readonly<{ wish: Wish; steps: readonly Step[] }>;

/** What one form in the data stands for: the elements it may fill and the wishes it may begin. */
export type Entry = Readonly<{ fills: Set<number>; early: CompiledWish[]; late: CompiledWish[] }>;

const early = new Set<WishKind>(['firm', 'innocent', 'booking', 'machine']);

/** All forms of the spaced languages, by word, stem and tail. */
export class Vocabulary {
  private readonly exact = new Map<string, Entry>();
  private readonly stems = new Map<string, Entry>();
  private readonly tails = new Map<string, Entry>();
  private readonly clitics = new Map<string, string[]>();
  private readonly ids = new Map<string, number>();
  private readonly joins = new Map<string, string>();

  constructor(languages: readonly ReplyLanguage[], wishes: readonly Wish[]) {
    for (const clitic of new Set(languages.flatMap((language) => entriesOf(language.clitics).flatMap(spellings)))) {
      this.clitics.set(clitic.charAt(0), [...(this.clitics.get(clitic.charAt(0)) ?? []), clitic]);
    }
    for (const join of languages.flatMap(({ joins }) => entriesOf(joins))) {
      const [apart = '', together = ''] = join.split('=').map((side) => side.trim());
      for (const spelling of spellings(apart)) this.joins.set(spelling, spellings(together)[0] ?? together);
    }
    for (const wish of wishes) this.add(wish);
  }

  /** What a word, or two neighbouring ones parted by a space, are read as. */
  readAs(words: string): string | undefined {
    return this.joins.get(words);
  }

  /** Every entry a folded word belongs to, also without what is written on to its beginning. */
  entriesOf(word: string): Entry[] {
    const found: Entry[] = [];
    this.lookUp(word, found);
    for (const clitic of this.clitics.get(word.charAt(0)) ?? []) {
      if (word.length >= clitic.length + 3 && word.startsWith(clitic)) this.lookUp(word.slice(clitic.length), found);
    }
    return found;
  }

  has(word: string): boolean {
    return this.exact.has(word) || this.entriesOf(word).length > 0;
  }

  /** Whole words of the data, for the search of misspelt ones. */
  words(): Iterable<string> {
    return this.exact.keys();
  }

  private lookUp(word: string, found: Entry[]): void {
    const exact = this.exact.get(word);
    if (exact) found.push(exact);
    for (let length = 2; length <= Math.min(word.length, 16); length += 1) {
      const stem = this.stems.get(word.slice(0, length));
      if (stem) found.push(stem);
    }
    for (let length = 4; length <= Math.min(word.length, 16); length += 1) {
      const tail = this.tails.get(word.slice(-length));
      if (tail) found.push(tail);
    }
  }

  private add(wish: Wish): void {
    const compiled: CompiledWish = { wish, steps: wish.elements.map((element) => this.step(element)) };
    const first = wish.elements.find((element) => element.kind === 'words');
    if (first?.kind !== 'words' || first.optional || first.orEnd)
      throw new Error(`nothing to begin with: ${wish.source}`);
    for (const form of first.forms) this.entry(form)[early.has(wish.kind) ? 'early' : 'late'].push(compiled);
  }

  private step(element: Element): Step {
    if (element.kind !== 'words') return element;
    const key = element.forms.join('/');
    const known = this.ids.get(key);
    const id = known ?? this.ids.size;
    if (known === undefined) {
      this.ids.set(key, id);
      for (const form of element.forms) this.entry(form).fills.add(id);
    }
    return { kind: 'words', id, optional: element.optional, orEnd: element.orEnd };
  }

  private entry(form: string): Entry {
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
}
