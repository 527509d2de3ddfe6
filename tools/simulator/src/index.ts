export { type Child, startChild } from './demo/child-process.js';
export { localCluster } from './demo/local-cluster.js';
export { openStorefront, type OpenStorefront } from './demo/open-storefront.js';
export { type Counts, fingerprint, readResults } from './demo/read-topics.js';
export { type DemoRun, runDemo, type RunOptions } from './demo/run-demo.js';
export { freePorts, portVariables, scriptOf, serviceEnvironment, untilAnswering } from './demo/service-processes.js';
export {
  applyDefinitions,
  carrierFaults,
  type CarrierFault,
  demoKeys,
  demoNumber,
  demoSenders,
  importConsents,
  keysKnown,
  setFaults,
} from './demo/set-up-shop.js';
export { promiseLines, row } from './demo/report-lines.js';
export type { Summary } from './demo/summary.js';
export { allHeld, shortcomings } from './demo/verdict.js';
export { serviceNames, type ServiceName, type Urls } from './demo/urls.js';
export type { ShopWorld } from './demo/world-under-test.js';
export {
  type Breach,
  judge,
  type Judgement,
  peopleEitherWay,
  type PromiseName,
  promiseNames,
  type Topics,
} from './judge/judge.js';
export type { Outage } from './judge/oracle.js';
export { submissionsOf, untakenOf } from './judge/submissions.js';
export { populate, type PopulationOptions } from './stories/population.js';
export type { Done, Story } from './world/person.js';
export { placeById } from './world/places.js';
export { Random } from './world/random.js';
export { hour, type Span } from './world/timings.js';
