import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DispatchUnderTest } from './dispatch-under-test.js';

let dispatch: DispatchUnderTest;
beforeAll(async () => {
  dispatch = await DispatchUnderTest.start({ DISPATCH_LEASE_MS: '1500', DISPATCH_INTENT_MAX_AGE_MS: '1000' });
}, 180_000);
afterAll(() => dispatch.close());

describe('two processes', () => {
  it('share the work and send each message once', async () => {
    const other = await dispatch.another();
    try {
      const requests = await Promise.all(Array.from({ length: 60 }, () => dispatch.sendable()));
      await dispatch.request(...requests);
      for (const { messageId } of requests) await dispatch.reaches(messageId, 'submitted');
      for (const { phone } of requests) expect(dispatch.sentTo(phone)).toHaveLength(1);
    } finally {
      await other.close();
    }
  }, 180_000);
});
