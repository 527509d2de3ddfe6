import type { DecodedRecord } from '../events/decode-record.js';
import type { Part } from './partition-queue.js';

/** What one transaction works on: parts of different partitions, ascending. Pure functions to cut it up. */
export type Load = readonly Part[];

export const countEvents = (load: Load): number =>
  load.reduce((sum, { records }) => sum + records.filter(({ kind }) => kind === 'event').length, 0);

/**
 * The first `count` records of a part, and the rest. Progress of the cut part is that of its whole when nothing is left, and
 * what it was before otherwise: less than the truth is never wrong.
 */
function cut(part: Part, count: number): [Part | undefined, Part | undefined] {
  if (count <= 0) return [undefined, part];
  const { records, before, caughtUpBefore } = part;
  const next = records[count];
  if (!next) return [part, undefined];
  const border = next.offset;
  const head: Part = {
    ...part,
    after: border,
    records: records.slice(0, count),
    caughtUpAfter: caughtUpBefore,
    watermarkAt: 0,
  };
  return [head, { ...part, before: border > before ? border : before, records: records.slice(count) }];
}

const present = (parts: readonly (Part | undefined)[]): Part[] => parts.filter((part) => part !== undefined);

/** Two loads of half the events each, to be processed one after the other. Needs at least two events. */
export function halve(load: Load): [Load, Load] {
  let room = Math.ceil(countEvents(load) / 2);
  const first: (Part | undefined)[] = [];
  const second: (Part | undefined)[] = [];
  for (const part of load) {
    let count = 0;
    for (const record of part.records) {
      if (record.kind === 'event') {
        if (room === 0) break;
        room -= 1;
      }
      count += 1;
    }
    const [head, rest] = cut(part, count);
    first.push(head);
    second.push(rest);
  }
  return [present(first), present(second)];
}

/** The load without anything of a partition from that offset on; undefined when nothing is left. */
export function before(load: Load, partition: number, offset: number): Load | undefined {
  const parts = load.map((part) => {
    if (part.partition !== partition) return part;
    const count = part.records.findIndex((record) => record.offset >= offset);
    return count < 0 ? part : cut(part, count)[0];
  });
  const left = present(parts);
  return left.length > 0 ? left : undefined;
}

export function findRecord(load: Load, partition: number, offset: number): DecodedRecord | undefined {
  return load.find((part) => part.partition === partition)?.records.find((record) => record.offset === offset);
}
