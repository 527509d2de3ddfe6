export { keysOf } from './definitions.js';
export { openApiProblems, operationsOf } from './open-api-problems.js';
export { Platform } from './platform.js';
export { type ClientEvent, Shop, type Shopper } from './shop.js';
export { StandaloneProcess } from './standalone-process.js';
export { hour, minute, serviceNames, type ServiceName } from './surroundings.js';
export { type Tale, talesOf, twiceAndShuffled } from './tales.js';
