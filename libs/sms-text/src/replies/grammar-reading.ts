import { findWishes } from './grammar/find-wishes.js';
import type { Wish, WishKind } from './grammar/pattern.js';
import { longestKeyword, type Keyword } from './keywords.js';
import { keywords } from './lexicon.js';
import { corrected, meantKeyword } from './misspelt.js';
import { read, type Reply, type ReplyMeaning, type ReplyReading } from './reply.js';
import { signOf } from './signs.js';
import { correctedTokens } from './tokens.js';
import { wholeClause } from './whole-message.js';

export type GrammarReading = Readonly<{
  /** A keyword leads: that stops, whatever else is said. */
  lead?: ReplyReading;
  /** What the grammar makes of the rest. */
  reading?: ReplyReading;
  /** The reading is a call for help, and nothing is said beside it but politeness and a word ("who are *you*"). */
  asksOnly?: boolean;
  /** All that it found, by name: what is weighed. */
  seen: readonly string[];
}>;

/** What is found in a reply by keywords and wishes. */
export function readByGrammar(reply: Reply): GrammarReading {
  const { lead, reading, asksOnly = false, seen } = wishesIn(reply);
  if (lead) return { lead, seen };
  const found = reading ?? misspelt(reply) ?? signBesideWords(reply);
  if (found === undefined) return { seen };
  const { meaning, evidence } = found;
  return { reading: found, asksOnly, seen: [...seen, `${meaning} ${evidence.level}`] };
}

/** Wishes in the words of any language, plain ones first. What a machine says for somebody only counts where it is plain. */
function wishesIn(reply: Reply): GrammarReading {
  const early = findWishes(reply.tokens, 'early', reply.speaks);
  const lead = firstWord(reply, stops);
  if (lead) return { lead, seen: [] };
  const late = findWishes(reply.tokens, 'late', reply.speaks);
  const unspaced = unspacedWishes(reply);
  const of = (kind: WishKind): Wish | undefined => early.get(kind)?.wish ?? late.get(kind)?.wish ?? unspaced.get(kind);
  const clause = wholeClause(reply);
  const inside = keywordInside(reply);
  const innocent = new Set(reply.tokens.map((token) => token.innocent));
  const seen = [
    ...(['firm', 'machine', 'stop', 'pause', 'help'] as const).filter(of).map((kind) => `wish ${kind}`),
    ...(['innocent', 'booking'] as const).filter((kind) => innocent.has(kind)),
    ...(reply.unspaced.line === reply.unspaced.rest ? [] : ['innocent']),
    ...(clause ? ['clause'] : []),
    ...(inside ? ['inside'] : []),
  ];
  const [stop, machine, firm, pause, help] = (['stop', 'machine', 'firm', 'pause', 'help'] as const).map(of);
  if (stop) return { reading: wishFound('stop', stop), seen };
  if (clause) return { reading: clause, seen };
  if (machine) return { reading: { meaning: 'none', evidence: evidenceOf(machine, 'machine') }, seen };
  const wish = firm ?? pause;
  if (wish) return { reading: wishFound('pause', wish), seen };
  if (inside) return { reading: inside, seen };
  const helping = help ? wishFound('help', help) : firstWord(reply, helps);
  if (!helping) return { seen };
  const { at = 0, end = 0 } = late.get('help') ?? {};
  const beside = [...reply.tokens.slice(0, at), ...reply.tokens.slice(end)].filter(
    ({ word }) => !keywords.isPolite(word),
  );
  return { reading: helping, asksOnly: beside.length <= 1, seen };
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

const evidenceOf = ({ source, language }: Wish, level: 'wish' | 'machine'): ReplyReading['evidence'] => ({
  level,
  matched: source,
  language,
});
const wishFound = (meaning: ReplyMeaning, wish: Wish): ReplyReading => ({
  meaning,
  evidence: evidenceOf(wish, 'wish'),
});

const strongWords = new Set(keywords.strongWords());

function keywordInside({ tokens }: Reply): ReplyReading | undefined {
  const inside = tokens.find(({ word, innocent }) => !innocent && strongWords.has(word));
  const keyword = inside && keywords.of(inside.word).find(({ kind }) => kind === 'stop');
  return keyword && read('pause', 'inside', keyword);
}

function unspacedWishes({ unspaced: { line, rest, possible } }: Reply): ReadonlyMap<WishKind, Wish> {
  const found = new Map<WishKind, Wish>();
  for (const { wishes: language } of possible) {
    for (const kind of ['firm', 'machine', 'stop', 'pause', 'help'] as const) {
      if (found.has(kind)) continue;
      const wish = language.find(kind, kind === 'firm' || kind === 'machine' ? line : rest);
      if (wish) found.set(kind, wish);
    }
  }
  return found;
}

const mostCorrectedWords = 60;

/** Slips of the finger only pause, and only while the rest was not understood. */
function misspelt(reply: Reply): ReplyReading | undefined {
  const { core } = reply;
  const meant = core.length <= 3 ? meantKeyword(core.join(''), reply.speaks) : undefined;
  if (meant !== undefined) return { meaning: 'pause', evidence: { level: 'spelling', matched: meant } };
  if (core.length > mostCorrectedWords || core.length < 2) return undefined;
  const tokens = correctedTokens(reply.tokens, corrected);
  if (tokens === undefined) return undefined;
  const { lead, reading = lead } = wishesIn({ ...reply, tokens, unspaced: { line: '', rest: '', possible: [] } });
  if (reading === undefined || reading.meaning === 'none') return undefined;
  const { meaning, evidence } = reading;
  // One corrected word is too little to go by ("Canada" is near "cansada").
  if (meaning === 'pause' && evidence.level === 'wish' && !evidence.matched?.includes(' ')) return undefined;
  return { meaning: meaning === 'help' ? 'help' : 'pause', evidence: { ...evidence, level: 'spelling' } };
}

function signBesideWords({ written, core }: Reply): ReplyReading | undefined {
  const sign = signOf(written, core.length);
  return sign === undefined ? undefined : { meaning: 'pause', evidence: { level: 'sign', matched: sign } };
}
