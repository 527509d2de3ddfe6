import type { WireRecord } from '../kafka/record-sink.js';

/** About what a record takes in a request: key, value and framing. */
export const recordBytes = ({ key, value }: WireRecord): number =>
  70 + (key === null ? 0 : Buffer.byteLength(key)) + (value === null ? 0 : Buffer.byteLength(value));

/** Largest record that is published: all records of one send may go to one partition, whose batch the broker bounds. */
export const maxRecordBytes = 900_000;
