import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partOfKafkajs } from './kafkajs-parts.js';
import { measureBatch, writeBatch, type BatchRecord } from './record-batch.js';

interface Decoded {
  readonly lastOffsetDelta: number;
  readonly records: ReadonlyArray<{ key: Buffer | null; value: Buffer | null; offset: string; timestamp: string }>;
}

const Decoder = partOfKafkajs('protocol/decoder') as new (buffer: Buffer) => object;
const decodeBatch = partOfKafkajs('protocol/recordBatch/v0/decoder') as (decoder: object) => Promise<Decoded>;
const checksum = partOfKafkajs('protocol/recordBatch/crc32C') as (buffer: Buffer) => number;

const halves = fc.array(fc.constantFrom('\ud800', '\udc00', 'é', '😀')).map((some) => some.join(''));
const text = fc.option(fc.oneof(halves, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 20 })));
const aRecord = fc.record({ key: text, value: text });
const now = Date.UTC(2026, 10, 28, 8);

function written(records: readonly BatchRecord[], padding = 0): Buffer {
  const batch = measureBatch(records);
  const buffer = Buffer.alloc(padding + batch.bytes, 0xff);
  expect(writeBatch(buffer, padding, batch, now)).toBe(buffer.length);
  return buffer.subarray(padding);
}

describe('a record batch', () => {
  it('is read by others as it was written', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aRecord, { minLength: 1, maxLength: 80 }), fc.nat(9), async (records, padding) => {
        const buffer = written(records, padding);
        const { lastOffsetDelta, records: read } = await decodeBatch(new Decoder(buffer));
        expect(lastOffsetDelta).toBe(records.length - 1);
        expect(read.map(({ key, value }) => [key?.toString() ?? null, value?.toString() ?? null])).toEqual(
          records.map(({ key, value }) => [key, value].map((part) => part && Buffer.from(part).toString())),
        );
        expect(read.map(({ offset }) => Number(offset))).toEqual(records.map((_, at) => at));
        expect(new Set(read.map(({ timestamp }) => Number(timestamp)))).toEqual(new Set([now]));
      }),
    ));

  it('carries its kind, its length and the checksum of what stands behind it', () => {
    const buffer = written([{ key: 'ws|person', value: '{"größe":1}' }]);
    expect(buffer.readInt8(16)).toBe(2);
    expect(buffer.readInt32BE(8)).toBe(buffer.length - 12);
    expect(buffer.readUInt32BE(17)).toBe(checksum(buffer.subarray(21)));
    const behind = written([{ key: 'ws|person', value: '{"größe":1}' }], 100);
    expect(behind.equals(buffer)).toBe(true);
  });

  it("names no leader, producer and sequence: they are the broker's and for those who send twice on purpose", () => {
    const buffer = written([{ key: null, value: null }]);
    expect([buffer.readInt32BE(12), buffer.readBigInt64BE(43), buffer.readInt16BE(51), buffer.readInt32BE(53)]).toEqual(
      [-1, -1n, -1, -1],
    );
  });

  it.each([0x3f, 0x40, 0x1fff, 0x2000, 0xfffff, 0x100000])('has room for a value of %d bytes', async (bytes) => {
    const value = 'x'.repeat(bytes);
    const { records } = await decodeBatch(new Decoder(written([{ key: null, value }])));
    expect(records[0]!.value!.length).toBe(bytes);
  });
});
