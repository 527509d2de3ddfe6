export { startFailingServers } from './failing-servers.js';
export { untilLed } from './led-topics.js';
export type { ObservedEvent, TestPublication } from './observed-event.js';
export { type BusEnv, TestBus } from './test-bus.js';
export { createDatabase, dropDatabase } from './test-database.js';
export { randomPrefix, testAdminKey, testEnv } from './test-env.js';
export { testServers, type TestServers } from './test-servers.js';
export type { ReadRecord } from './topic-reader.js';
export { until, type UntilOptions } from './until.js';
