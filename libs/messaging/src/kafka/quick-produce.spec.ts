import { describe, expect, it } from '@jest/globals';
import type { Message } from 'kafkajs';
import { PartitionMessage, quickenProduce } from './quick-produce.js';
import type { BatchRecord } from './record-batch.js';

type Topics = Readonly<Record<string, ReadonlyArray<readonly Message[]>>>;

/** The request as kafkajs sends it; the partitions of a topic by their place. */
async function sent(
  topics: Topics,
  { version = 7, ...also }: { version?: number; compression?: number } = {},
): Promise<Buffer> {
  const topicData = Object.entries(topics).map(([topic, partitions]) => ({
    topic,
    partitions: partitions.map((messages, partition) => ({ partition, messages })),
  }));
  const { request } = quickenProduce().protocol({ version })({ acks: -1, timeout: 15_000, topicData, ...also });
  return (await request.encode()).buffer;
}

const records: readonly BatchRecord[] = [
  { key: 'a', value: '{"n":1}' },
  { key: null, value: 'ü' },
  { key: 'b', value: null },
];
const others: readonly BatchRecord[] = [{ key: 'other', value: 'x'.repeat(9000) }];
const more: readonly BatchRecord[] = [...others, ...records, ...records];
const topics = { tëst: [records, others], 'another.v1': [more, records, others] };
const ours = (partition: number, its: readonly BatchRecord[]): Message[] => [new PartitionMessage(partition, its)];

/** What differs in a batch: leader epoch, checksum, times, and who sends (-1 or 0: nobody). */
const differs = [
  [12, 16],
  [17, 21],
  [27, 43],
  [51, 57],
] as const;

/** A request without what differs in each of its batches. */
function alike(request: Buffer): string {
  let at = 12;
  for (let left = request.readInt32BE(8); left > 0; left -= 1) {
    at += 2 + request.readInt16BE(at) + 4;
    for (let batches = request.readInt32BE(at - 4); batches > 0; batches -= 1) {
      const start = at + 8;
      for (const [from, to] of differs) request.fill(0, start + from, start + to);
      at = start + request.readInt32BE(at + 4);
    }
  }
  expect(at).toBe(request.length);
  return request.toString('hex');
}

describe('a request of Produce', () => {
  it('is the one that kafkajs would send, but for the time and for who sends', async () => {
    const quick = Object.fromEntries(
      Object.entries(topics).map(([topic, partitions]) => [topic, partitions.map((its, place) => ours(place, its))]),
    );
    const slow = topics as unknown as Topics;
    expect(alike(await sent(quick))).toBe(alike(await sent(slow)));
  });

  it('is refused where the broker would take none of its batches', () =>
    expect(sent({ t: [ours(0, records)] }, { version: 2 })).rejects.toThrow('too old'));

  it('is refused where more is asked of it than it writes', () =>
    expect(sent({ t: [ours(0, records)] }, { compression: 1 })).rejects.toThrow('plain'));

  it('is refused where kafkajs would take all records of a partition for one', () =>
    expect(sent({ t: [[...ours(0, records), { value: 'somebody else' }]] })).rejects.toThrow());
});
