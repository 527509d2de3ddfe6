import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { context, trace, TraceFlags } from '@opentelemetry/api';
import { derivedId } from '@rebound/kernel';
import { metricsRegistry, RecordingExporter, startTelemetry, type Telemetry } from '@rebound/observability';
import { until } from '@rebound/testing';
import { Handles, InvalidEvent, partitionOf, Producer, type ReceivedEvent, type Tx } from '../src/index.js';
import {
  Bench,
  happened,
  inputTopic,
  outputTopic,
  reacted,
  startTestService,
  type TestService,
} from './test-service.js';

@Controller()
class React {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    for (const { id, workspaceId, time, data, traceparent } of events) {
      tx.publish(reacted, {
        workspaceId,
        id: derivedId('reaction', id),
        time,
        data,
        ...(traceparent ? { traceparent } : {}),
      });
    }
  }
}

describe('the edge and its traces', () => {
  let bench: Bench;
  let service: TestService;
  let telemetry: Telemetry;
  const exporter = new RecordingExporter();
  const publication = (thing: string, n: number) => ({
    workspaceId: 'w',
    id: derivedId('edge', thing, n),
    time: 0,
    data: { thing, n },
  });

  beforeAll(async () => {
    telemetry = await startTelemetry({ service: 'test', settings: { otelSampleRatio: 0 }, exporter });
    bench = await Bench.open();
    service = await startTestService({ env: bench.env, handlers: [React] });
  });
  afterAll(async () => {
    await service.close();
    await telemetry.shutdown();
  });

  it('acknowledges events that the broker has, on the partition of their key, in order', async () => {
    const producer = service.app.get(Producer);
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => producer.send(happened, [publication('a', n), publication('b', n)])),
    );
    const records = await bench.read(inputTopic);
    expect(records.length).toBeGreaterThanOrEqual(400);
    expect(records.every(({ key, partition }) => partition === partitionOf(key ?? '', 3))).toBe(true);
    expect((await bench.things(inputTopic)).get('a')).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  it('refuses what does not fit the contract, whole calls at a time', async () => {
    const bad = { ...publication('bad', 2), data: JSON.parse('{"thing":1}') };
    const attempt = service.app.get(Producer).send(happened, [publication('bad', 1), bad]);
    await expect(attempt).rejects.toBeInstanceOf(InvalidEvent);
    expect((await bench.things(inputTopic)).has('bad')).toBe(false);
  });

  it('leads a trace from the edge through the handler to what it publishes', async () => {
    const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
    const request = trace.wrapSpanContext({ traceId, spanId, traceFlags: TraceFlags.SAMPLED });
    await context.with(trace.setSpan(context.active(), request), () =>
      service.app.get(Producer).send(happened, [publication('traced', 1)]),
    );
    const out = await until(async () =>
      (await bench.read(outputTopic))
        .map(({ value }) => JSON.parse(value ?? '{}'))
        .find(({ data }) => data.thing === 'traced'),
    );
    const span = await until(() => exporter.spans.find(({ name }) => name === 'test.input.v1 process'));
    expect(span).toMatchObject({ traceId, parentSpanId: spanId, kind: 'consumer', failed: false });
    expect(out.traceparent).toBe(`00-${traceId}-${span.spanId}-01`);
    // Nothing of the record's key, and no span for what is not traced.
    expect(JSON.stringify(exporter.spans)).not.toContain('w:traced');
    expect(exporter.spans.filter(({ name }) => name === 'test.input.v1 process')).toHaveLength(1);
  });

  it('counts and measures', async () => {
    const text = await until(async () => {
      const metrics = await metricsRegistry.metrics();
      return /rebound_messaging_events_consumed_total\{[^}]*topic="test.input.v1"[^}]*\} 401/.test(metrics) && metrics;
    });
    for (const name of [
      'rebound_messaging_consumer_lag{',
      'rebound_messaging_consumer_lag_time_seconds{',
      'rebound_messaging_batch_size_bucket{',
      'rebound_messaging_transaction_duration_seconds_bucket{',
      'rebound_messaging_stage_latency_seconds_bucket{',
      'rebound_messaging_outbox_pending{',
      'rebound_messaging_producer_buffer{',
      'rebound_database_pool_used{',
    ]) {
      expect(text).toContain(name);
    }
  });
});
