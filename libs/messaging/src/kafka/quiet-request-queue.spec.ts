import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { quietRequestQueues } from './quiet-request-queue.js';

/** A queue as kafkajs makes it for a connection, and what it sent. */
function queueOf({
  waits,
  ...state
}: { waits?: number; inflight?: Map<number, object>; throttledUntil?: number } = {}) {
  const sent: number[] = [];
  const Queue = quietRequestQueues();
  const queue = Object.assign(new Queue({ logger: { debug: () => undefined }, maxInFlightRequests: 1 }), {
    pending: waits === undefined ? [] : [{ correlationId: waits }],
    sendSocketRequest: ({ correlationId }: { correlationId: number }) => void sent.push(correlationId),
    ...state,
  });
  return { queue, sent };
}

describe('the queue of requests of a connection', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('wakes nobody while no request waits', () => {
    queueOf().queue.checkPendingRequests();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waits once the broker takes requests again, and is quiet then', () => {
    const { queue, sent } = queueOf({ waits: 7, throttledUntil: Date.now() + 500 });
    queue.checkPendingRequests();
    jest.advanceTimersByTime(499);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(sent).toEqual([7]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('looks again soon where too many requests are on their way', () => {
    const inflight = new Map([[1, {}]]);
    const { queue, sent } = queueOf({ waits: 2, inflight });
    queue.checkPendingRequests();
    inflight.clear();
    jest.advanceTimersByTime(10);
    expect(sent).toEqual([2]);
  });
});
