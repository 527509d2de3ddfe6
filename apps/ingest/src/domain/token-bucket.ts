/** How much of its allowance a key has left. `at` in ms of any steady clock. */
export type Bucket = Readonly<{ tokens: number; at: number }>;

export type Draw = Readonly<{ bucket: Bucket; retryAfterMs?: number }>;

/**
 * A bucket that holds one second's worth. A batch may overdraw it, so that a batch larger than the allowance gets through
 * at all, and whoever comes next waits until the debt is paid: in the long run the rate holds.
 */
export function draw(bucket: Bucket | undefined, events: number, perSecond: number, now: number): Draw {
  const full = Math.max(1, perSecond);
  const since = bucket ? Math.max(0, now - bucket.at) : 0;
  const tokens = bucket ? Math.min(full, bucket.tokens + (since * perSecond) / 1000) : full;
  if (tokens < 1) {
    return { bucket: { tokens, at: now }, retryAfterMs: Math.ceil(((1 - tokens) * 1000) / perSecond) };
  }
  return { bucket: { tokens: tokens - events, at: now } };
}
