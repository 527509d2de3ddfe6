export { type DemoRun, runDemo, type RunOptions } from './demo/run-demo.js';
export { allHeld, printSummary, type Summary } from './demo/summary.js';
export { type Breach, type PromiseName, promiseNames } from './judge/judge.js';
