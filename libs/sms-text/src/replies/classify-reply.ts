import { foldSentences } from '../folding/fold.js';
import { findWishes, type Token } from './grammar/find-wishes.js';
import type { Wish, WishKind } from './grammar/pattern.js';
import { longestKeyword, type Keyword } from './keywords.js';
import { countries } from './countries.js';
import { keywords, speaks, unspacedLanguages, type Speaks } from './lexicon.js';
import { corrected, meantKeyword } from './misspelt.js';
import { ambiguousWords } from './everyday-words.js';
import { ownWords } from './own-words.js';
import { signOf } from './signs.js';
import { correctedTokens, tokensOf } from './tokens.js';

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
    | 'machine'
    | 'quotation'
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
type Reply = Readonly<{
  /** Folded. */
  text: string;
  tokens: readonly Token[];
  /** All words without greetings and thanks. */
  core: readonly string[];
  speaks: Speaks;
  context: ReplyContext;
}>;

const nothing: ReplyReading = { meaning: 'none', evidence: { level: 'nothing' } };

/**
 * What a reply asks for. A missed stop is the worst error, a false start the second, a silenced customer the third: so a
 * keyword of any language stops, only a whole message of the person's own languages starts again, and wording that is not
 * plain pauses until somebody has looked (domain facts 4.3). Levels: the whole message, the first word of a sentence, wishes
 * in free wording, a stop word elsewhere, misspelt words. Never throws; work is bounded whatever the text.
 */
export function classifyReply(text: string, context: ReplyContext = {}): ReplyReading {
  const own = ownWords(text);
  const folded = foldSentences(own.text);
  if (folded === '') {
    if (own.quoted) return { meaning: 'none', evidence: { level: 'quotation' } };
    const sign = signOf(own.text);
    return sign === undefined ? nothing : { meaning: 'pause', evidence: { level: 'sign', matched: sign } };
  }
  const tokens = tokensOf(folded);
  const reply: Reply = {
    text: folded,
    tokens,
    core: keywords.withoutPoliteness(tokens.map(({ word }) => word)),
    speaks: speaks(context.languages, context.country),
    context,
  };
  return wholeMessage(reply) ?? wishes(reply) ?? misspeltWish(reply) ?? signBesideWords(own.text, reply) ?? nothing;
}

