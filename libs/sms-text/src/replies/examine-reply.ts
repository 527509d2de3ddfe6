import { foldSentences } from '../folding/fold.js';
import { readByGrammar } from './grammar-reading.js';
import { keywords, knownInDepth, speaks } from './lexicon.js';
import { ordinaryMessage } from './ordinary-message.js';
import { ownWords, type OwnWords } from './own-words.js';
import { nothing, unspacedText, type Reply, type ReplyContext, type ReplyReading } from './reply.js';
import { isCheerful, signOf } from './signs.js';
import { loneLetter, tokensOf } from './tokens.js';
import type { Traits } from './weighing/grams.js';
import { traitsOf } from './weighing/traits.js';
import { withLettersJoined } from './squeezed.js';
import { squeezed, wholeMessage } from './whole-message.js';

/** A reply that means something beyond doubt, or what the grammar makes of it and what there is to weigh. */
export type ExaminedReply =
  | Readonly<{ certain: ReplyReading }>
  | Readonly<{
      certain?: undefined;
      /** Of the level `nothing` where all of it is politeness or known to mean something else. */
      grammar: ReplyReading | undefined;
      /** It asks for help, and nothing else is said. */
      asksOnly: boolean;
      traits: Traits;
      /** Languages of the person are known; whether weights were learned for one of them. */
      language: 'weighed' | 'other' | 'unknown';
    }>;

export function examineReply(text: string, context: ReplyContext = {}): ExaminedReply {
  const own = ownWords(text);
  const folded = foldSentences(withLettersJoined(own.text));
  if (folded === '') return { certain: withoutWords(own) };
  const reply = replyOf(own.text, folded, context);
  const whole = wholeMessage(reply);
  const saysNothing = whole === nothing || reply.tokens.every(({ word }) => keywords.isPolite(word));
  const certainly = (saysNothing ? signPauses(own) : undefined) ?? whole ?? plainly(own, reply);
  if (certainly) return { certain: certainly };
  const found = readByGrammar(reply);
  const certain =
    found.lead ??
    squeezed(reply) ??
    sentBack(own, found.reading) ??
    (found.reading === undefined ? lettersAndFigures(reply) : undefined);
  if (certain) return { certain };
  const { languages = [] } = context;
  const language = languages.length === 0 ? 'unknown' : languages.some(knownInDepth) ? 'weighed' : 'other';
  return {
    grammar: found.reading ?? (own.quoted ? quotation : saysLittle(reply) ? nothing : undefined),
    asksOnly: found.asksOnly ?? false,
    traits: traitsOf(reply, found.seen),
    language,
  };
}

/** "really?!", or a sign beside an ordinary message, may mean more than it. */
const plainly = (own: OwnWords, reply: Reply): ReplyReading | undefined =>
  isCheerful(own.text) && !own.quoted && !own.copied ? ordinaryMessage(reply) : undefined;

const quotation: ReplyReading = { meaning: 'none', evidence: { level: 'quotation' } };

/** Who sends back how to refuse, where nothing is marked as quoted, may well mean it, unless the other words say more. */
const sentBack = ({ quoted, copied }: OwnWords, reading: ReplyReading | undefined): ReplyReading | undefined =>
  copied && !quoted && (reading === undefined || reading.meaning === 'pause')
    ? { ...quotation, meaning: 'pause' }
    : undefined;

/** More letters than these spell something. */
const mostLetters = 3;

/** Nothing but single letters and figures says nothing, unless so many letters spell a word: nobody does that for nothing. */
function lettersAndFigures({ tokens }: Reply): ReplyReading | undefined {
  if (!tokens.every(({ word }) => loneLetter.test(word) || /^\d+$/.test(word))) return undefined;
  const letters = tokens.filter(({ word }) => loneLetter.test(word));
  return letters.length > mostLetters ? { meaning: 'pause', evidence: { level: 'spelling' } } : nothing;
}

/** Whether nothing is said but politeness, phrases that are known to mean something else, and single letters. */
function saysLittle({ tokens, unspaced: { line, rest } }: Reply): boolean {
  if (line !== '') return keywords.isUnspacedPoliteness(rest.replace(/[\s,\ufffc]/g, ''));
  const isLittle = ({ word, innocent }: Reply['tokens'][number]): boolean =>
    innocent !== undefined || keywords.isPolite(word) || loneLetter.test(word);
  return tokens.every(isLittle);
}

function withoutWords(own: OwnWords): ReplyReading {
  if (own.quoted) return quotation;
  const copied = sentBack(own, undefined);
  if (copied) return copied;
  return signPauses(own) ?? nothing;
}

/** A sign that says "no more of this", alone or beside politeness. */
function signPauses({ text }: OwnWords): ReplyReading | undefined {
  const sign = signOf(text);
  return sign === undefined ? undefined : { meaning: 'pause', evidence: { level: 'sign', matched: sign } };
}

function replyOf(written: string, text: string, context: ReplyContext): Reply {
  const tokens = tokensOf(text);
  const spoken = speaks(context.languages, context.country);
  return {
    written,
    text,
    tokens,
    core: keywords.withoutPoliteness(tokens.map(({ word }) => word)),
    speaks: spoken,
    unspaced: unspacedText(text, spoken),
    context,
  };
}
