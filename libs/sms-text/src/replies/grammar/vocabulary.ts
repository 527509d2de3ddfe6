import type { ReplyLanguage } from '../reply-language.js';
import { FormIndex, type Entry } from './form-index.js';
import { entriesOf, spellings, type Element, type Wish, type WishKind } from './pattern.js';

export type Step =
  | Readonly<{ kind: 'words'; id: number; optional: boolean; orEnd: boolean }>
  | Readonly<{ kind: 'gap'; most: number }>
  | Readonly<{ kind: 'begin' | 'end' }>;

/** A wish whose word elements are numbers: equal elements of all languages share one. */
export type CompiledWish = Readonly<{ wish: Wish; steps: readonly Step[] }>;

/** Kinds that are looked for before the others: they decide which words may be used. */
const early = new Set<WishKind>(['firm', 'innocent', 'booking', 'machine']);

const mostSeen = 5_000;

/** All forms of the spaced languages, by word, stem and tail. */
export class Vocabulary {
  private readonly forms = new FormIndex();
  /** Forms of one language that may stand behind a clitic of it, by the clitic's first letter. */
  private readonly behind = new Map<string, Array<Readonly<{ clitic: string; forms: FormIndex }>>>();
  /** People use the same few thousand words. */
  private readonly seen = new Map<string, readonly Entry[]>();
  private readonly ids = new Map<string, number>();
  private readonly joins = new Map<string, string>();

  constructor(languages: readonly ReplyLanguage[], wishes: readonly Wish[]) {
    for (const join of languages.flatMap(({ joins }) => entriesOf(joins))) {
      const [apart = '', together = ''] = join.split('=').map((side) => side.trim());
      for (const spelling of spellings(apart)) this.joins.set(spelling, spellings(together)[0] ?? together);
    }
    for (const { code, clitics } of languages) {
      const ofLanguage = wishes.filter((wish) => wish.language === code);
      const forms = clitics === undefined ? undefined : new FormIndex();
      for (const wish of ofLanguage) this.add(wish, forms ? [this.forms, forms] : [this.forms]);
      if (forms) for (const clitic of entriesOf(clitics).flatMap(spellings)) this.addClitic(clitic, forms);
    }
  }

  /** What a word, or two neighbouring ones parted by a space, are read as. */
  readAs(words: string): string | undefined {
    return this.joins.get(words);
  }

  /** Every entry a folded word belongs to, also without what is written on to its beginning. */
  entriesOf(word: string): readonly Entry[] {
    const seen = this.seen.get(word);
    if (seen) return seen;
    const found: Entry[] = [];
    this.forms.lookUp(word, found);
    for (const { clitic, forms } of this.behind.get(word.charAt(0)) ?? []) {
      if (word.length >= clitic.length + 3 && word.startsWith(clitic)) forms.lookUp(word.slice(clitic.length), found);
    }
    if (this.seen.size >= mostSeen) this.seen.clear();
    this.seen.set(word, found);
    return found;
  }

  has(word: string): boolean {
    return this.entriesOf(word).length > 0;
  }

  /** Whole words of the data, for the search of misspelt ones. */
  words(): Iterable<string> {
    return this.forms.words();
  }

  private addClitic(clitic: string, forms: FormIndex): void {
    const first = clitic.charAt(0);
    this.behind.set(first, [...(this.behind.get(first) ?? []), { clitic, forms }]);
  }

  private add(wish: Wish, indices: readonly FormIndex[]): void {
    const compiled: CompiledWish = { wish, steps: wish.elements.map((element) => this.step(element, indices)) };
    const first = wish.elements.find((element) => element.kind === 'words');
    if (first?.kind !== 'words' || first.optional || first.orEnd) throw new Error(`no beginning: ${wish.source}`);
    const when = early.has(wish.kind) ? 'early' : 'late';
    for (const index of indices) for (const form of first.forms) index.entry(form)[when].push(compiled);
  }

  private step(element: Element, indices: readonly FormIndex[]): Step {
    if (element.kind !== 'words') return element;
    const key = element.forms.join('/');
    const id = this.ids.get(key) ?? this.ids.size;
    this.ids.set(key, id);
    for (const index of indices) for (const form of element.forms) index.entry(form).fills.add(id);
    return { kind: 'words', id, optional: element.optional, orEnd: element.orEnd };
  }
}
