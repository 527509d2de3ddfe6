import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideGather, type GatherLimits, type Waiting } from './gather-plan.js';

const limits: GatherLimits = { maxRecords: 10, gatherMs: 15, longestGatherMs: 100, maxInFlight: 2 };
const waiting = (...available: number[]): Waiting[] =>
  available.map((count, partition) => ({ partition, available: count, lastServed: partition }));

describe('gathering records for a transaction', () => {
  it('starts at once after a quiet time, with whatever is there', () => {
    const decision = decideGather(
      { waiting: waiting(1, 0, 2), inFlight: 0, sinceLastStartMs: 1000, lastTookMs: 0 },
      limits,
    );
    expect(decision).toEqual({
      kind: 'take',
      parts: [
        { partition: 0, count: 1 },
        { partition: 2, count: 2 },
      ],
    });
  });

  it('waits for more to come when a transaction began a moment ago', () => {
    const decision = decideGather({ waiting: waiting(1), inFlight: 0, sinceLastStartMs: 5, lastTookMs: 0 }, limits);
    expect(decision).toEqual({ kind: 'wait', ms: 10 });
  });

  it.each([
    [3, 15],
    [30, 90],
    [500, 100],
  ])('after a transaction of %i ms begins again %i ms after its start', (lastTookMs, ms) => {
    const decision = decideGather({ waiting: waiting(1), inFlight: 0, sinceLastStartMs: 0, lastTookMs }, limits);
    expect(decision).toEqual({ kind: 'wait', ms });
    const full = decideGather({ waiting: waiting(10), inFlight: 0, sinceLastStartMs: 0, lastTookMs }, limits);
    expect(full.kind).toBe('take');
  });

  it('does not wait when there is enough for a full transaction', () => {
    const decision = decideGather({ waiting: waiting(4, 9), inFlight: 0, sinceLastStartMs: 0, lastTookMs: 0 }, limits);
    expect(decision.kind).toBe('take');
  });

  it('lets one transaction at a time do while the load is light', () => {
    const decision = decideGather({ waiting: waiting(9), inFlight: 1, sinceLastStartMs: 1000, lastTookMs: 0 }, limits);
    expect(decision).toEqual({ kind: 'idle' });
  });

  it('runs two beside each other under a backlog, and never a third', () => {
    const backlog = waiting(20, 20, 20);
    expect(decideGather({ waiting: backlog, inFlight: 1, sinceLastStartMs: 0, lastTookMs: 0 }, limits).kind).toBe(
      'take',
    );
    expect(decideGather({ waiting: backlog, inFlight: 2, sinceLastStartMs: 1000, lastTookMs: 0 }, limits).kind).toBe(
      'idle',
    );
  });

  it('serves the partition that waited longest first', () => {
    const turns: Waiting[] = [
      { partition: 0, available: 20, lastServed: 7 },
      { partition: 1, available: 20, lastServed: 3 },
    ];
    expect(decideGather({ waiting: turns, inFlight: 0, sinceLastStartMs: 0, lastTookMs: 0 }, limits)).toEqual({
      kind: 'take',
      parts: [{ partition: 1, count: 10 }],
    });
  });

  it('never takes more than is there or than fits, and takes partitions in ascending order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (available) => {
        const decision = decideGather(
          { waiting: waiting(...available), inFlight: 0, sinceLastStartMs: 99, lastTookMs: 0 },
          limits,
        );
        if (decision.kind !== 'take') return available.every((count) => count === 0);
        const taken = decision.parts.reduce((sum, { count }) => sum + count, 0);
        const partitions = decision.parts.map(({ partition }) => partition);
        expect(taken).toBe(
          Math.min(
            10,
            available.reduce((sum, count) => sum + count, 0),
          ),
        );
        expect(partitions).toEqual([...partitions].sort((a, b) => a - b));
        for (const { partition, count } of decision.parts) expect(count).toBeLessThanOrEqual(available[partition] ?? 0);
        return true;
      }),
    );
  });
});
