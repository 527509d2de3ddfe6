import { describe, expect, it } from '@jest/globals';
import { carrierClasses as failureClasses } from '@rebound/contracts';
import { backOffMs, readOutcome } from './submit-outcome.js';

const facts = { now: 1_000_000, attempts: 1, scale: 1, random: 0 };
const refused = (failure: (typeof failureClasses)[number], retryAfterMs?: number) =>
  readOutcome({ kind: 'refused', class: failure, code: '1', ...(retryAfterMs ? { retryAfterMs } : {}) }, facts);

describe("a carrier's answer", () => {
  it('that accepts makes the message submitted', () => {
    expect(readOutcome({ kind: 'accepted', carrierMessageId: 'SM1' }, facts)).toEqual({
      move: { to: 'submitted', at: facts.now },
      notAccepted: false,
      optedOut: false,
    });
  });

  it('that never came leaves the message unknown, and its place in the cap taken', () => {
    expect(readOutcome({ kind: 'unknown', cause: 'timeout' }, facts)).toMatchObject({
      move: { to: 'unknown' },
      notAccepted: false,
    });
  });

  it.each(failureClasses.filter((one) => one !== 'throttle' && one !== 'quiet_hours'))(
    'that refuses for %s fails the message and gives its place in the cap back',
    (failure) => {
      const reading = refused(failure);
      expect(reading.move).toEqual({
        to: 'failed',
        reason: failure === 'opt_out' ? 'carrier-opt-out' : 'carrier-refused',
        at: facts.now,
      });
      expect(reading.notAccepted).toBe(true);
      expect(reading.optedOut).toBe(failure === 'opt_out');
    },
  );

  it('that asks to slow down lets the message wait, in the carrier’s real time', () => {
    expect(refused('throttle', 5_000)).toEqual({
      move: { to: 'deferred', reason: 'throttled', at: facts.now },
      until: facts.now + 5_000,
      notAccepted: true,
      optedOut: false,
      throttled: { retryAfterMs: 5_000 },
    });
    const scaled = readOutcome({ kind: 'refused', class: 'throttle', code: '1' }, { ...facts, scale: 100 });
    expect(scaled.until).toBe(facts.now + 100_000);
    expect(scaled.throttled).toEqual({});
  });

  it('that says it is too late there lets the message wait for half an hour', () => {
    expect(refused('quiet_hours')).toMatchObject({
      move: { to: 'deferred', reason: 'quiet-hours' },
      until: facts.now + 1_800_000,
      notAccepted: true,
    });
  });

  it('makes attempts rarer and spreads them', () => {
    expect([1, 2, 3, 20].map((attempts) => backOffMs(attempts, undefined, 0))).toEqual([1_000, 2_000, 4_000, 60_000]);
    expect(backOffMs(1, undefined, 0.999)).toBeGreaterThan(1_400);
  });
});
