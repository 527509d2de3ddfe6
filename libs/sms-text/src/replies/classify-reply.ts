import { examineReply, type ExaminedReply } from './examine-reply.js';
import { nothing, type ReplyContext, type ReplyReading } from './reply.js';
import { learnedWeights } from './weighing/learned-weights.js';
import { Scale } from './weighing/scale.js';

export type { ReplyContext, ReplyEvidence, ReplyMeaning, ReplyReading } from './reply.js';

/**
 * From here on the words agree with a plain wish that the grammar found, and outweigh that a machine or somebody else wrote, or
 * that all of it is politeness, known to mean something else or a call for help.
 */
const certainly = 1;
/** From here on a reply pauses that may be in a language of which little was learned, and in which the grammar finds nothing. */
const elsewhere = -1.5;
/** Up to here a call for help among other words is one: a wish to stop often asks who this is as well. */
const stillHelp = -1.5;
/** What is not the person's own, or says little: it speaks against a wish. */
const speaksAgainst = new Set<ReplyReading['evidence']['level']>(['machine', 'quotation', 'nothing']);

/**
 * What a reply asks for. A missed stop is the worst error, a false start the second, a silenced customer the third. Keywords
 * stop as the whole message or the first word, whatever is said behind them, and only a whole message in the person's own
 * languages starts again (domain facts 4.3). Anything else is weighed: what is not evidently ordinary pauses until somebody
 * has looked, and stops only where the grammar finds a plain wish and the words agree. Never throws; work is bounded whatever
 * the text.
 */
export function classifyReply(text: string, context?: ReplyContext): ReplyReading {
  scale ??= new Scale(learnedWeights);
  return answerTo(examineReply(text, context), scale, learnedWeights.pauses);
}

/** Made with the first reply: a tenth of a second and ten megabytes that whoever classifies nothing need not pay. */
let scale: Scale | undefined;

/** @param pausesInDepth the score from which on a reply in a language known in depth is taken for a wish to be left alone */
export function answerTo(examined: ExaminedReply, scale: Scale, pausesInDepth: number): ReplyReading {
  if (examined.certain) return examined.certain;
  const { grammar = nothing, traits, language, asksOnly } = examined;
  if (language === 'other' && examined.grammar) return grammar;
  if (language !== 'weighed' && !scale.knows(traits)) return grammar;
  const pauses = language === 'weighed' || examined.grammar ? pausesInDepth : Math.max(elsewhere, pausesInDepth);
  const score = scale.score(traits);
  const { meaning, evidence } = grammar;
  if (meaning === 'help' && score < (asksOnly ? certainly : Math.max(stillHelp, pauses))) return grammar;
  if (examined.grammar && speaksAgainst.has(evidence.level) && score < certainly) return grammar;
  if (score < pauses) return nothing;
  if (meaning === 'pause' || (meaning === 'stop' && score >= certainly)) return grammar;
  if (meaning === 'stop') return { meaning: 'pause', evidence };
  const named = scale.most(traits);
  return { meaning: 'pause', evidence: { level: 'leaning', ...(named.length > 0 && { matched: named.join(', ') }) } };
}