function read(meaning: ReplyMeaning, level: ReplyEvidence['level'], keyword: Keyword): ReplyReading {
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

function wholeMessage({ tokens, core, speaks: spoken, context }: Reply): ReplyReading | undefined {
  if (core.length > longestKeyword + 3) return undefined;
  const all = tokens.map(({ word }) => word);
  const forms = [all.join(' '), core.join(' ')];
  const local = ofCountry(forms, context.country);
  if (local) return local;
  const found = forms.flatMap((form) => [...keywords.of(form)]);
  const named = (context.languages?.length ?? 0) > 0 || context.country !== undefined;
  const own = (kind: Keyword['kind']): Keyword | undefined =>
    found.find(
      (keyword) =>
        keyword.kind === kind && spoken(keyword.language) && (named || keyword.language === 'en' || isClear(keyword)),
    );
  const any = (kind: Keyword['kind']): Keyword | undefined =>
    found.find((keyword) => keyword.kind === kind && isClear(keyword));

  const stop = own('stop') ?? own('alone') ?? own('cancel') ?? any('stop');
  if (stop) return read('stop', 'whole-message', stop);
  const yes = context.question === undefined ? undefined : own('yes');
  if (yes) return read('start', 'answer', yes);
  const no = context.question === undefined ? undefined : own('no');
  if (no) return read('pause', 'answer', no);
  const start = own('start');
  if (start) return read('start', 'whole-message', start);
  const help = own('help') ?? any('help');
  if (help) return read('help', 'whole-message', help);
  if (own('yes') ?? own('no')) return nothing;
  const doubtful = any('alone') ?? any('cancel');
  if (doubtful) return read('pause', 'whole-message', doubtful);
  return split(core);
}

/** Says the same to people who do not speak its language: neither a letter or figure, nor an everyday word elsewhere. */
const isClear = ({ entry }: Keyword): boolean => !/^[a-z0-9]$/i.test(entry) && !ambiguousWords.has(entry);

function ofCountry(forms: readonly string[], country: string | undefined): ReplyReading | undefined {
  const words = country === undefined ? undefined : countries[country.toUpperCase()];
  for (const [meaning, list] of [
    ['stop', words?.stop],
    ['help', words?.help],
  ] as const) {
    const entry = list?.find((word) => forms.includes(foldSentences(word)));
    if (entry !== undefined) return { meaning, evidence: { level: 'whole-message', matched: entry } };
  }
  return undefined;
}

/** "un subscribe", "sto p" */
function split(core: readonly string[]): ReplyReading | undefined {
  if (core.length < 2 || core.length > 4) return undefined;
  const keyword = keywords.of(core.join('')).find(({ kind, entry }) => kind === 'stop' && entry.length >= 4);
  return keyword && read('pause', 'spelling', keyword);
}

/**
 * A keyword leads a sentence or a clause, behind greetings at most. CANCEL stops there even where a booking is named: the
 * answer says how to cancel that (domain facts 4.4).
 */
function firstWord(
  { tokens, speaks: spoken }: Reply,
  wanted: (keyword: Keyword) => ReplyMeaning | undefined,
): ReplyReading | undefined {
  for (const [at, first] of tokens.entries()) {
    if (!first.begins) continue;
    for (let size = longestKeyword; size >= 1; size -= 1) {
      const words = tokens.slice(at, at + size);
      if (words.length < size || words.some(({ sentence }) => sentence !== first.sentence)) continue;
      for (const keyword of keywords.of(words.map(({ word }) => word).join(' '))) {
        const meaning = wanted(keyword);
        if (meaning === undefined || first.innocent === 'innocent') continue;
        if (first.innocent === 'booking' && keyword.kind !== 'cancel') continue;
        if (keyword.kind !== 'stop' && !spoken(keyword.language)) continue;
        return read(meaning, 'first-word', keyword);
      }
    }
  }
  return undefined;
}

const stops = ({ kind }: Keyword): ReplyMeaning | undefined =>
  kind === 'stop' || kind === 'cancel' ? 'stop' : undefined;
const helps = ({ kind }: Keyword): ReplyMeaning | undefined => (kind === 'help' ? 'help' : undefined);

const wishFound = (meaning: ReplyMeaning, { source, language }: Wish): ReplyReading => ({
  meaning,
  evidence: { level: 'wish', matched: source, language },
});

/** Wishes in the words of any language, plain ones first. What a machine says for somebody only counts where it is plain. */
function wishes(reply: Reply): ReplyReading | undefined {
  const early = findWishes(reply.tokens, 'early');
  const firm = early.get('firm');
  const lead = firstWord(reply, stops);
  if (lead) return lead;
  const late = findWishes(reply.tokens, 'late');
  const unspaced = unspacedWishes(reply);
  const machine = early.get('machine')?.wish ?? unspaced.get('machine');
  const of = (kind: WishKind): Wish | undefined => late.get(kind)?.wish ?? unspaced.get(kind);

  const stop = of('stop');
  if (stop) return wishFound('stop', stop);
  if (machine)
    return { meaning: 'none', evidence: { level: 'machine', matched: machine.source, language: machine.language } };
  const pause = firm?.wish ?? unspaced.get('firm') ?? of('pause');
  if (pause) return wishFound('pause', pause);
  const inside = reply.tokens.find(({ word, innocent }) => !innocent && strongWords.has(word));
  const keyword = inside && keywords.of(inside.word).find(({ kind }) => kind === 'stop');
  if (keyword) return read('pause', 'inside', keyword);
  const help = of('help');
  return help ? wishFound('help', help) : firstWord(reply, helps);
}

const strongWords = new Set(keywords.strongWords());
const unspacedScript = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/;

function unspacedWishes({ text, speaks: spoken }: Reply): ReadonlyMap<WishKind, Wish> {
  const found = new Map<WishKind, Wish>();
  if (!unspacedScript.test(text)) return found;
  const line = text.replaceAll(' , ', ',');
  // The same characters mean other things in Chinese and Japanese; kana tell which, else what the person speaks.
  const kana = /[\u3041-\u3096]/.test(text);
  const japanese = kana || spoken('ja') || !spoken('zh');
  const chinese = !kana && (spoken('zh') || !spoken('ja'));
  const possible = unspacedLanguages.filter(({ code }) => (code === 'ja' ? japanese : code !== 'zh' || chinese));
  const rest = possible.reduce((left, { wishes: language }) => language.withoutInnocent(left), line);
  for (const { wishes: language } of possible) {
    for (const kind of ['firm', 'machine', 'stop', 'pause', 'help'] as const) {
      if (found.has(kind)) continue;
      const wish = language.find(kind, kind === 'firm' || kind === 'machine' ? line : rest);
      if (wish) found.set(kind, wish);
    }
  }
  return found;
}

/** Slips of the finger only pause, and only while the rest was not understood. */
function misspeltWish(reply: Reply): ReplyReading | undefined {
  const { core } = reply;
  const meant = core.length <= 3 ? meantKeyword(core.join(''), reply.speaks) : undefined;
  if (meant !== undefined) return { meaning: 'pause', evidence: { level: 'spelling', matched: meant } };
  if (core.length > mostCorrectedWords || core.length < 2) return undefined;
  const tokens = correctedTokens(reply.tokens, corrected);
  const reading = tokens && wishes({ ...reply, tokens, text: '' });
  if (reading === undefined || reading.meaning === 'none') return undefined;
  // One corrected word is too little to go by ("Canada" is near "cansada").
  if (reading.meaning === 'pause' && reading.evidence.level === 'wish' && !reading.evidence.matched?.includes(' ')) {
    return undefined;
  }
  return {
    meaning: reading.meaning === 'help' ? 'help' : 'pause',
    evidence: { ...reading.evidence, level: 'spelling' },
  };
}

const mostCorrectedWords = 60;

function signBesideWords(text: string, { core }: Reply): ReplyReading | undefined {
  const sign = signOf(text, core.length);
  return sign === undefined ? undefined : { meaning: 'pause', evidence: { level: 'sign', matched: sign } };
}
