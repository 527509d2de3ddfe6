export type { Answer, Evaluate } from './answers/answer.js';
export { replies } from './answers/replies.js';
export { segments } from './answers/segments.js';
export { windows, type WindowOptions } from './answers/windows.js';
export { evaluateLines, type Counts } from './evaluate-lines.js';
