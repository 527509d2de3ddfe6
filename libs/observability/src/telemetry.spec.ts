import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { counter } from './metrics.js';
import { runAs } from './service-context.js';
import { RecordingExporter } from './span-records.js';
import { inSpan, startSpan, traceparentOf } from './spans.js';
import { startTelemetry } from './telemetry.js';

const exporter = new RecordingExporter();
const sampled = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const unsampled = '00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-00';

beforeAll(() => startTelemetry({ service: 'standalone', settings: { otelSampleRatio: 1 }, exporter }));
beforeEach(() => {
  exporter.spans.length = 0;
});

describe('tracing', () => {
  it('makes spans of the list, which say whose they are', async () => {
    await runAs('dispatch', () =>
      inSpan('{carrier} submit', { of: 'twilio', attributes: { 'rebound.message.id': 'm-1' } }, async () => undefined),
    );
    expect(exporter.spans).toEqual([
      expect.objectContaining({
        name: 'twilio submit',
        kind: 'client',
        service: 'dispatch',
        attributes: { 'rebound.message.id': 'm-1', 'rebound.service': 'dispatch' },
      }),
    ]);
  });

  it('continues the trace of the event that caused the work, and hands it on', async () => {
    const handedOn = await inSpan('{topic} process', { of: 't', parent: sampled }, async () => traceparentOf());
    const [span] = exporter.spans;
    expect(span).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
    expect(handedOn).toBe(`00-${span?.traceId}-${span?.spanId}-01`);
  });

  it('keeps nothing of a trace that its beginner did not sample, but still hands it on', async () => {
    const handedOn = await inSpan('{topic} process', { of: 't', parent: unsampled }, async () => traceparentOf());
    expect(exporter.spans).toEqual([]);
    expect(handedOn).toMatch(/^00-0af7651916cd43dd8448eb211c80319d-[0-9a-f]{16}-00$/);
  });

  it('nests what happens inside, starts anew when told so, and links the causes of a batch', async () => {
    await inSpan('{topic} batch', { of: 't', links: [sampled, undefined] }, async () => {
      await inSpan('{job} job', { of: 'inner' }, async () => undefined);
      startSpan('{job} job', { of: 'apart', parent: null }).end();
    });
    const [inner, apart, batch] = exporter.spans;
    expect(inner?.parentSpanId).toBe(batch?.spanId);
    expect(apart?.parentSpanId).toBeUndefined();
    expect(apart?.traceId).not.toBe(batch?.traceId);
    expect(batch?.links).toEqual([{ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }]);
  });

  it('says that work failed by the name of the error, without its words', async () => {
    const work = async () => {
      throw new TypeError('+34600000001 is not valid');
    };
    await expect(inSpan('{job} job', { of: 'failing' }, work)).rejects.toThrow(TypeError);
    expect(exporter.spans[0]).toMatchObject({ failed: true, attributes: { 'error.type': 'TypeError' } });
    expect(JSON.stringify(exporter.spans)).not.toContain('34600000001');
    counter('rebound.jobs.faults').inc({ service: 'x', job: 'y' });
  });
});
