export * from './encoding/index.js';
export * from './rendering/index.js';
export { compose, type ComposedText, type Composition } from './composition/compose.js';
export { optOutLanguages, optOutLine, type OptOutWay } from './composition/opt-out-lines.js';
export {
  classifyReply,
  type ReplyContext,
  type ReplyEvidence,
  type ReplyMeaning,
  type ReplyReading,
} from './replies/classify-reply.js';
