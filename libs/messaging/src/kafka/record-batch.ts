import { crc32c } from '@node-rs/crc32';

/** A record as it stands in a batch. */
export interface BatchRecord {
  readonly key: string | null;
  readonly value: string | null;
}

/** Records for one partition, measured: a batch is written once, into a buffer that has just the room for it. */
export interface MeasuredBatch {
  readonly records: readonly BatchRecord[];
  /** For each record the bytes of its key, of its value (-1: null), and of what stands behind its own length. */
  readonly lengths: Int32Array;
  /** Of the whole batch. */
  readonly bytes: number;
}

const lengthsEach = 3;
/** From the base offset to the count of records. [https://kafka.apache.org/43/design/protocol/#protocol_types: record batch, magic 2] */
const headerBytes = 61;
/** Base offset and length: what the length does not count. */
const lengthEnds = 12;
const checksumAt = 17;
const checkedFrom = 21;
const magic = 2;
/** No attributes, no time of its own, no headers: a byte each. */
const plainBytes = 3;

export function measureBatch(records: readonly BatchRecord[]): MeasuredBatch {
  const lengths = new Int32Array(records.length * lengthsEach);
  let bytes = headerBytes;
  records.forEach(({ key, value }, at) => {
    const keyBytes = key === null ? -1 : Buffer.byteLength(key);
    const valueBytes = value === null ? -1 : Buffer.byteLength(value);
    const body = plainBytes + varintBytes(at) + textBytes(keyBytes) + textBytes(valueBytes);
    const its = at * lengthsEach;
    lengths[its] = keyBytes;
    lengths[its + 1] = valueBytes;
    lengths[its + 2] = body;
    bytes += varintBytes(body) + body;
  });
  return { records, lengths, bytes };
}

/**
 * Writes a record batch as Kafka keeps it (magic 2): not compressed, without producer id, all records of one time.
 * @param now epoch ms
 * @returns where it ends
 */
export function writeBatch(
  buffer: Buffer,
  start: number,
  { records, lengths, bytes }: MeasuredBatch,
  now: number,
): number {
  const time = BigInt(now);
  let at = buffer.writeBigInt64BE(0n, start);
  at = buffer.writeInt32BE(bytes - lengthEnds, at);
  at = buffer.writeInt32BE(-1, at); // leader epoch
  buffer.writeInt8(magic, at);
  at = buffer.writeInt16BE(0, start + checkedFrom); // attributes
  at = buffer.writeInt32BE(records.length - 1, at);
  at = buffer.writeBigInt64BE(time, at);
  at = buffer.writeBigInt64BE(time, at);
  at = buffer.writeBigInt64BE(-1n, at); // producer id
  at = buffer.writeInt16BE(-1, at); // producer epoch
  at = buffer.writeInt32BE(-1, at); // sequence
  at = buffer.writeInt32BE(records.length, at);
  records.forEach(({ key, value }, place) => {
    const its = place * lengthsEach;
    at = writeVarint(buffer, at, lengths[its + 2]!);
    buffer[at++] = 0; // attributes
    buffer[at++] = 0; // ms behind the time of the batch
    at = writeVarint(buffer, at, place);
    at = writeText(buffer, at, key, lengths[its]!);
    at = writeText(buffer, at, value, lengths[its + 1]!);
    buffer[at++] = 0; // headers
  });
  buffer.writeUInt32BE(crc32c(buffer.subarray(start + checkedFrom, at)), start + checksumAt);
  return at;
}

/** A text with its length before it. @param bytes -1: null */
const textBytes = (bytes: number): number => varintBytes(bytes) + Math.max(bytes, 0);

function writeText(buffer: Buffer, at: number, text: string | null, bytes: number): number {
  const start = writeVarint(buffer, at, bytes);
  return text === null ? start : start + buffer.write(text, start, bytes, 'utf8');
}

/** Zigzag: -1 is 1, one byte. @param value at least -1 */
function varintBytes(value: number): number {
  if (value < 0x40) return 1;
  if (value < 0x2000) return 2;
  if (value < 0x100000) return 3;
  return value < 0x8000000 ? 4 : 5;
}

function writeVarint(buffer: Buffer, start: number, value: number): number {
  let rest = value < 0 ? 1 : value * 2;
  let at = start;
  for (; rest > 0x7f; rest >>>= 7) buffer[at++] = (rest & 0x7f) | 0x80;
  buffer[at++] = rest;
  return at;
}
