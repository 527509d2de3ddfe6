import { fold, latinised } from '../folding/fold.js';
import { lexiconFor, withoutInnocent, type LanguageLexicon } from './lexicon.js';

export type ReplyMeaning = 'stop' | 'start' | 'help' | 'pause' | 'none';

export type ReplyEvidence = Readonly<{
  level: 'whole-message' | 'first-word' | 'inside' | 'spelling' | 'sign' | 'answer' | 'nothing';
  /** The entry of our own data that matched, folded; never the person's own words. */
  matched?: string;
  /** ISO 639-1 of the language it belongs to. */
  language?: string;
  /** The word may mean a booking or an order: stop, and say how to cancel one (domain facts 4.4). */
  mayMeanBooking?: boolean;
}>;

export type ReplyReading = Readonly<{ meaning: ReplyMeaning; evidence: ReplyEvidence }>;

export type ReplyContext = Readonly<{
  /** What the person may speak, ISO 639-1; English is always added. Absent: all that Rebound knows. */
  languages?: readonly string[];
  /** Set only while the person owes an answer to it: then alone YES means start. */
  question?: 'double-opt-in';
}>;

const nothing: ReplyReading = { meaning: 'none', evidence: { level: 'nothing' } };

/**
 * What a reply asks for. A missed stop is the worst error, a false start the second, a silenced customer the third: so a
 * keyword of any language stops, only a whole message of the person's own languages starts again, and wording that is not
 * plain pauses until somebody has looked (domain facts 4.3). Levels: the whole message, the first word of it or of one of
 * its sentences, phrases, a stop word elsewhere, a misspelt stop word.
 */
export function classifyReply(text: string, context: ReplyContext = {}): ReplyReading {
  const lexicon = lexiconFor(context.languages);
  const sentences = text
    .split(/[\n.!?;,。！？；，、؟،]+/u)
    .map(words)
    .filter((sentence) => sentence !== '');
  const all = words(text);
  if (all === '') return /[🛑⛔🚫✋]/u.test(text) ? read('pause', 'sign') : nothing;
  const message = spelledOut(all) ?? all;
  const rest = withoutInnocent(message);

  return (
    wholeMessage(message, lexicon, context) ??
    wholeMessage(squeezed(message), lexicon, context) ??
    strongFirstWord([rest, ...sentences.map(withoutInnocent)], lexicon) ??
    inside(rest, lexicon, 'stop', (language) => language.stopPhrases) ??
    weakFirstWord(rest, lexicon) ??
    inside(rest, lexicon, 'pause', (language) => language.pausePhrases) ??
    inside(rest, lexicon, 'pause', (language) => [...language.stop]) ??
    helpFirst(message, lexicon) ??
    misspelt(message) ??
    nothing
  );
}

const words = (text: string): string => fold(text).split(' ').map(latinised).join(' ');

/** "s t o p" and "s.t.o.p" are one word. */
function spelledOut(message: string): string | undefined {
  const letters = message.split(' ');
  return letters.length >= 3 && letters.every((letter) => letter.length === 1) ? letters.join('') : undefined;
}

/** "stoooop" is "stop". */
const squeezed = (message: string): string => message.replace(/(\p{L})\1{2,}/gu, '$1');

function read(
  meaning: ReplyMeaning,
  level: ReplyEvidence['level'],
  entry?: string,
  of?: LanguageLexicon,
): ReplyReading {
  return {
    meaning,
    evidence: {
      level,
      ...(entry === undefined ? {} : { matched: entry }),
      ...(of === undefined ? {} : { language: of.code }),
      ...(entry !== undefined && of?.cancels.has(entry) ? { mayMeanBooking: true } : {}),
    },
  };
}

/** A message, and a message without its politeness. */
function forms(language: LanguageLexicon, message: string): readonly string[] {
  const core = language.withoutPoliteness(message);
  return core === message ? [message] : [message, core];
}

function wholeMessage(message: string, lexicon: Lexicon, { question }: ReplyContext): ReplyReading | undefined {
  const find = (
    languages: readonly LanguageLexicon[],
    entries: (language: LanguageLexicon) => ReadonlySet<string>,
    meaning: ReplyMeaning,
    level: ReplyEvidence['level'] = 'whole-message',
  ): ReplyReading | undefined => {
    for (const language of languages) {
      const entry = forms(language, message).find((form) => entries(language).has(form));
      if (entry !== undefined) return read(meaning, level, entry, language);
    }
    return undefined;
  };
  return (
    find(lexicon.own, (language) => language.stop, 'stop') ??
    find(lexicon.own, (language) => language.stopAlone, 'stop') ??
    find(lexicon.all, (language) => language.stop, 'stop') ??
    find(lexicon.own, (language) => language.help, 'help') ??
    find(lexicon.own, (language) => language.start, 'start') ??
    (question ? find(lexicon.own, (language) => language.yes, 'start', 'answer') : undefined) ??
    find(lexicon.all, (language) => language.stopAlone, 'pause')
  );
}

function strongFirstWord(parts: readonly string[], lexicon: Lexicon): ReplyReading | undefined {
  for (const part of parts) {
    for (const language of lexicon.all) {
      const entry = language.beginsWith(language.stop, language.withoutPoliteness(part));
      if (entry !== undefined) return read('stop', 'first-word', entry, language);
    }
  }
  return undefined;
}

function weakFirstWord(message: string, lexicon: Lexicon): ReplyReading | undefined {
  for (const language of lexicon.own) {
    if (language.unspaced) continue;
    const entry = language.beginsWith(language.stopAlone, language.withoutPoliteness(message));
    if (entry !== undefined) return read('pause', 'first-word', entry, language);
  }
  return undefined;
}

function inside(
  message: string,
  lexicon: Lexicon,
  meaning: ReplyMeaning,
  entries: (language: LanguageLexicon) => readonly string[],
): ReplyReading | undefined {
  for (const language of lexicon.all) {
    const entry = language.findPhrase(entries(language), message);
    if (entry !== undefined) return read(meaning, 'inside', entry, language);
  }
  return undefined;
}

function helpFirst(message: string, lexicon: Lexicon): ReplyReading | undefined {
  for (const language of lexicon.own) {
    const entry = language.beginsWith(language.help, language.withoutPoliteness(message));
    if (entry !== undefined) return read('help', 'first-word', entry, language);
  }
  return undefined;
}

type Lexicon = ReturnType<typeof lexiconFor>;

const oftenMisspelt = [
  'stop',
  'unsubscribe',
  'stopall',
  'desabonner',
  'desinscrire',
  'abmelden',
  'abbestellen',
  'afmelden',
  'disiscrivi',
  'cancelar',
];

/** A single word that is a stop word with two letters swapped, or a long one with at most two slips. Only pauses. */
function misspelt(message: string): ReplyReading | undefined {
  if (message.includes(' ') || message.length < 4) return undefined;
  const meant = oftenMisspelt.find((word) =>
    word.length < 8 ? isSwap(message, word) || `${word}${word.at(-1)}` === message : slips(message, word) <= 2,
  );
  return meant === undefined ? undefined : read('pause', 'spelling', meant);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  if (first < 0) return false;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

/** Levenshtein distance. */
function slips(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
