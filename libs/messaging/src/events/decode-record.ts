import type { EventContract } from '@rebound/contracts';
import type { ReceivedEvent } from '../api/received-event.js';
import type { FetchedRecord } from '../kafka/topic-consumer.js';

interface Placed {
  readonly partition: number;
  readonly offset: number;
  /** Wall clock of the record, epoch ms. */
  readonly timestamp: number;
  /** Bytes of the value, for bounding memory. */
  readonly size: number;
}

/** What a record turned out to be. `recordedAt` moves the caught-up instant, `upTo` is one. */
export type DecodedRecord = Placed &
  (
    | { readonly kind: 'event'; readonly event: ReceivedEvent; readonly record: FetchedRecord }
    | { readonly kind: 'skipped'; readonly recordedAt?: number }
    | { readonly kind: 'watermark'; readonly upTo: number }
    | { readonly kind: 'poison'; readonly cause: string; readonly record: FetchedRecord; readonly traceparent?: string }
  );

export interface Decoding {
  /** Who reads: what was put back from another service's dead letters is skipped. */
  readonly service: string;
  /** The contracts the service handles on this topic, by type. */
  readonly contracts: ReadonlyMap<string, EventContract>;
  /** The topic's watermark contract, where it has one. */
  readonly watermark?: EventContract | undefined;
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(value: Buffer): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(value.toString());
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const describe = (problems: readonly { path: string; message: string }[]): string =>
  problems
    .slice(0, 10)
    .map(({ path, message }) => `/data${path} ${message}`)
    .join('; ');

/** Never throws: what cannot be read is poison, with a cause that quotes no value. */
export function decodeRecord(record: FetchedRecord, partition: number, decoding: Decoding): DecodedRecord {
  const { offset, timestamp } = record;
  const placed = { partition, offset, timestamp, size: record.value?.length ?? 0 };
  // Nothing stands behind this key any more: erasure on a compacted topic.
  if (record.value === null) return { ...placed, kind: 'skipped' };

  const envelope = parse(record.value);
  if (!envelope) return { ...placed, kind: 'poison', cause: 'the value is not a JSON object', record };
  const traceparent = text(envelope.traceparent) ? { traceparent: envelope.traceparent } : {};
  const poison = (cause: string): DecodedRecord => ({ ...placed, kind: 'poison', cause, record, ...traceparent });

  const { type, id, workspaceid, subject, data } = envelope;
  if (!text(type)) return poison('/type is missing');
  const recordedAt = text(envelope.recordedtime) ? Date.parse(envelope.recordedtime) : NaN;
  const { watermark } = decoding;
  if (watermark && type === watermark.type) {
    if (!watermark.check(data)) return poison(describe(watermark.errors(data)));
    return { ...placed, kind: 'watermark', upTo: Date.parse(instantOf(data)) };
  }
  const contract = decoding.contracts.get(type);
  const forOthers = text(envelope.replayfor) && envelope.replayfor !== decoding.service;
  if (!contract || forOthers)
    return { ...placed, kind: 'skipped', ...(Number.isNaN(recordedAt) ? {} : { recordedAt }) };

  if (Number.isNaN(recordedAt)) return poison('/recordedtime is not an instant');
  const time = text(envelope.time) ? Date.parse(envelope.time) : NaN;
  if (Number.isNaN(time)) return poison('/time is not an instant');
  if (!text(id)) return poison('/id is missing');
  if (!text(workspaceid)) return poison('/workspaceid is missing');
  const key = record.key?.toString() ?? '';
  if (!key.startsWith(`${workspaceid}:`)) return poison('the record key is not of the workspace');
  if (!contract.check(data)) return poison(describe(contract.errors(data)));
  return {
    ...placed,
    kind: 'event',
    record,
    event: {
      contract,
      type,
      id,
      workspaceId: workspaceid,
      ...(text(subject) ? { subject } : {}),
      time,
      recordedAt,
      data,
      key,
      partition,
      offset,
      ...traceparent,
    },
  };
}

const instantOf = (data: unknown): string => (isObject(data) && text(data.upTo) ? data.upTo : '');
