export { capsFor, defaultCaps, type EffectiveCaps } from './rules/caps.js';
export { hours } from './rules/hours.js';
export { ruleBook, rulesOf } from './rules/rule-book.js';
export * from './rules/rule.js';
export {
  candidateZones,
  evidenceSources,
  type EvidenceSource,
  type PlaceEvidence,
  type PlaceFacts,
  type Whereabouts,
} from './place/whereabouts.js';
export { legalWindow, type BlockReason, type LegalAnswer, type LegalQuery } from './windows/legal-window.js';
