export * from './allowed-domain.js';
export * from './clock.js';
export * from './duration.js';
export * from './ids.js';
export * from './instant.js';
export * from './money.js';
export { phoneProblems, type PhoneProblem } from './phone-text.js';
export * from './phone.js';
export * from './result.js';
