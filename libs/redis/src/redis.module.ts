import { Module, type DynamicModule } from '@nestjs/common';
import { RedisConnection } from './redis-connection.js';
import { TokenBlocks } from './token-blocks.js';

/** `RedisConnection` and `TokenBlocks` for a service. Connects at the first use only. */
@Module({})
export class RedisModule {
  static forService(): DynamicModule {
    const shared = [RedisConnection, TokenBlocks];
    return { module: RedisModule, global: true, providers: shared, exports: shared };
  }
}
