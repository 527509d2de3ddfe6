import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { behaviourRecorded } from '@rebound/contracts';
import { RecordingExporter, startTelemetry, type Telemetry } from '@rebound/observability';
import { IngestUnderTest } from './ingest-under-test.js';

jest.setTimeout(120_000);

const exporter = new RecordingExporter();
let telemetry: Telemetry;
let ingest: IngestUnderTest;
beforeAll(async () => {
  telemetry = await startTelemetry({ service: 'test', settings: { otelSampleRatio: 1 }, exporter });
  ingest = await IngestUnderTest.start();
});
afterAll(async () => {
  await ingest?.close();
  await telemetry?.shutdown();
});

it('hands the trace of the request on in each of its events', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const batch = ['1', '2'].map((id) => ({ type: 'track', event: 'x', userId: 'traced', messageId: id }));
  await ingest.post('/v1/batch', { batch }, { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
  const events = await ingest.bus.waitFor(behaviourRecorded, {
    count: 2,
    match: ({ data }) => data.userId === 'traced',
  });
  const request = exporter.spans.find(({ name }) => name === 'POST /v1/batch');
  expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331', service: 'ingest' });
  expect(events.map(({ traceparent }) => traceparent)).toEqual(events.map(() => `00-${traceId}-${request?.spanId}-01`));
});
