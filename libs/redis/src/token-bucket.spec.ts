import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyBucket, fullBucket, takeTokens, type Bucket } from './token-bucket.js';

const rate = { perSecond: 10, burst: 5 };

describe('a token bucket', () => {
  it('grants what lies in it, then tells when the next token comes', () => {
    const first = takeTokens(fullBucket(rate, 0), rate, 8, 0);
    expect(first.grant).toEqual({ granted: 5, retryAfterMs: 100 });
    expect(takeTokens(first.bucket, rate, 1, 50).grant).toEqual({ granted: 0, retryAfterMs: 50 });
    expect(takeTokens(first.bucket, rate, 1, 100).grant).toEqual({ granted: 1, retryAfterMs: 0 });
  });

  it('never holds more than its burst', () => {
    expect(takeTokens(emptyBucket(0), rate, 100, 1_000_000).grant.granted).toBe(5);
  });

  it('gives nothing for a clock that goes back', () => {
    const { bucket } = takeTokens(fullBucket(rate, 1000), rate, 5, 1000);
    expect(takeTokens(bucket, rate, 1, 0).grant.granted).toBe(0);
  });

  it('never grants more than the burst and what has come since, however it is asked', () => {
    const asks = fc.array(fc.record({ after: fc.nat(500), wanted: fc.nat(20) }), { maxLength: 50 });
    const rates = fc.record({ perSecond: fc.integer({ min: 1, max: 500 }), burst: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(asks, rates, (steps, limit) => {
        let bucket: Bucket = fullBucket(limit, 0);
        let now = 0;
        let granted = 0;
        for (const { after, wanted } of steps) {
          now += after;
          const taken = takeTokens(bucket, limit, wanted, now);
          ({ bucket } = taken);
          granted += taken.grant.granted;
          expect(granted).toBeLessThanOrEqual(limit.burst + (now * limit.perSecond) / 1000 + 1e-6);
        }
      }),
    );
  });
});
