import { propagation, trace, type Context } from '@opentelemetry/api';
import type { TelemetrySettings } from '@rebound/config';
import type { ReadableSpan, Span, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace';
import { currentService, ensureContextManager, setProcessService } from './service-context.js';

export type TelemetryOptions = Readonly<{
  /** The process's name in traces; spans name their own service in `rebound.service`. */
  service: string;
  settings: Pick<TelemetrySettings, 'otelExporterOtlpEndpoint' | 'otelSampleRatio' | 'otelSpansFile'>;
  /** Takes the spans instead of what the settings say; for tests. */
  exporter?: SpanExporter;
}>;

export interface Telemetry {
  /** False when nothing asked for traces: then the API's no-op tracer is in place and costs nothing. */
  readonly tracing: boolean;
  flush(): Promise<void>;
  /** Sends what is left. */
  shutdown(): Promise<void>;
}

let tracing = false;

/** Whether this process traces: hot paths skip what would lead nowhere. */
export const isTracing = (): boolean => tracing;

const off: Telemetry = { tracing: false, flush: async () => {}, shutdown: async () => {} };

/** Marks each span with the service in whose context it began. */
class ServiceOfSpan implements SpanProcessor {
  onStart(span: Span, parentContext: Context): void {
    const service = currentService(parentContext);
    if (service && !('rebound.service' in span.attributes)) span.setAttribute('rebound.service', service);
  }
  onEnd(_span: ReadableSpan): void {}
  async forceFlush(): Promise<void> {}
  async shutdown(): Promise<void> {}
}

/**
 * Starts tracing for the whole process, once, before the modules it instruments are loaded (see `register`). The SDK is
 * loaded only when there is somewhere to send spans to; otherwise this does nothing.
 *
 * The parts of the SDK are put together by hand: NodeSDK would load every exporter there is (+20 MB, +0.3 s).
 */
export async function startTelemetry({ service, settings, exporter }: TelemetryOptions): Promise<Telemetry> {
  setProcessService(service);
  ensureContextManager();
  const { otelExporterOtlpEndpoint: endpoint, otelSpansFile: file, otelSampleRatio: ratio } = settings;
  if (!exporter && !endpoint && !file) return off;

  const [sdk, { W3CTraceContextPropagator }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
  ]);
  const spanProcessors: SpanProcessor[] = [new ServiceOfSpan()];
  if (exporter) spanProcessors.push(new sdk.SimpleSpanProcessor({ exporter }));
  if (!exporter && endpoint) {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    const url = new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;
    spanProcessors.push(new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }), maxQueueSize: 8192 }));
  }
  if (!exporter && file) {
    const { RecordingExporter } = await import('./span-records.js');
    const batching = { exporter: new RecordingExporter(file), scheduledDelayMillis: 200, maxQueueSize: 1_000_000 };
    spanProcessors.push(new sdk.BatchSpanProcessor(batching));
  }
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'rebound' }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors,
  });
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  tracing = true;
  return {
    tracing: true,
    flush: () => provider.forceFlush(),
    shutdown: async () => {
      await provider.forceFlush();
      await provider.shutdown();
    },
  };
}
