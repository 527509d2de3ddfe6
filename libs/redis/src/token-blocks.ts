import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_NAME } from '@rebound/config';
import { counter } from '@rebound/observability';
import { RedisConnection } from './redis-connection.js';
import {
  emptyBucket,
  fullBucket,
  takeTokens,
  takeTokensScript,
  type Bucket,
  type Grant,
  type Rate,
} from './token-bucket.js';

/** A block holds the tokens of this much time: larger asks Redis less often, smaller shares more evenly. */
const blockMs = 100;
/** Unused local state is dropped when there is more of it than this. */
const mostLocal = 50_000;

/** `wanted`: tokens that callers are waiting for. */
type Block = { left: number; wanted: number; refill: Promise<void> | undefined; blockedUntil: number };

const blockSize = ({ perSecond, burst }: Rate): number =>
  Math.max(1, Math.min(burst, Math.floor((perSecond * blockMs) / 1000)));

/**
 * Token buckets shared by all processes, in Redis; while Redis is away each process paces alone at the full rate, from an
 * empty bucket so that nobody gets a second burst. Paces real time.
 */
@Injectable()
export class TokenBlocks {
  private readonly alone = new Map<string, Bucket>();
  private readonly blocks = new Map<string, Block>();
  private scriptSha: string | undefined;

  constructor(
    @Inject(RedisConnection) private readonly redis: RedisConnection,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  /**
   * Takes up to `wanted` tokens at once: for pacing batches (a sender's messages a second).
   * @param name of the bucket, free of personal data: `sender:<workspace>:<name>`
   */
  async take(name: string, rate: Rate, wanted: number): Promise<Grant> {
    if (wanted <= 0) return { granted: 0, retryAfterMs: 0 };
    let source = 'redis';
    const grant = await this.redis.use(
      async (client) => {
        this.scriptSha ??= await client.scriptLoad(takeTokensScript);
        const options = { keys: [`tokens:${name}`], arguments: [rate.perSecond, rate.burst, wanted].map(String) };
        const answer = await client.evalSha(this.scriptSha, options).catch((error: unknown) => {
          // Redis was restarted and has forgotten the script.
          if (error instanceof Error && error.message.startsWith('NOSCRIPT'))
            return client.eval(takeTokensScript, options);
          throw error;
        });
        return readGrant(answer);
      },
      () => {
        source = 'process';
        return this.takeAlone(name, rate, wanted);
      },
    );
    counter('rebound.redis.tokens.granted').inc({ service: this.service, source }, grant.granted);
    return grant;
  }

  /**
   * Spends tokens one request at a time out of blocks that are fetched ahead: for rate limits on a hot path. Answers without
   * a round trip unless the block is used up.
   * @returns granted 1 (all of `cost`) or 0 (none of it)
   */
  async spend(name: string, rate: Rate, cost = 1): Promise<Grant> {
    const block = this.blockOf(name);
    block.wanted += cost;
    try {
      // Each turn ends the wait: tokens came, or the bucket itself is empty.
      for (;;) {
        if (block.left >= cost) {
          block.left -= cost;
          return { granted: 1, retryAfterMs: 0 };
        }
        const wait = block.blockedUntil - Date.now();
        if (wait > 0 && !block.refill) return { granted: 0, retryAfterMs: wait };
        block.refill ??= this.refill(name, rate, block);
        await block.refill;
      }
    } finally {
      block.wanted -= cost;
    }
  }

  private async refill(name: string, rate: Rate, block: Block): Promise<void> {
    try {
      const wanted = Math.max(blockSize(rate), block.wanted - block.left);
      const { granted, retryAfterMs } = await this.take(name, rate, wanted);
      block.left += granted;
      block.blockedUntil = Date.now() + retryAfterMs;
    } finally {
      block.refill = undefined;
    }
  }

  private blockOf(name: string): Block {
    const existing = this.blocks.get(name);
    if (existing) return existing;
    dropOldest(this.blocks);
    const block: Block = { left: 0, wanted: 0, refill: undefined, blockedUntil: 0 };
    this.blocks.set(name, block);
    return block;
  }

  private takeAlone(name: string, rate: Rate, wanted: number): Grant {
    const now = Date.now();
    const start = this.redis.configured ? emptyBucket(now) : fullBucket(rate, now);
    const { grant, bucket } = takeTokens(this.alone.get(name) ?? start, rate, wanted, now);
    if (!this.alone.has(name)) dropOldest(this.alone);
    this.alone.set(name, bucket);
    return grant;
  }
}

function dropOldest(map: Map<string, unknown>): void {
  if (map.size < mostLocal) return;
  const oldest = map.keys().next().value;
  if (oldest !== undefined) map.delete(oldest);
}

function readGrant(answer: unknown): Grant {
  if (!Array.isArray(answer) || answer.length !== 2)
    throw new Error('Redis answered the token script in an unknown way');
  return { granted: Number(answer[0]), retryAfterMs: Number(answer[1]) };
}
