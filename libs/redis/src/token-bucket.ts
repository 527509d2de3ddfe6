/** How fast tokens come, and how many may lie unused. */
export type Rate = Readonly<{ perSecond: number; burst: number }>;
/** `at`: real epoch ms of the last refill. */
export type Bucket = Readonly<{ tokens: number; at: number }>;
export type Grant = Readonly<{
  granted: number;
  /** Real ms until the next token, when fewer were granted than wanted; else 0. */
  retryAfterMs: number;
}>;

export const fullBucket = ({ burst }: Rate, now: number): Bucket => ({ tokens: burst, at: now });
export const emptyBucket = (now: number): Bucket => ({ tokens: 0, at: now });

/**
 * Takes up to `wanted` whole tokens. A clock that goes back refills nothing. The script for Redis does the same.
 * @returns what was granted, and the bucket after it
 */
export function takeTokens(bucket: Bucket, rate: Rate, wanted: number, now: number): { grant: Grant; bucket: Bucket } {
  const elapsed = Math.max(0, now - bucket.at);
  const tokens = Math.min(rate.burst, bucket.tokens + (elapsed * rate.perSecond) / 1000);
  const granted = Math.min(wanted, Math.floor(tokens));
  const left = tokens - granted;
  const retryAfterMs = granted < wanted ? Math.ceil(((1 - left) * 1000) / rate.perSecond) : 0;
  return { grant: { granted, retryAfterMs }, bucket: { tokens: left, at: Math.max(bucket.at, now) } };
}

/** KEYS[1] bucket; ARGV perSecond, burst, wanted. Redis' own clock, so that all processes agree. Returns granted, wait. */
export const takeTokensScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local perSecond, burst, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local state = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens, at = tonumber(state[1]) or burst, tonumber(state[2]) or now
tokens = math.min(burst, tokens + math.max(0, now - at) * perSecond / 1000)
local granted = math.min(wanted, math.floor(tokens))
tokens = tokens - granted
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', math.max(at, now))
redis.call('PEXPIRE', KEYS[1], math.ceil(burst * 1000 / perSecond) + 1000)
if granted < wanted then return { granted, math.ceil((1 - tokens) * 1000 / perSecond) } end
return { granted, 0 }
`;
