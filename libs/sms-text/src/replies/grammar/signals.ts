import type { ReplyLanguage, ReplySignals } from '../reply-language.js';
import { longestStem, refuseLongStem } from './form-index.js';
import { entriesOf, spellings, starred } from './pattern.js';

export type Signal = keyof ReplySignals;

/** In how many places a text shows each signal, by language. */
export type Shown = Map<string, Map<Signal, number>>;

type Sign = Readonly<{ signal: Signal; language: string; forms: readonly string[] }>;

const mostSeen = 5_000;

/** The entries of the lists of a language, classes of its words resolved. */
function* entries({ code, signals, words }: ReplyLanguage): Generator<[Signal, string]> {
  const listed = (list: string): string[] =>
    entriesOf(list).flatMap((entry) => {
      if (!entry.startsWith('@')) return [entry];
      const ofClass = words[entry.slice(1)];
      if (ofClass === undefined) throw new Error(`${code}: no words "${entry}"`);
      return listed(ofClass);
    });
  for (const [signal, list] of Object.entries(signals ?? {}) as Array<[Signal, string]>) {
    for (const entry of listed(list)) yield [signal, entry];
  }
}

function count(shown: Shown, language: string, signal: Signal): void {
  const places = shown.get(language) ?? new Map<Signal, number>();
  places.set(signal, (places.get(signal) ?? 0) + 1);
  shown.set(language, places);
}

/** The signals of the languages that set words apart. */
export class SpacedSignals {
  /** By the first form of an entry: a word, `stem*` or `*tail`. */
  private readonly index = new Map<string, Sign[]>();
  /** People use the same few thousand words. */
  private readonly seen = new Map<string, readonly Sign[]>();
  private readonly clitics = new Map<string, Array<Readonly<{ language: string; clitic: string }>>>();

  /** @param readAs what a word or two neighbouring ones are read as, as in texts */
  constructor(languages: readonly ReplyLanguage[], readAs: (words: string) => string | undefined) {
    for (const language of languages) {
      if (language.signals === undefined) continue;
      for (const [signal, entry] of entries(language)) this.add(signal, language.code, entry, readAs);
      for (const clitic of entriesOf(language.clitics).flatMap(spellings)) {
        const first = clitic.charAt(0);
        this.clitics.set(first, [...(this.clitics.get(first) ?? []), { language: language.code, clitic }]);
      }
    }
  }

  /** What the words of a text show. Those that `taken` names belong to a phrase that means something else. */
  of(words: readonly string[], taken: (at: number) => boolean): Shown {
    const shown: Shown = new Map();
    for (const [at, word] of words.entries()) {
      if (taken(at)) continue;
      const counted = new Set<string>();
      for (const { signal, language, forms } of this.beginning(word)) {
        const key = language + signal;
        if (counted.has(key) || !forms.every((form, next) => next === 0 || fits(form, words[at + next]))) continue;
        counted.add(key);
        count(shown, language, signal);
      }
    }
    return shown;
  }

  /** The entries that may begin with a word. */
  private beginning(word: string): readonly Sign[] {
    const seen = this.seen.get(word);
    if (seen) return seen;
    if (this.seen.size >= mostSeen) this.seen.clear();
    const found = [...this.found(word)];
    this.seen.set(word, found);
    return found;
  }

  private *found(word: string): Generator<Sign> {
    yield* this.lookUp(word);
    for (const { language, clitic } of this.clitics.get(word.charAt(0)) ?? []) {
      if (word.length < clitic.length + 3 || !word.startsWith(clitic)) continue;
      for (const sign of this.lookUp(word.slice(clitic.length))) if (sign.language === language) yield sign;
    }
  }

  private *lookUp(word: string): Generator<Sign> {
    yield* this.index.get(word) ?? [];
    for (let length = 2; length <= Math.min(word.length, longestStem); length += 1) {
      yield* this.index.get(`${word.slice(0, length)}*`) ?? [];
      yield* this.index.get(`*${word.slice(-length)}`) ?? [];
    }
  }

  private add(signal: Signal, language: string, entry: string, readAs: (words: string) => string | undefined): void {
    const parts = entry.split(' ').map(starred);
    const variants = Math.max(...parts.map(({ length }) => length));
    for (let variant = 0; variant < variants; variant += 1) {
      const forms: string[] = [];
      for (const part of parts) {
        for (const form of (part[variant] ?? part[0] ?? '').split(' ')) {
          const joined = readAs(`${forms.at(-1) ?? ''} ${form}`);
          if (joined === undefined) forms.push(readAs(form) ?? form);
          else forms[forms.length - 1] = joined;
        }
      }
      const first = forms[0];
      refuseLongStem(first ?? '');
      if (first !== undefined) this.index.set(first, [...(this.index.get(first) ?? []), { signal, language, forms }]);
    }
  }
}

function fits(form: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (form.endsWith('*')) return word.startsWith(form.slice(0, -1));
  return form.startsWith('*') ? word.endsWith(form.slice(1)) : word === form;
}

/** The signals of a language without spaces, over a folded text. */
export class UnspacedSignals {
  private readonly expressions: ReadonlyArray<readonly [Signal, RegExp]>;

  constructor(private readonly language: ReplyLanguage) {
    const lists = new Map<Signal, string[]>();
    for (const [signal, entry] of entries(language)) {
      const form = [...(spellings(entry.replaceAll('*', ''))[0] ?? '')]
        .filter((character) => character !== ' ')
        .join('');
      lists.set(signal, [...(lists.get(signal) ?? []), form]);
    }
    // The longest first: what is found then is the most that can be said of a place.
    this.expressions = [...lists].map(([signal, forms]) => [
      signal,
      new RegExp(forms.sort((a, b) => b.length - a.length).join('|'), 'gu'),
    ]);
  }

  addTo(shown: Shown, text: string): void {
    for (const [signal, expression] of this.expressions) {
      for (const _ of text.matchAll(expression)) count(shown, this.language.code, signal);
    }
  }
}
