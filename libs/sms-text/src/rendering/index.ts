export { checkTemplate, templateVariables } from './check-template.js';
export { chooseText, type ChosenText } from './choose-text.js';
export { codeToken, hasToken, linkToken, minCodeLength, minLinkLength, replaceTokens } from './placeholders.js';
export { renderTemplate, type RenderedText, type RenderOptions } from './render-template.js';
export type { TemplateProblem } from './template-problem.js';
export type { VariableDeclaration, VariableDeclarations } from './variables.js';
