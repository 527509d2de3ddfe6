import { DeadLetter, DeadLetterSettled, deadLetterSettledOn, lazyValidator, topics } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { deadLetterTopicOf } from '../events/dead-letter.js';
import { encodeEvent } from '../events/encode-event.js';
import type { Cluster } from './kafka-admin-tools.js';
import { publishRecords } from './publish-records.js';
import { readTopic, type TopicRecord } from './read-topic.js';

export interface Letter {
  /** `segmentation@ingest.behaviour.v1/0/42` */
  readonly ref: string;
  /** Who could not process it. */
  readonly service: string;
  /** Where it stood, without the prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly workspaceId: string;
  readonly key: string | undefined;
  /** The record's value; may hold personal data. */
  readonly value: Buffer;
  /** Quotes no value. */
  readonly cause: string;
  readonly handler: string;
  /** ISO 8601. */
  readonly failedAt: string;
  readonly traceId: string | undefined;
  readonly state: 'open' | 'replayed' | 'dropped';
}

/** Why a letter cannot be put back. */
export class NotReplayable extends Error {}

const letters = lazyValidator(DeadLetter);
const settlements = lazyValidator(DeadLetterSettled);

const refOf = (service: string, topic: string, partition: number, offset: string): string =>
  `${service}@${topic}/${partition}/${offset}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Adds what one record of a dead-letter topic says to what is known. */
export function readLetter(known: Map<string, Letter>, service: string, record: Pick<TopicRecord, 'value'>): void {
  const envelope = parsed(record.value);
  if (!envelope) return;
  const { data, workspaceid, traceparent } = envelope;
  if (envelope.type === 'rebound.platform.record-settled' && settlements.check(data)) {
    const ref = refOf(service, data.topic, data.partition, data.offset);
    const letter = known.get(ref);
    if (letter) known.set(ref, { ...letter, state: data.outcome });
    return;
  }
  if (!letters.check(data)) return;
  const ref = refOf(service, data.topic, data.partition, data.offset);
  // Parked twice is parked once.
  if (known.has(ref)) return;
  known.set(ref, {
    ref,
    service,
    topic: data.topic,
    partition: data.partition,
    offset: Number(data.offset),
    workspaceId: typeof workspaceid === 'string' ? workspaceid : 'unknown',
    key: data.key,
    value: Buffer.from(data.value, 'base64'),
    cause: data.cause,
    handler: data.handler,
    failedAt: data.failedAt,
    traceId: typeof traceparent === 'string' ? traceparent.split('-')[1] : undefined,
    state: 'open',
  });
}

/**
 * What goes onto the topic when a letter is put back: the event as it was, the same id and times, marked for the service that
 * could not process it. It goes the way of every event; other services had it and skip it. On compacted topics the last record
 * of a key is what everybody reads, so there it goes unmarked: all keep the highest version, whichever comes last.
 * @throws NotReplayable when the value is not a whole event
 */
export function putBack(letter: Letter, compacted: boolean): string {
  const envelope = parsed(letter.value.toString());
  if (!envelope) throw new NotReplayable('its value is not an event (or was cut): it would be parked again');
  return JSON.stringify(compacted ? envelope : { ...envelope, replayfor: letter.service });
}

/** The dead-letter topics of an installation, as an operator works with them. */
export class DeadLetters {
  constructor(
    private readonly cluster: Cluster,
    private readonly prefix: string,
  ) {}

  /** All that is still kept, settled ones included, oldest first. */
  async list(services: readonly string[]): Promise<Letter[]> {
    const found: Letter[] = [];
    for (const service of services) {
      const known = new Map<string, Letter>();
      const records: TopicRecord[] = [];
      await readTopic(this.cluster, this.wire(deadLetterTopicOf(service).name), (record) => records.push(record));
      // A settlement may stand on another partition than its letter.
      records.sort((a, b) => a.timestamp - b.timestamp);
      for (const record of records.filter(({ value }) => !isSettlement(value))) readLetter(known, service, record);
      for (const record of records.filter(({ value }) => isSettlement(value))) readLetter(known, service, record);
      found.push(...known.values());
    }
    return found.sort((a, b) => (a.failedAt < b.failedAt ? -1 : 1));
  }

  /** @throws NotReplayable */
  async replay(letter: Letter, note?: string): Promise<void> {
    const compacted = topics.find(({ name }) => name === letter.topic)?.cleanup === 'compact';
    const value = putBack(letter, compacted);
    if (compacted && (await this.hasNewer(letter))) {
      throw new NotReplayable('a newer state of its key stands on the compacted topic: nothing is missing, drop it');
    }
    const { topic, partition, key = null } = letter;
    await publishRecords(this.cluster, [{ topic: this.wire(topic), partition, key, value }]);
    await this.settle(letter, 'replayed', note);
  }

  async drop(letter: Letter, note?: string): Promise<void> {
    await this.settle(letter, 'dropped', note);
  }

  private async hasNewer({ topic, partition, offset, key }: Letter): Promise<boolean> {
    let newer = false;
    await readTopic(this.cluster, this.wire(topic), (record) => {
      newer ||= record.partition === partition && record.offset > offset && record.key === (key ?? null);
    });
    return newer;
  }

  private async settle(letter: Letter, outcome: 'replayed' | 'dropped', note?: string): Promise<void> {
    const { service, topic, partition, workspaceId } = letter;
    const offset = String(letter.offset);
    const now = Date.now();
    const record = encodeEvent(
      deadLetterSettledOn(deadLetterTopicOf(service)),
      {
        workspaceId,
        id: derivedId('dead-letter-settled', service, topic, partition, offset, outcome),
        time: now,
        data: { topic, partition, offset, outcome, ...(note === undefined ? {} : { note }) },
      },
      { service, topicPrefix: this.prefix, now },
    );
    await publishRecords(this.cluster, [record]);
  }

  private wire(topic: string): string {
    return this.prefix + topic;
  }
}

const isSettlement = (value: string | null): boolean => parsed(value)?.type === 'rebound.platform.record-settled';
