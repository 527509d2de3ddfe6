export * from './encoding/index.js';
export * from './rendering/index.js';
export * from './composition/index.js';
