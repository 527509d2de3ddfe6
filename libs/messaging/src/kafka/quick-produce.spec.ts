import { describe, expect, it } from '@jest/globals';
import type { Message } from 'kafkajs';
import { PartitionMessage, quickenProduce } from './quick-produce.js';

/** The request of one topic, its records given a partition each, as kafkajs sends it. */
async function sent(partitions: ReadonlyArray<readonly Message[]>, version = 7): Promise<Buffer> {
  const topicData = [{ topic: 'tëst', partitions: partitions.map((messages, partition) => ({ partition, messages })) }];
  const { request } = quickenProduce().protocol({ version })({ acks: -1, timeout: 15_000, topicData });
  return (await request.encode()).buffer;
}

const records = [
  { key: 'a', value: '{"n":1}' },
  { key: null, value: 'ü' },
  { key: 'b', value: null },
];

/** Where the batch begins, and what differs in it: leader epoch, checksum, times, and who sends (-1 or 0: nobody). */
const batchAt = 31;
const differs = [
  [12, 16],
  [17, 21],
  [27, 43],
  [51, 57],
] as const;

function alike(request: Buffer): string {
  for (const [from, to] of differs) request.fill(0, batchAt + from, batchAt + to);
  return request.toString('hex');
}

describe('a request of Produce', () => {
  it('is the one that kafkajs would send, but for the time and for who sends', async () =>
    expect(alike(await sent([[new PartitionMessage(0, records)]]))).toBe(alike(await sent([records]))));

  it('holds a batch for each partition', async () => {
    const one = await sent([[new PartitionMessage(0, records)]]);
    const two = await sent([[new PartitionMessage(0, records)], [new PartitionMessage(1, records)]]);
    expect(two.length - batchAt).toBe(2 * (one.length - batchAt) + 8);
  });

  it('is refused where the broker would take none of its batches', () =>
    expect(sent([[new PartitionMessage(0, records)]], 2)).rejects.toThrow('too old'));
});
