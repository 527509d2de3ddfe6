export { startFailingServers } from './failing-servers.js';
export { createDatabase, dropDatabase } from './test-database.js';
export { randomPrefix, testAdminKey, testEnv } from './test-env.js';
export { testServers, type TestServers } from './test-servers.js';
export { until, type UntilOptions } from './until.js';
