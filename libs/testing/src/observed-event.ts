import type { Envelope, EventContract, EventData } from '@rebound/contracts';
import type { ReadRecord } from './topic-reader.js';

/** An event as it stands on a topic, with the place where it stands. */
export interface ObservedEvent<C extends EventContract = EventContract> {
  readonly type: C['type'];
  readonly id: string;
  readonly source: string;
  readonly workspaceId: string;
  readonly subject?: string;
  /** When it happened, epoch ms. */
  readonly time: number;
  /** When it was recorded, epoch ms. */
  readonly recordedAt: number;
  readonly data: EventData<C>;
  readonly traceparent?: string;
  /** The record key with its workspace. */
  readonly key: string;
  readonly partition: number;
  readonly offset: number;
}

/** An event that a test puts on a topic in the place of a service. */
export interface TestPublication<C extends EventContract = EventContract> {
  readonly workspaceId: string;
  readonly id: string;
  readonly subject?: string;
  /** When it happened, epoch ms. */
  readonly time: number;
  /** When it was recorded, epoch ms; `time` unless given. */
  readonly recordedAt?: number;
  readonly data: EventData<C>;
  /** Record key without its workspace, where it is not what the contract says. */
  readonly key?: string;
  readonly traceparent?: string;
  /** The partition of the key unless given. */
  readonly partition?: number;
}

/** The wire form of an event that a test publishes: recorded when it happened, unless it says otherwise. */
export function wireOf<C extends EventContract>(
  contract: C,
  { workspaceId, id, subject, time, recordedAt = time, data, traceparent }: TestPublication<C>,
): Envelope<EventData<C>> {
  return {
    specversion: '1.0',
    id,
    source: '/rebound/test',
    type: contract.type,
    ...(subject === undefined ? {} : { subject }),
    time: new Date(time).toISOString(),
    recordedtime: new Date(recordedAt).toISOString(),
    workspaceid: workspaceId,
    dataschema: contract.dataschema,
    datacontenttype: 'application/json',
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  };
}

/** The event in a record if it is of one of the contracts, otherwise nothing. @throws if it breaks its contract */
export function observe<C extends EventContract>(contracts: readonly C[], record: ReadRecord): ObservedEvent<C>[] {
  const envelope = parse(record.value);
  const contract = contracts.find(({ type }) => type === envelope?.type);
  if (!envelope || !contract) return [];
  const { data, subject, traceparent } = envelope;
  if (!fits(contract, data)) {
    throw new Error(`${contract.type} ${envelope.id} breaks its contract: ${JSON.stringify(contract.errors(data))}`);
  }
  return [
    {
      type: contract.type,
      id: envelope.id,
      source: envelope.source,
      workspaceId: envelope.workspaceid,
      ...(subject === undefined ? {} : { subject }),
      time: Date.parse(envelope.time),
      recordedAt: Date.parse(envelope.recordedtime),
      data,
      ...(traceparent === undefined ? {} : { traceparent }),
      key: record.key ?? '',
      partition: record.partition,
      offset: record.offset,
    },
  ];
}

const fits = <C extends EventContract>(contract: C, data: unknown): data is EventData<C> => contract.check(data);

function parse(value: string | null): Envelope | undefined {
  if (value === null) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isEnvelope(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && 'specversion' in value && value.specversion === '1.0';
