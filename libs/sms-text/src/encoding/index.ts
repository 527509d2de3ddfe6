export { carrierProfiles, standardProfiles, type CarrierProfile, type PartSizes } from './carrier-profiles.js';
export {
  countParts,
  splitParts,
  type Encoding,
  type PartCount,
  type PartOptions,
  type ProfileOptions,
} from './count-parts.js';
export { explainParts, type Forcing, type PartProblem, type PartsExplained } from './explain-parts.js';
export { applyChanges, type Change, type Rewrite } from './rewrite.js';
export { smartEncode } from './smart-encode.js';
export { transliterate, type MeaningWarning, type Transliteration } from './transliterate.js';
