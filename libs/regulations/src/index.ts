export { hours } from './rules/hours.js';
export * from './rules/rule.js';
export { adjustmentProblem, type Adjustment, type AdjustmentProblem, type RuleChange } from './rules/adjustment.js';
export { RuleBook } from './rules/rule-book.js';
export type { Sending } from './rules/scope.js';
export {
  candidateZones,
  evidenceSources,
  type EvidenceSource,
  type PlaceEvidence,
  type PlaceFacts,
  type Whereabouts,
} from './place/whereabouts.js';
export type { BlockReason, LegalAnswer, LegalQuery } from './windows/legal-window.js';
export type { EffectiveCaps, Place } from './requirements/caps.js';
export type { Requirements, RequirementsQuery } from './requirements/requirements.js';
export type { ConsentAnswer, ConsentQuery } from './requirements/consent-end.js';
export type { Deadline, DeadlineQuery } from './requirements/deadlines.js';
export {
  builtInRegulations,
  capsFor,
  consentEndOf,
  deadlineOf,
  legalWindow,
  Regulations,
  requirementsFor,
  ruleBook,
} from './regulations.js';
