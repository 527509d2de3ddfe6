export * from './rules/rule.js';
export * from './place/whereabouts.js';
export * from './windows/legal-window.js';
