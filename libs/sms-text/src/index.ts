export * from './encoding/count-parts.js';
export * from './encoding/smart-encoding.js';
