import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { appendFileSync } from 'node:fs';

/** A finished span as tests and `OTEL_SPANS_FILE` see it. Times are epoch ms. */
export type SpanRecord = Readonly<{
  name: string;
  kind: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  service?: string;
  start: number;
  end: number;
  failed: boolean;
  attributes: Readonly<Record<string, unknown>>;
  links: readonly { traceId: string; spanId: string }[];
}>;

const toMs = ([seconds, nanos]: readonly [number, number]): number => seconds * 1000 + nanos / 1e6;

export function spanRecord(span: ReadableSpan): SpanRecord {
  const { traceId, spanId } = span.spanContext();
  const service = span.attributes['rebound.service'];
  return {
    name: span.name,
    kind: SpanKind[span.kind].toLowerCase(),
    traceId,
    spanId,
    ...(span.parentSpanContext ? { parentSpanId: span.parentSpanContext.spanId } : {}),
    ...(typeof service === 'string' ? { service } : {}),
    start: toMs(span.startTime),
    end: toMs(span.endTime),
    failed: span.status.code === SpanStatusCode.ERROR,
    attributes: span.attributes,
    links: span.links.map(({ context }) => ({ traceId: context.traceId, spanId: context.spanId })),
  };
}

/** Keeps spans in the process, or appends them to a file as JSON lines where another process can read them. */
export class RecordingExporter implements SpanExporter {
  readonly spans: SpanRecord[] = [];

  constructor(private readonly file?: string) {}

  export(spans: ReadableSpan[], done: (result: { code: number }) => void): void {
    const records = spans.map(spanRecord);
    if (this.file) appendFileSync(this.file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    else this.spans.push(...records);
    done({ code: 0 });
  }

  async shutdown(): Promise<void> {}
}
