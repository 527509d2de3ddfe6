import { describe, expect, it } from '@jest/globals';
import type { DecodedRecord } from '../events/decode-record.js';
import { PartitionQueue, progressOf } from './partition-queue.js';

const at = (offset: number, recordedAt?: number): DecodedRecord => ({
  kind: 'skipped',
  partition: 0,
  offset,
  timestamp: offset,
  size: 1,
  ...(recordedAt === undefined ? {} : { recordedAt }),
});
const watermark = (offset: number, upTo: number): DecodedRecord => ({
  kind: 'watermark',
  partition: 0,
  offset,
  timestamp: 1000 + offset,
  size: 1,
  upTo,
});
const queueAt = (next: number) => new PartitionQueue(0, { next, caughtUp: 0, watermarkAt: 0 });

describe('a partition that is being read', () => {
  it('drops what it has already, also when a fetch began before its position', () => {
    const queue = queueAt(10);
    queue.push([at(8), at(9), at(10), at(11)], 12);
    queue.push([at(11), at(12)], 13);
    expect(queue.take(10, 0, 0).records.map(({ offset }) => offset)).toEqual([10, 11, 12]);
  });

  it('tells a gap that compaction left from records that were fetched for another position', () => {
    const queue = queueAt(10);
    expect(queue.continues(10)).toBe(true);
    expect(queue.continues(7)).toBe(true);
    expect(queue.continues(11)).toBe(false);
  });

  it('moves the fence from the committed position to behind the last record taken', () => {
    const queue = queueAt(10);
    queue.push([at(10), at(15), at(16)], 20);
    const first = queue.take(2, 0, 0);
    expect([first.before, first.after]).toEqual([10, 16]);
    queue.committed(first);
    const rest = queue.take(2, 0, 0);
    expect([rest.before, rest.after]).toEqual([16, 20]);
  });
});

describe('how far a partition is read', () => {
  const fresh = { caughtUp: 100, watermarkAt: 0 };

  it('is the recorded time of the last record, less what records may be late', () => {
    expect(progressOf([at(1, 500), at(2, 400)], fresh, 50, 1e6).caughtUpAfter).toBe(450);
  });

  it('never goes back, and never beyond now', () => {
    expect(progressOf([at(1, 20)], fresh, 50, 1e6).caughtUpAfter).toBe(100);
    expect(progressOf([at(1, 9e9)], fresh, 50, 700).caughtUpAfter).toBe(650);
  });

  it('is the last watermark where there are watermarks, whatever was recorded later', () => {
    expect(progressOf([watermark(1, 300), watermark(2, 250), at(3, 900)], fresh, null, 1e6)).toEqual({
      caughtUpAfter: 300,
      watermarkAt: 1002,
    });
  });
});
