import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draw, type Bucket } from './token-bucket.js';

describe('draw', () => {
  it('lets through what a second allows and says when there is room again', () => {
    let bucket: Bucket | undefined;
    for (let n = 0; n < 10; n += 1) {
      const drawn = draw(bucket, 1, 10, 0);
      expect(drawn.retryAfterMs).toBeUndefined();
      bucket = drawn.bucket;
    }
    expect(draw(bucket, 1, 10, 0).retryAfterMs).toBe(100);
    expect(draw(bucket, 1, 10, 100).retryAfterMs).toBeUndefined();
  });

  it('lets a batch overdraw, and makes the next wait for it', () => {
    const drawn = draw(undefined, 100, 10, 0);
    expect(drawn.retryAfterMs).toBeUndefined();
    expect(draw(drawn.bucket, 1, 10, 1000).retryAfterMs).toBe(8100);
  });

  it('never lets through more than the rate allows in the long run, plus one batch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 500 })), { maxLength: 200 }),
        (asks) => {
          let bucket: Bucket | undefined;
          let now = 0;
          let through = 0;
          for (const [events, pause] of asks) {
            now += pause;
            const drawn = draw(bucket, events, 20, now);
            bucket = drawn.bucket;
            if (drawn.retryAfterMs === undefined) through += events;
          }
          expect(through).toBeLessThanOrEqual(20 + (now * 20) / 1000 + 50);
        },
      ),
    );
  });
});
