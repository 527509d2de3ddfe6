import { deadLetterOn, deadLetterTopics, defineTopic, type Topic } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import type { FetchedRecord } from '../kafka/topic-consumer.js';
import { type Encoding, encodeEvent } from './encode-event.js';
import type { WireRecord } from '../kafka/record-sink.js';

export interface Parked {
  /** Without the prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly record: FetchedRecord;
  /** Quotes no value. */
  readonly cause: string;
  readonly handler: string;
  readonly traceparent?: string | undefined;
}

/** More of a value is not kept: the letter, a third larger than the value, must fit into a record itself. */
const maxKeptBytes = 1_000_000;

/** Where a service sets aside what it cannot process. */
export function deadLetterTopicOf(service: string): Topic {
  return (
    deadLetterTopics[service] ??
    defineTopic({
      name: `${service}.dlq.v1`,
      key: 'as in the source topic',
      cleanup: 'delete',
      retention: 'P30D',
      description: `Records that ${service} could not process, with cause and trace id.`,
    })
  );
}

/** The record that keeps a record: with all that is needed to put it back, under an id that a second parking shares. */
export function deadLetter(parked: Parked, encoding: Encoding): WireRecord {
  const { topic, partition, record, cause, handler, traceparent } = parked;
  const key = record.key?.toString();
  const value = record.value ?? Buffer.alloc(0);
  const cut = value.length > maxKeptBytes ? ` (only the first ${maxKeptBytes} of ${value.length} bytes are kept)` : '';
  // The outbox is text in Postgres, which takes no NUL; the record's own key stands whole in the data.
  const [workspaceId = 'unknown', ...rest] = (key ?? 'unknown').replaceAll('\0', '').split(':');
  const offset = String(record.offset);
  return encodeEvent(
    deadLetterOn(deadLetterTopicOf(encoding.service)),
    {
      workspaceId: workspaceId || 'unknown',
      id: derivedId('dead-letter', encoding.service, topic, partition, offset),
      time: encoding.now,
      key: rest.join(':') || `${topic}:${partition}`,
      ...(traceparent === undefined ? {} : { traceparent }),
      data: {
        topic,
        partition,
        offset,
        ...(key === undefined ? {} : { key }),
        value: value.subarray(0, maxKeptBytes).toString('base64'),
        cause: cause.slice(0, 900) + cut,
        handler: handler.slice(0, 200),
        failedAt: isoInstant(encoding.now),
      },
    },
    encoding,
  );
}
