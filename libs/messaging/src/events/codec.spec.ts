import { describe, expect, it } from '@jest/globals';
import { type EventContract, watermarkOn, cartAbandoned, consentTopic, signalTopic } from '@rebound/contracts';
import { InvalidEvent } from '../api/tx.js';
import { deadLetter } from './dead-letter.js';
import { decodeRecord } from './decode-record.js';
import { encodeEvent, type Encoding } from './encode-event.js';
import { type Letter, NotReplayable, putBack, readLetter } from '../kafka/dead-letters.js';

const encoding: Encoding = { service: 'segmentation', topicPrefix: 'rebound.', now: Date.UTC(2026, 10, 21, 12) };
const [data] = cartAbandoned.examples;
if (!data) throw new Error('no example');
const publication = {
  workspaceId: 'shop',
  id: '3e2c1a54-0f4a-5d0c-9d43-1f2a3b4c5d6e',
  subject: data.person.personId,
  time: Date.UTC(2026, 10, 21, 11),
  data,
};
const contracts = new Map<string, EventContract>([[cartAbandoned.type, cartAbandoned]]);
const decoding = { service: 'analytics', contracts, watermark: watermarkOn(signalTopic) };
const record = (value: string | null, key: string | null = 'shop:x') => ({
  offset: 7,
  timestamp: 99,
  key: key === null ? null : Buffer.from(key),
  value: value === null ? null : Buffer.from(value),
});

describe('events on the wire', () => {
  it('come back as they were published', () => {
    const wire = encodeEvent(cartAbandoned, { ...publication, traceparent: 'tp' }, encoding);
    expect(wire.topic).toBe('rebound.segmentation.signal.v1');
    expect(wire.key).toBe(`shop:${data.person.personId}`);
    const decoded = decodeRecord(record(wire.value, wire.key), 3, decoding);
    expect(decoded.kind === 'event' && decoded.event).toEqual({
      contract: cartAbandoned,
      type: cartAbandoned.type,
      id: publication.id,
      workspaceId: 'shop',
      subject: publication.subject,
      time: publication.time,
      recordedAt: encoding.now,
      data,
      key: wire.key,
      partition: 3,
      offset: 7,
      traceparent: 'tp',
    });
  });

  it('are CloudEvents in structured mode', () => {
    const { value } = encodeEvent(cartAbandoned, publication, encoding);
    expect(JSON.parse(value ?? '')).toMatchObject({
      specversion: '1.0',
      source: '/rebound/segmentation',
      type: 'rebound.segmentation.cart-abandoned',
      time: '2026-11-21T11:00:00.000Z',
      recordedtime: '2026-11-21T12:00:00.000Z',
      workspaceid: 'shop',
      datacontenttype: 'application/json',
    });
  });

  it('are not published when they do not fit their contract; the error names fields and no values', () => {
    const bad = { ...publication, data: { ...data, occurrence: JSON.parse('"+34600000001"') } };
    const attempt = (): unknown => encodeEvent(cartAbandoned, bad, encoding);
    expect(attempt).toThrow(InvalidEvent);
    expect(attempt).toThrow(/occurrence/);
    expect(attempt).not.toThrow(/34600000001/);
  });

  it('of other types are skipped, and still say how far the topic goes', () => {
    const value = JSON.stringify({ type: 'rebound.other', recordedtime: '2026-11-21T12:00:00.000Z' });
    expect(decodeRecord(record(value), 0, decoding)).toMatchObject({ kind: 'skipped', recordedAt: encoding.now });
  });

  it('that were erased are skipped', () => {
    expect(decodeRecord(record(null), 0, decoding).kind).toBe('skipped');
  });

  it('that are watermarks tell their instant', () => {
    const wire = encodeEvent(
      watermarkOn(signalTopic),
      {
        workspaceId: 'platform',
        id: 'w',
        time: 0,
        data: { service: 'segmentation', partition: 0, upTo: '2026-11-21T11:59:00.000Z' },
      },
      encoding,
    );
    expect(decodeRecord(record(wire.value, wire.key), 0, decoding)).toMatchObject({
      kind: 'watermark',
      upTo: Date.UTC(2026, 10, 21, 11, 59),
    });
  });

  const good = JSON.parse(encodeEvent(cartAbandoned, publication, encoding).value ?? '');
  it.each([
    ['no JSON', '{"a":', 'the value is not a JSON object'],
    ['no object', '[]', 'the value is not a JSON object'],
    ['no type', JSON.stringify({ ...good, type: undefined }), '/type is missing'],
    ['no id', JSON.stringify({ ...good, id: '' }), '/id is missing'],
    ['no instant', JSON.stringify({ ...good, time: 'yesterday' }), '/time is not an instant'],
    ['another tenant', JSON.stringify({ ...good, workspaceid: 'other' }), 'the record key is not of the workspace'],
    ['bad data', JSON.stringify({ ...good, data: { ...data, occurrence: 0 } }), '/data/occurrence must be >= 1'],
  ])('with %s are poison, with the cause', (_what, value, cause) => {
    expect(decodeRecord(record(value), 0, decoding)).toMatchObject({ kind: 'poison', cause });
  });
});

