export type { AuthoredFile, AuthoredRule, RuleCase } from './authored.js';
export { documentIndex, documentName, documentOf } from './document-of.js';
export { holidaysModule, ruleFilesModule } from './modules.js';
export { problemsOf } from './problems-of.js';
export { ruleFileSchema } from './rule-file-schema.js';
