import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { creditsAssigned, topics } from '@rebound/contracts';
import { until } from '@rebound/testing';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Shop, type Shopper, StandaloneProcess } from '../src/index.js';

jest.setTimeout(240_000);

/** A line of OTEL_SPANS_FILE. */
interface SpanRecord {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly service?: string;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

let folder: string;
let spans: SpanRecord[];
let ana: Shopper;
/** The trace that the credits of the order carry. */
let creditTrace: string | undefined;
/** Keys of records about people, without their workspace. */
let keys: Set<string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rebound-trace-'));
  const file = path.join(folder, 'spans.ndjson');
  const system = await StandaloneProcess.start({
    workspace: 'shop',
    scale: 200,
    settings: { OTEL_SPANS_FILE: file, OTEL_SAMPLE_RATIO: '1' },
  });
  try {
    const shop = new Shop(system, 'shop');
    ana = await shop.shopper('ana').arrives();
    await shop.send(ana.adds());
    await until(() => ana.texts.length > 0, { what: 'the text', timeoutMs: 90_000 });
    await system.quiet();
    await ana.clicks(ana.texts[0]?.body ?? '');
    // Or else the click may come late, and the credit be in its trace alone.
    await system.quiet();
    await shop.send(ana.buys());
    const [credit] = await system.bus.waitFor(creditsAssigned, { match: ({ data }) => data.credits.length > 0 });
    creditTrace = credit?.traceparent?.split('-')[1];
    const about = topics.filter(({ name }) => /^(ingest|segmentation|consent|dispatch)\.|request|enrolment/.test(name));
    const records = await Promise.all(about.map((topic) => system.bus.records(topic)));
    keys = new Set(records.flat().flatMap(({ key }) => (key?.startsWith('shop:') ? [key.slice(5)] : [])));
    expect(await system.stop()).toBe(0);
  } finally {
    await system.close();
  }
  spans = (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line): SpanRecord => JSON.parse(line));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const said = ({ service, name }: SpanRecord): string => `${service}: ${name}`;
const traceOf = (id: string | undefined): SpanRecord[] => spans.filter(({ traceId }) => traceId === id);
const theOnly = (wanted: string): SpanRecord => {
  const [found, another] = spans.filter((span) => said(span) === wanted);
  if (!found || another) throw new Error(`there should be one span "${wanted}"`);
  return found;
};
const submit = (): SpanRecord => theOnly('dispatch: twilio submit');

/** From the span that began the trace down to this one. */
function ancestry(span: SpanRecord): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [...(parent ? ancestry(parent) : []), said(span)];
}

describe('one message', () => {
  it('is one trace from the request that brought the event to the carrier, through every topic between', () => {
    expect(ancestry(submit())).toEqual([
      'ingest: POST /v1/batch',
      'segmentation: ingest.behaviour.v1 process',
      'campaigns: segmentation.signal.v1 process',
      'dispatch: campaigns.message-request.v1 process',
      'dispatch: twilio submit',
    ]);
  });

  it('is followed on in the same trace by its receipt, its click and what they mean to the reports', () => {
    const trace = traceOf(submit().traceId);
    const ids = new Set(trace.map(({ spanId }) => spanId));
    const orphans = trace.filter(({ parentSpanId }) => parentSpanId !== undefined && !ids.has(parentSpanId));
    expect(orphans.map(said)).toEqual([]);
    expect(trace.filter(({ parentSpanId }) => parentSpanId === undefined).map(said)).toEqual([
      'ingest: POST /v1/batch',
    ]);
    expect(trace.map(said)).toEqual(
      expect.arrayContaining([
        'segmentation: cart timer',
        'analytics: segmentation.signal.v1 process',
        'analytics: campaigns.enrolment.v1 process',
        'analytics: dispatch.message.v1 process',
        'campaigns: dispatch.message.v1 process',
        'dispatch: twilio receipt',
      ]),
    );
    expect(trace.filter(({ failed }) => failed).map(said)).toEqual([]);
  });

  it('reaches what it earned in the same trace, linked to the order that brought it', () => {
    const credit = theOnly('analytics: last-touch credit');
    expect(credit.attributes).toMatchObject({ 'rebound.order.id': ana.orderId, 'rebound.outcome': 'credited' });
    expect(ancestry(credit)).toEqual([
      'ingest: POST /v1/batch',
      'segmentation: ingest.behaviour.v1 process',
      'campaigns: segmentation.signal.v1 process',
      'dispatch: campaigns.message-request.v1 process',
      'analytics: dispatch.message.v1 process',
      'analytics: last-touch credit',
    ]);
    expect(credit.traceId).toBe(submit().traceId);

    const causes = credit.links.map((link) => spans.find(({ spanId }) => spanId === link.spanId));
    expect(causes.map((cause) => cause && ancestry(cause))).toEqual([
      [
        'ingest: POST /v1/batch',
        'segmentation: ingest.behaviour.v1 process',
        'analytics: segmentation.signal.v1 process',
      ],
    ]);
    expect(causes[0]?.traceId).toBe(creditTrace);
    expect(creditTrace).not.toBe(submit().traceId);
  });

  it('goes through every service but consent, whose word dispatch had before, in the trace of the opt-in', () => {
    const services = new Set(traceOf(submit().traceId).map(({ service }) => service));
    expect([...services].toSorted()).toEqual(['analytics', 'campaigns', 'dispatch', 'ingest', 'segmentation']);
    const copies = spans.filter((span) => said(span) === 'dispatch: consent.state.v1 process');
    expect(copies.map((span) => ancestry(span)[0])).toEqual(copies.map(() => 'consent: POST /v1/consents'));
    expect(copies.map(({ traceId }) => traceId)).not.toContain(submit().traceId);
    expect(copies).not.toEqual([]);
  });
});

describe('no span', () => {
  it('holds a phone number, the key of a record, or words of a text', () => {
    const written = JSON.stringify(spans);
    const [text] = ana.texts;
    const code = /\/r\/(\w+)/.exec(text?.body ?? '')?.[1] ?? '';
    expect(spans.length).toBeGreaterThan(100);
    expect(keys.size).toBe(3);
    expect(code).not.toBe('');
    const told = [ana.phone.slice(1), ana.userId, ana.anonymousId, code, 'Still thinking', ...keys];
    expect(told.filter((secret) => written.includes(secret))).toEqual([]);
    expect(written).not.toContain('message.key');
  });
});
