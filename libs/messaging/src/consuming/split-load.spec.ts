import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadLetterOn, deadLetterTopics } from '@rebound/contracts';
import type { DecodedRecord } from '../events/decode-record.js';
import { PartitionQueue } from './partition-queue.js';
import { before, countEvents, halve, type Load } from './split-load.js';

const topic = Object.values(deadLetterTopics)[0];
if (!topic) throw new Error('no topic');
const contract = deadLetterOn(topic);

const event = (partition: number, offset: number, recordedAt = offset * 10): DecodedRecord => ({
  kind: 'event',
  partition,
  offset,
  timestamp: 0,
  size: 1,
  record: { offset, key: null, value: null, timestamp: 0 },
  event: {
    contract,
    type: contract.type,
    id: '',
    workspaceId: '',
    time: 0,
    recordedAt,
    data: contract.examples[0]!,
    key: '',
    partition,
    offset,
  },
});
const skipped = (partition: number, offset: number): DecodedRecord => ({
  kind: 'skipped',
  partition,
  offset,
  timestamp: 0,
  size: 1,
});

function loadOf(shape: readonly (readonly boolean[])[]): Load {
  return shape
    .map((records, partition) => {
      const queue = new PartitionQueue(partition, { next: 0, caughtUp: 5, watermarkAt: 0 });
      queue.push(
        records.map((isEvent, offset) => (isEvent ? event(partition, offset * 2) : skipped(partition, offset * 2))),
        records.length * 2,
      );
      return queue.take(records.length, 0, 1e6);
    })
    .filter(({ records }) => records.length > 0);
}

const offsets = (load: Load): string[] =>
  load.flatMap(({ partition, records }) => records.map(({ offset }) => `${partition}/${offset}`));

describe('cutting up a load', () => {
  it('halves it into consecutive loads whose fences fit onto each other', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (shape) => {
        const load = loadOf(shape);
        fc.pre(countEvents(load) >= 2);
        const [first, second] = halve(load);
        expect(Math.abs(countEvents(first) - countEvents(second))).toBeLessThanOrEqual(1);
        expect([...offsets(first), ...offsets(second)].sort()).toEqual(offsets(load).sort());
        for (const part of load) {
          const head = first.find(({ partition }) => partition === part.partition);
          const rest = second.find(({ partition }) => partition === part.partition);
          expect((head ?? rest)?.before).toBe(part.before);
          expect((rest ?? head)?.after).toBe(part.after);
          if (head && rest) expect(head.after).toBe(rest.before);
        }
      }),
    );
  });

  it('claims no progress for a part that was cut', () => {
    const [first, second] = halve(loadOf([[true, true]]));
    expect(first[0]?.caughtUpAfter).toBe(5);
    expect(second[0]?.caughtUpAfter).toBe(20);
  });

  it('leaves out a record and what follows it on its partition only', () => {
    const load = loadOf([[true, true, true], [true]]);
    const left = before(load, 0, 2);
    expect(left && offsets(left)).toEqual(['0/0', '1/0']);
    expect(left?.[0]?.after).toBe(2);
    expect(before(loadOf([[true]]), 0, 0)).toBeUndefined();
  });
});