describe('a parked record', () => {
  it('keeps all that is needed to put it back, under an id that a second parking shares', () => {
    const parked = {
      topic: consentTopic.name,
      partition: 2,
      record: record('bad', 'shop:k'),
      cause: 'why',
      handler: 'H.h',
    };
    const wire = deadLetter(parked, { ...encoding, service: 'dispatch' });
    const again = deadLetter(parked, { ...encoding, service: 'dispatch', now: encoding.now + 1 });
    expect(wire.topic).toBe('rebound.dispatch.dlq.v1');
    expect(wire.key).toBe('shop:k');
    const { id, data: kept } = JSON.parse(wire.value ?? '');
    expect(JSON.parse(again.value ?? '').id).toBe(id);
    expect(kept).toMatchObject({ topic: 'consent.state.v1', partition: 2, offset: '7', key: 'shop:k', cause: 'why' });
    expect(Buffer.from(kept.value, 'base64').toString()).toBe('bad');
  });
});

describe('an event that was put back for one service', () => {
  const wire = encodeEvent(cartAbandoned, publication, encoding);
  const letters = new Map<string, Letter>();
  const parked = {
    topic: signalTopic.name,
    partition: 2,
    record: record(wire.value, wire.key),
    cause: 'c',
    handler: 'h',
  };
  const letter = deadLetter(parked, { ...encoding, service: 'campaigns' });
  readLetter(letters, 'campaigns', { value: letter.value });
  const [found] = letters.values();
  if (!found) throw new Error('no letter');

  it('is handled by that service, as the event it was, and skipped by all others', () => {
    const value = putBack(found, false);
    const of = (service: string) => decodeRecord(record(value, wire.key), 2, { ...decoding, service });
    expect(of('campaigns')).toMatchObject({ kind: 'event', event: { id: publication.id, recordedAt: encoding.now } });
    expect(of('analytics')).toMatchObject({ kind: 'skipped' });
  });

  it('is for everybody on a compacted topic, where the last record of a key is all there is', () => {
    expect(putBack(found, true)).toBe(wire.value);
  });

  it('cannot be one that nobody can read', () => {
    expect(() => putBack({ ...found, value: Buffer.from('not json') }, false)).toThrow(NotReplayable);
  });

  it('is no longer open once it is settled', () => {
    const data = { topic: signalTopic.name, partition: 2, offset: '7', outcome: 'replayed' };
    readLetter(letters, 'campaigns', { value: JSON.stringify({ type: 'rebound.platform.record-settled', data }) });
    expect(letters.get('campaigns@segmentation.signal.v1/2/7')?.state).toBe('replayed');
  });
});
