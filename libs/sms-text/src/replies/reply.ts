import { ideographs } from '../folding/ideographs.js';
import type { Token } from './grammar/find-wishes.js';
import type { Keyword } from './keywords.js';
import { unspacedLanguages, type Speaks } from './lexicon.js';

export type ReplyMeaning = 'stop' | 'start' | 'help' | 'pause' | 'none';

export type ReplyEvidence = Readonly<{
  level:
    | 'whole-message'
    | 'first-word'
    | 'wish'
    | 'inside'
    | 'spelling'
    | 'sign'
    | 'answer'
    | 'leaning'
    | 'machine'
    | 'quotation'
    | 'ordinary'
    | 'nothing';
  /** The entry of our own data that matched; never the person's own words. */
  matched?: string;
  /** ISO 639-1 of the language it belongs to. */
  language?: string;
  /** The word may mean a booking or an order: stop, and say how to cancel one (domain facts 4.4). */
  mayMeanBooking?: boolean;
}>;

export type ReplyReading = Readonly<{ meaning: ReplyMeaning; evidence: ReplyEvidence }>;

export type ReplyContext = Readonly<{
  /** What the person may speak, ISO 639-1; English is always added. Neither these nor a country: all that Rebound knows. */
  languages?: readonly string[];
  /** ISO 3166-1 alpha-2, of the number: adds the country's languages and its own keywords. */
  country?: string;
  /** Set only while the person owes an answer to it: then alone YES means start. */
  question?: 'double-opt-in';
}>;

/** What is known of a reply when it is judged. */
export type Reply = Readonly<{
  /** The person's own words as they came. */
  written: string;
  /** Folded. */
  text: string;
  tokens: readonly Token[];
  /** All words without greetings and thanks. */
  core: readonly string[];
  speaks: Speaks;
  unspaced: UnspacedText;
  context: ReplyContext;
}>;

/** What of a text is written without spaces, also without its innocent phrases, and the languages it may be in. */
export type UnspacedText = Readonly<{ line: string; rest: string; possible: typeof unspacedLanguages }>;

export const nothing: ReplyReading = { meaning: 'none', evidence: { level: 'nothing' } };

export function read(meaning: ReplyMeaning, level: ReplyEvidence['level'], keyword: Keyword): ReplyReading {
  return {
    meaning,
    evidence: {
      level,
      matched: keyword.entry,
      language: keyword.language,
      ...(keyword.kind === 'cancel' ? { mayMeanBooking: true } : {}),
    },
  };
}

const unspacedScript = new RegExp(`[\\u0e00-\\u0e7f${ideographs}]`);

export function unspacedText(text: string, spoken: Speaks): UnspacedText {
  if (!unspacedScript.test(text)) return { line: '', rest: '', possible: [] };
  const line = text.replaceAll(' , ', ',');
  // The same characters mean other things in Chinese and Japanese; kana tell which, else what the person speaks.
  const kana = /[\u3041-\u3096]/.test(text);
  const japanese = kana || spoken('ja') || !spoken('zh');
  const chinese = !kana && (spoken('zh') || !spoken('ja'));
  const possible = unspacedLanguages.filter(({ code }) => (code === 'ja' ? japanese : code !== 'zh' || chinese));
  const rest = possible.reduce((left, { wishes: language }) => language.withoutInnocent(left), line);
  return { line, rest, possible };
}
