export * from './health.js';
export { createLogger, Logger, silentLogger, type LogFields, type LoggerOptions } from './logger.js';
export { counter, gauge, histogram, metricsRegistry, observeGauge, observeProcess, prometheusName } from './metrics.js';
export { maskPhones, redact } from './redaction.js';
export { currentService, runAs, withService } from './service-context.js';
export { RecordingExporter, type SpanRecord } from './span-records.js';
export { contextOf, failSpan, inSpan, startSpan, traceparentOf, tracer, type SpanOptions } from './spans.js';
export { startTelemetry, type Telemetry, type TelemetryOptions } from './telemetry.js';
export * from './telemetry-list.js';
