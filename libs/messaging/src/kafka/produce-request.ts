import { measureBatch, writeBatch, type BatchRecord } from './record-batch.js';

export interface ProduceRequest {
  /** -1: all replicas that are in sync. */
  readonly acks: number;
  readonly timeoutMs: number;
  readonly topics: readonly TopicRecords[];
}

export interface TopicRecords {
  readonly topic: string;
  readonly partitions: readonly PartitionRecords[];
}

export interface PartitionRecords {
  readonly partition: number;
  readonly records: readonly BatchRecord[];
}

const noText = -1;
/** No transactional id, acks, timeout, how many topics. */
const headBytes = 2 + 2 + 4 + 4;
/** Length of the name, how many partitions. */
const topicBytes = 2 + 4;
/** Its number, length of the batch. */
const partitionBytes = 4 + 4;

/**
 * The body of a request of Produce, versions 3 to 8: no transaction, one batch a partition.
 * [https://kafka.apache.org/43/design/protocol/#The_Messages_Produce]
 * @param now epoch ms, the time of the records
 */
export function encodeProduceRequest({ acks, timeoutMs, topics }: ProduceRequest, now: number): Buffer {
  const measured = topics.map(({ topic, partitions }) => ({
    topic,
    nameBytes: Buffer.byteLength(topic),
    partitions: partitions.map(({ partition, records }) => ({ partition, batch: measureBatch(records) })),
  }));
  let bytes = headBytes;
  for (const { nameBytes, partitions } of measured) {
    bytes += topicBytes + nameBytes;
    for (const { batch } of partitions) bytes += partitionBytes + batch.bytes;
  }
  const buffer = Buffer.allocUnsafe(bytes);
  let at = buffer.writeInt16BE(noText, 0);
  at = buffer.writeInt16BE(acks, at);
  at = buffer.writeInt32BE(timeoutMs, at);
  at = buffer.writeInt32BE(measured.length, at);
  for (const { topic, nameBytes, partitions } of measured) {
    at = buffer.writeInt16BE(nameBytes, at);
    at += buffer.write(topic, at, nameBytes, 'utf8');
    at = buffer.writeInt32BE(partitions.length, at);
    for (const { partition, batch } of partitions) {
      at = buffer.writeInt32BE(partition, at);
      at = buffer.writeInt32BE(batch.bytes, at);
      at = writeBatch(buffer, at, batch, now);
    }
  }
  if (at !== bytes) throw new Error(`a request of ${bytes} bytes was written with ${at}`);
  return buffer;
}
