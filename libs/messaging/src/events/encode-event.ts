import { type Envelope, type EventContract, type EventData, keyOf, recordKey } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { InvalidEvent, type Publication } from '../api/tx.js';
import type { WireRecord } from '../kafka/record-sink.js';

export interface Encoding {
  /** Service that publishes. */
  readonly service: string;
  readonly topicPrefix: string;
  /** Business time, epoch ms: when the event was recorded, unless the publication says. */
  readonly now: number;
  /** For publications that bring none. */
  readonly traceparent?: string | undefined;
}

/**
 * The record of an event: CloudEvents 1.0 in structured mode.
 * @throws InvalidEvent when the data does not fit the contract
 */
export function encodeEvent<C extends EventContract>(
  contract: C,
  publication: Publication<C>,
  { service, topicPrefix, now, traceparent }: Encoding,
): WireRecord {
  const { workspaceId, id, subject, data, partition } = publication;
  if (!contract.check(data)) throw new InvalidEvent(contract.type, contract.errors(data));
  const trace = publication.traceparent ?? traceparent;
  const envelope: Envelope<EventData<C>> = {
    specversion: '1.0',
    type: contract.type,
    id,
    source: `/rebound/${service}`,
    ...(subject === undefined ? {} : { subject }),
    time: isoInstant(publication.time),
    recordedtime: isoInstant(publication.recordedAt ?? now),
    workspaceid: workspaceId,
    dataschema: contract.dataschema,
    datacontenttype: 'application/json',
    ...(trace === undefined ? {} : { traceparent: trace }),
    data,
  };
  return {
    topic: topicPrefix + contract.topic.name,
    ...(partition === undefined ? {} : { partition }),
    key:
      publication.key === undefined
        ? keyOf(contract, { workspaceId, data, ...(subject === undefined ? {} : { subject }) })
        : recordKey(workspaceId, publication.key),
    value: JSON.stringify(envelope),
  };
}
