export * from './encoding/count-parts.js';
export * from './encoding/smart-encoding.js';
export { hasLinkToken, linkToken, minLinkLength, replaceLinkTokens } from './rendering/link-tokens.js';
export * from './rendering/render-template.js';
export { compose, type ComposedText, type Composition } from './composition/compose.js';
export { optOutLanguages, optOutLine, type OptOutWay } from './composition/opt-out-lines.js';
export {
  classifyReply,
  type ReplyContext,
  type ReplyEvidence,
  type ReplyMeaning,
  type ReplyReading,
} from './replies/classify-reply.js';
