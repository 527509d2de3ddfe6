export * from './encoding/index.js';
export * from './rendering/index.js';
export * from './composition/index.js';
export {
  answerTo,
  classifyReply,
  type ReplyContext,
  type ReplyEvidence,
  type ReplyMeaning,
  type ReplyReading,
} from './replies/classify-reply.js';
export { examineReply, type ExaminedReply } from './replies/examine-reply.js';
export type { Traits } from './replies/weighing/grams.js';
export { learnedWeights } from './replies/weighing/learned-weights.js';
export { Scale, type LearnedWeights } from './replies/weighing/scale.js';
export { grammarMark } from './replies/weighing/traits.js';
