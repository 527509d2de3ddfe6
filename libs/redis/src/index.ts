export { RedisConnection } from './redis-connection.js';
export { RedisModule } from './redis.module.js';
export { TokenBlocks } from './token-blocks.js';
export { takeTokens, type Bucket, type Grant, type Rate } from './token-bucket.js';
