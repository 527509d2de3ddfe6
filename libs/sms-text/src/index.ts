export * from './encoding/index.js';
export * from './rendering/index.js';
export * from './composition/index.js';
export {
  classifyReply,
  type ReplyContext,
  type ReplyEvidence,
  type ReplyMeaning,
  type ReplyReading,
} from './replies/classify-reply.js';
