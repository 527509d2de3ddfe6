import { fold } from '../folding/fold.js';
import { replyLanguages } from './languages/index.js';
import type { ReplyLanguage } from './reply-language.js';

/** May stand between a negation and what it negates ("do not ever stop"). */
const betweenWords = new Set(['ever', 'please', 'just']);

/** Of all languages with spaces; not "no", which in English stands before a wish as often as it negates one. */
const spacedNegations: readonly string[] = foldedAll(
  replyLanguages.filter((data) => !data.unspaced).flatMap((data) => data.negations),
).filter((word) => word !== 'no');

/** One language's reply data, folded and ready to be matched. Texts handed in are folded already. */
export class LanguageLexicon {
  readonly code: string;
  readonly unspaced: boolean;
  readonly stop: ReadonlySet<string>;
  readonly stopAlone: ReadonlySet<string>;
  readonly cancels: ReadonlySet<string>;
  readonly start: ReadonlySet<string>;
  readonly yes: ReadonlySet<string>;
  readonly help: ReadonlySet<string>;
  readonly stopPhrases: readonly string[];
  readonly pausePhrases: readonly string[];
  private readonly polite: readonly string[];
  private readonly negations: ReadonlySet<string>;

  constructor(data: ReplyLanguage) {
    this.code = data.code;
    this.unspaced = data.unspaced ?? false;
    this.stop = new Set(foldedAll(data.stop));
    this.stopAlone = new Set(foldedAll(data.stopAlone));
    this.cancels = new Set(foldedAll(data.cancels ?? []));
    this.start = new Set(foldedAll(data.start));
    this.yes = new Set(foldedAll(data.yes));
    this.help = new Set(foldedAll(data.help));
    // Without spaces a keyword is known by being there, not by standing first.
    this.stopPhrases = foldedAll([...data.stopPhrases, ...(data.unspaced ? data.stop : [])]);
    this.pausePhrases = foldedAll(data.pausePhrases);
    this.polite = foldedAll(data.polite).sort((a, b) => b.length - a.length);
    this.negations = new Set(
      data.unspaced ? foldedAll(data.negations) : [...spacedNegations, ...foldedAll(data.negations)],
    );
  }

  /** The text without greetings and thanks at its ends; the text itself where nothing else is in it. */
  withoutPoliteness(text: string): string {
    const gap = this.unspaced ? '' : ' ';
    let core = text;
    for (let changed = true; changed;) {
      changed = false;
      for (const word of this.polite) {
        if (core.startsWith(word + gap) && core.length > word.length) core = core.slice(word.length).trimStart();
        else if (core.endsWith(gap + word) && core.length > word.length) core = core.slice(0, -word.length).trimEnd();
        else continue;
        changed = true;
        break;
      }
    }
    return core;
  }

  /** The entry the text begins with, as whole words. */
  beginsWith(entries: ReadonlySet<string>, text: string): string | undefined {
    for (const entry of entries) {
      if (text === entry || text.startsWith(this.unspaced ? entry : `${entry} `)) return entry;
    }
    return undefined;
  }

  /** The first of the phrases that the text contains and does not negate. One that ends in `*` may end inside a word. */
  findPhrase(phrases: readonly string[], text: string): string | undefined {
    return phrases.find((phrase) =>
      this.unspaced ? this.containsUnspaced(text, phrase) : this.contains(text, phrase),
    );
  }

  private contains(text: string, phrase: string): boolean {
    const padded = ` ${text} `;
    const sought = phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `;
    for (let at = padded.indexOf(sought); at >= 0; at = padded.indexOf(sought, at + 1)) {
      if (!this.isNegated(padded.slice(0, at).trim())) return true;
    }
    return false;
  }

  private isNegated(before: string): boolean {
    const words = before.split(' ');
    let last = words.pop();
    if (last !== undefined && betweenWords.has(last)) last = words.pop();
    return last !== undefined && this.negations.has(last);
  }

  private containsUnspaced(text: string, phrase: string): boolean {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const before = text.slice(0, at).trimEnd();
      if (![...this.negations].some((negation) => before.endsWith(negation))) return true;
    }
    return false;
  }
}

const longestFirst = (a: string, b: string): number => b.length - a.length;
const innocentOf = (unspaced: boolean): string[] =>
  foldedAll(
    replyLanguages.filter((data) => (data.unspaced ?? false) === unspaced).flatMap((data) => data.innocent),
  ).sort(longestFirst);
const innocent = { spaced: innocentOf(false), unspaced: innocentOf(true) };

/**
 * The text without the phrases, of any language, that contain a stop word and mean something else. A stop word is known in
 * every language, so its harmless uses are too.
 */
export function withoutInnocent(text: string): string {
  let rest = ` ${text} `;
  for (const phrase of innocent.spaced) rest = rest.replaceAll(` ${phrase} `, ' ');
  for (const phrase of innocent.unspaced) rest = rest.replaceAll(phrase, ' ');
  return rest.trim();
}

/** Folded, `*` at the end kept. */
function foldedAll(entries: readonly string[]): string[] {
  return [...new Set(entries.map((entry) => fold(entry) + (entry.endsWith('*') ? '*' : '')))];
}

const lexicons: readonly LanguageLexicon[] = replyLanguages.map((data) => new LanguageLexicon(data));

/** All languages (for stops), and those the person may speak, English among them (for everything else). */
export function lexiconFor(languages: readonly string[] | undefined): {
  all: readonly LanguageLexicon[];
  own: readonly LanguageLexicon[];
} {
  if (!languages) return { all: lexicons, own: lexicons };
  const spoken = new Set(['en', ...languages.map((language) => language.toLowerCase().split(/[-_]/)[0] ?? '')]);
  return { all: lexicons, own: lexicons.filter(({ code }) => spoken.has(code)) };
}
