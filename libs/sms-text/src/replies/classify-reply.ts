import { foldSentences } from '../folding/fold.js';
import { findWishes } from './grammar/find-wishes.js';
import type { Wish, WishKind } from './grammar/pattern.js';
import { longestKeyword, type Keyword } from './keywords.js';
import type { Leaning } from './leaning.js';
import { leaningOfReply } from './leaning-of-reply.js';
import { keywords, knownInDepth, speaks } from './lexicon.js';
import { corrected, meantKeyword } from './misspelt.js';
import { ownWords } from './own-words.js';
import {
  nothing,
  read,
  unspacedText,
  type Reply,
  type ReplyContext,
  type ReplyMeaning,
  type ReplyReading,
} from './reply.js';
import { signOf } from './signs.js';
import { correctedTokens, tokensOf } from './tokens.js';
import { squeezed, wholeClause, wholeMessage } from './whole-message.js';

export type { ReplyContext, ReplyEvidence, ReplyMeaning, ReplyReading } from './reply.js';

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
    written: own.text,
    text: folded,
    tokens,
    core: keywords.withoutPoliteness(tokens.map(({ word }) => word)),
    speaks: speaks(context.languages, context.country),
    named:
      (context.languages ?? []).length > 0 && (context.languages ?? []).every((language) => knownInDepth(language)),
    context,
  };
  return (
    wholeMessage(reply) ??
    wishes(reply) ??
    squeezed(reply) ??
    misspeltWish(reply) ??
    signBesideWords(own.text, reply) ??
    leaning(reply) ??
    nothing
  );
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
  const clause = wholeClause(reply);
  if (clause) return clause;
  const lean = leaningOfReply(reply);
  if (machine) {
    if (lean !== undefined && lean.score >= despiteAMachine) return leans(lean);
    return { meaning: 'none', evidence: { level: 'machine', matched: machine.source, language: machine.language } };
  }
  const plain = firm?.wish ?? unspaced.get('firm');
  if (plain) return wishFound('pause', plain);
  if (lean === undefined || lean.score >= plainlyOrdinary) {
    const pause = of('pause');
    if (pause) return wishFound('pause', pause);
    const inside = reply.tokens.find(({ word, innocent }) => !innocent && strongWords.has(word));
    const keyword = inside && keywords.of(inside.word).find(({ kind }) => kind === 'stop');
    if (keyword) return read('pause', 'inside', keyword);
  }
  const help = of('help');
  return help ? wishFound('help', help) : firstWord(reply, helps);
}

const strongWords = new Set(keywords.strongWords());

function unspacedWishes(reply: Reply): ReadonlyMap<WishKind, Wish> {
  const found = new Map<WishKind, Wish>();
  const { line, rest, possible } = unspacedText(reply);
  for (const { wishes: language } of possible) {
    for (const kind of ['firm', 'machine', 'stop', 'pause', 'help'] as const) {
      if (found.has(kind)) continue;
      const wish = language.find(kind, kind === 'firm' || kind === 'machine' ? line : rest);
      if (wish) found.set(kind, wish);
    }
  }
  return found;
}

/** Below it a text speaks of orders and everyday things so plainly that a doubtful word in it is one of these. */
const plainlyOrdinary = -2;

/** From here on somebody has added to what a machine says. */
const despiteAMachine = 3;

const leans = ({ signals, language }: Leaning): ReplyReading => ({
  meaning: 'pause',
  evidence: { level: 'leaning', matched: signals.join(' '), language },
});

/** What no wish explains, but leans to one by its words. */
function leaning(reply: Reply): ReplyReading | undefined {
  const found = leaningOfReply(reply);
  return found !== undefined && found.score >= 0 ? leans(found) : undefined;
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
  const lean = leaningOfReply(reply);
  if (lean !== undefined && lean.score < plainlyOrdinary) return undefined;
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
