import { onlyIdeographs } from '../folding/ideographs.js';
import { entriesOf, spellings } from './grammar/pattern.js';
import type { ReplyKeywords, ReplyLanguage } from './reply-language.js';

export type Keyword = Readonly<{
  kind: Exclude<keyof ReplyKeywords, 'agree'>;
  entry: string;
  /** ISO 639-1. */
  language: string;
}>;

/** Longest keyword, in words. */
export const longestKeyword = 5;

const longestPoliteness = 12;

/** Longest part of an assent, in words, or in characters where words are not set apart. */
const longestAssent = 8;

/** Keywords of all languages, by their folded words; and politeness, which may stand around them. */
export class Keywords {
  private readonly entries = new Map<string, Keyword[]>();
  private readonly politeness = new Set<string>();
  /** What may stand beside a yes, by language. */
  private readonly agreement = new Map<string, ReadonlySet<string>>();

  constructor(languages: readonly ReplyLanguage[]) {
    for (const { code, keywords, polite } of languages) {
      const agreement = entriesOf(keywords.agree).flatMap(spellings);
      this.agreement.set(code, new Set([...(this.agreement.get(code) ?? []), ...agreement]));
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

  /** What says no in a language of the person. */
  refusal(words: string, speaks: (language: string) => boolean): Keyword | undefined {
    return this.of(words).find(({ kind, language }) => kind === 'no' && speaks(language));
  }

  /**
   * The yes of a message that is made of nothing but a yes, politeness and words that go along with it, all of them of the
   * languages that the person speaks. Whoever says no as well says no ("no acepto").
   */
  assent(words: readonly string[], speaks: (language: string) => boolean): Keyword | undefined {
    const spoken = [...this.agreement].filter(([language]) => speaks(language));
    const yesOf = (form: string): Keyword | undefined =>
      this.of(form).find(({ kind, language }) => kind === 'yes' && speaks(language));
    const agrees = (form: string): boolean => spoken.some(([, agreement]) => agreement.has(form));
    const mayStand = (form: string): boolean => this.politeness.has(form) || agrees(form);
    const pieces = words.flatMap((word) => (onlyIdeographs.test(word) ? [...word] : [word]));
    let yes: Keyword | undefined;
    for (let at = 0; at < pieces.length;) {
      let size = Math.min(longestAssent, pieces.length - at);
      for (; size >= 1; size -= 1) {
        const part = pieces.slice(at, at + size);
        const found = yesOf(part.join(' ')) ?? yesOf(part.join(''));
        yes ??= found;
        if (found || mayStand(part.join(' ')) || (size > 1 && mayStand(part.join('')))) break;
      }
      if (size === 0 || (size === 1 && this.refusal(pieces[at] ?? '', speaks) && !agrees(pieces[at] ?? '')))
        return undefined;
      at += size;
    }
    return yes;
  }

  /** The words without greetings and thanks at their ends; the words themselves where nothing else is among them. */
  withoutPoliteness(words: readonly string[]): readonly string[] {
    let [from, to] = [0, words.length];
    for (let again = true; again;) {
      again = false;
      for (let size = Math.min(longestKeyword, to - from - 1); size >= 1; size -= 1) {
        if (this.politeness.has(words.slice(from, from + size).join(' '))) from += size;
        else if (this.politeness.has(words.slice(to - size, to).join(' '))) to -= size;
        else continue;
        again = true;
        break;
      }
    }
    return words.slice(from, to);
  }

  /** The same for letters without spaces, of what is written in Chinese or Japanese characters. */
  withoutUnspacedPoliteness(letters: string): string {
    let left = letters;
    for (let again = true; again;) {
      again = false;
      for (let size = Math.min(longestPoliteness, left.length - 1); size >= 1 && !again; size -= 1) {
        const [first, last] = [left.slice(0, size), left.slice(-size)];
        if (onlyIdeographs.test(last) && this.politeness.has(last)) left = left.slice(0, -size);
        else if (onlyIdeographs.test(first) && this.politeness.has(first)) left = left.slice(size);
        else continue;
        again = true;
      }
    }
    return left;
  }

  isUnspacedPoliteness(letters: string): boolean {
    return letters === '' || this.politeness.has(this.withoutUnspacedPoliteness(letters));
  }

  private add(keyword: Keyword): void {
    for (const words of spellings(keyword.entry)) {
      this.entries.set(words, [...(this.entries.get(words) ?? []), keyword]);
    }
  }
}
