export { essentialKinds } from './plan/fault-kinds.js';
export { type ChaosResult, type ChaosBreach, printResult } from './running/result.js';
export { type ChaosOptions, type ChaosRun, runChaos } from './running/run-chaos.js';
