import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptedFutureMs, acceptedPastMs, correctedTime } from './instants.js';

const now = Date.UTC(2026, 10, 21, 10);

describe('correctedTime', () => {
  const live = { receivedAt: now, history: false };

  it('is when the event was received when the client does not say', () => {
    expect(correctedTime(live)).toEqual({ ok: true, value: now });
  });

  it('keeps the time between event and sending, however wrong the client clock is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: acceptedPastMs }), (skew, ago) => {
        const sentAt = now + skew;
        expect(correctedTime({ ...live, sentAt, timestamp: sentAt - ago })).toEqual({ ok: true, value: now - ago });
      }),
    );
  });

  it('believes the client clock when it does not say when it sent', () => {
    expect(correctedTime({ ...live, timestamp: now - 1000 })).toEqual({ ok: true, value: now - 1000 });
  });

  it('takes exactly seven days past and five minutes future', () => {
    expect(correctedTime({ ...live, timestamp: now - acceptedPastMs }).ok).toBe(true);
    expect(correctedTime({ ...live, timestamp: now - acceptedPastMs - 1 })).toMatchObject({
      error: { code: 'clock-too-far', field: 'timestamp' },
    });
    expect(correctedTime({ ...live, timestamp: now + acceptedFutureMs }).ok).toBe(true);
    expect(correctedTime({ ...live, timestamp: now + acceptedFutureMs + 1 })).toMatchObject({
      error: { code: 'clock-too-far' },
    });
  });

  it('takes history of any age, but neither the future nor what must be a mistaken unit', () => {
    const history = { receivedAt: now, history: true };
    expect(correctedTime({ ...history, timestamp: Date.UTC(2019, 0, 1) }).ok).toBe(true);
    expect(correctedTime({ ...history, timestamp: now + acceptedFutureMs + 1 }).ok).toBe(false);
    expect(correctedTime({ ...history, timestamp: 1_700_000_000 }).ok).toBe(false);
  });
});
