import { entriesOf, spellings } from './grammar/pattern.js';
import type { ReplyKeywords, ReplyLanguage } from './reply-language.js';

export type Keyword = Readonly<{
  kind: keyof ReplyKeywords;
  entry: string;
  /** ISO 639-1. */
  language: string;
}>;

/** Longest keyword, in words. */
export const longestKeyword = 5;

/** Keywords of all languages, by their folded words; and politeness, which may stand around them. */
export class Keywords {
  private readonly entries = new Map<string, Keyword[]>();
  private readonly politeness = new Set<string>();

  constructor(languages: readonly ReplyLanguage[]) {
    for (const { code, keywords, polite } of languages) {
      for (const kind of ['stop', 'alone', 'cancel', 'start', 'yes', 'no', 'help'] as const) {
        for (const entry of entriesOf(keywords[kind])) this.add({ kind, entry, language: code });
      }
      for (const entry of entriesOf(polite)) for (const spelling of spellings(entry)) this.politeness.add(spelling);
    }
  }

  of(words: string): readonly Keyword[] {
    return this.entries.get(words) ?? [];
  }

  /** Everything that stops wherever it stands or leads, as one word of four letters or more. */
  strongWords(): string[] {
    return [...this.entries]
      .filter(([words, found]) => /^\S{4,}$/.test(words) && found.some(({ kind }) => kind === 'stop'))
      .map(([words]) => words);
  }

  all(): Iterable<[string, readonly Keyword[]]> {
    return this.entries;
  }

  isPolite(words: string): boolean {
    return this.politeness.has(words);
  }

  /** The words without greetings and thanks at their ends; the words themselves where nothing else is among them. */
  withoutPoliteness(words: readonly string[]): readonly string[] {
    let [from, to] = [0, words.length];
    for (let again = true; again;) {
      again = false;
      for (let size = Math.min(3, to - from - 1); size >= 1; size -= 1) {
        if (this.politeness.has(words.slice(from, from + size).join(' '))) from += size;
        else if (this.politeness.has(words.slice(to - size, to).join(' '))) to -= size;
        else continue;
        again = true;
        break;
      }
    }
    return words.slice(from, to);
  }

  private add(keyword: Keyword): void {
    for (const words of spellings(keyword.entry)) {
      this.entries.set(words, [...(this.entries.get(words) ?? []), keyword]);
    }
  }
}
