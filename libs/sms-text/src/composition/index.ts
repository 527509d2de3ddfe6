export { compose, type ComposedText, type Composition, type Sending } from './compose.js';
export { composeWithin, type Allowance, type FittedText, type Shortened } from './compose-within.js';
export { optOutLanguages, optOutLine, optOutLines, type OptOutWay } from './opt-out-lines.js';
export { saysOptOut } from './says-opt-out.js';
export {
  priceOf,
  worstCase,
  type MessagePlan,
  type PartPrice,
  type SampleCost,
  type SamplePerson,
  type SampleText,
} from './worst-case.js';
