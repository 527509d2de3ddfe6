export { services } from './services.js';
export { startStandalone, type RunningStandalone, type StandaloneOptions } from './start-standalone.js';
