export { startStack } from './start-stack.js';
export { StackError } from './stack.js';
export type { ManagedServer, ServerName, Source, Stack, StackOptions } from './stack.js';
