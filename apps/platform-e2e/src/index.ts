export { aShop, keysOf, senderAddress } from './definitions.js';
export { JumpingClock } from './jumping-clock.js';
export { day, hour, minute, Platform, serviceNames, type ServiceName, tuesdayMorning } from './platform.js';
export { type ClientEvent, Shop, Shopper } from './shop.js';
export { talesOf, twiceAndShuffled, type Tale } from './tales.js';
export { openApiProblems, operationsOf } from './open-api-problems.js';
