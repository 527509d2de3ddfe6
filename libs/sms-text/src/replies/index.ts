/** What replies mean. Apart from the rest: its words and weights take half a second and 20 MB to load. */
export {
  answerTo,
  classifyReply,
  type ReplyContext,
  type ReplyEvidence,
  type ReplyMeaning,
  type ReplyReading,
} from './classify-reply.js';
export { examineReply, type ExaminedReply } from './examine-reply.js';
export type { Traits } from './weighing/grams.js';
export { learnedWeights } from './weighing/learned-weights.js';
export { Scale, type LearnedWeights } from './weighing/scale.js';
export { grammarMark } from './weighing/traits.js';
