import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { spanList, type SpanAttributes, type SpanName } from './telemetry-list.js';

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  producer: SpanKind.PRODUCER,
  internal: SpanKind.INTERNAL,
} as const;

export const tracer = (): Tracer => trace.getTracer('rebound');

/** The context a `traceparent` (W3C Trace Context) describes; without one, a context with no parent. */
export function contextOf(traceparent: string | undefined, base: Context = ROOT_CONTEXT): Context {
  return traceparent === undefined ? base : propagation.extract(base, { traceparent });
}

/** The `traceparent` to hand on, of a span or of the active one; undefined while nothing is traced. */
export function traceparentOf(span: Span | undefined = trace.getActiveSpan()): string | undefined {
  const spanContext = span?.spanContext();
  if (!spanContext || !trace.isSpanContextValid(spanContext)) return undefined;
  const flags = spanContext.traceFlags.toString(16).padStart(2, '0');
  return `00-${spanContext.traceId}-${spanContext.spanId}-${flags}`;
}

export type SpanOptions = Readonly<{
  /** Fills the braces of the declared name. */
  of: string;
  attributes?: SpanAttributes;
  /** The `traceparent` of the span that caused this one; the active span unless given. `null` starts a trace. */
  parent?: string | null;
  /** `traceparent`s of other causes, for a batch. */
  links?: readonly (string | undefined)[];
  /** Epoch ms; now unless given. */
  startTime?: number;
}>;

/** Starts a span of the declared list. The caller ends it. */
export function startSpan(name: SpanName, options: SpanOptions): Span {
  const { of, attributes, parent, links = [], startTime } = options;
  const active = context.active();
  const base =
    parent === undefined
      ? active
      : trace.deleteSpan(parent === null ? active : contextOf(parent, trace.deleteSpan(active)));
  const spanContext = parent ? trace.getSpanContext(contextOf(parent)) : undefined;
  const parentContext = spanContext ? trace.setSpanContext(base, spanContext) : base;
  return tracer().startSpan(
    name.replace(/\{\w+\}/, of),
    {
      kind: kinds[spanList[name].kind],
      ...(attributes ? { attributes } : {}),
      ...(startTime === undefined ? {} : { startTime }),
      links: links.flatMap((link) => {
        const linked = link === undefined ? undefined : trace.getSpanContext(contextOf(link));
        return linked ? [{ context: linked }] : [];
      }),
    },
    parentContext,
  );
}

/** Marks a span as failed: the error's name only, since a message may quote data. */
export function failSpan(span: Span, error: unknown): void {
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Runs work inside a span of the declared list and ends it with the work. */
export async function inSpan<T>(name: SpanName, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
  const span = startSpan(name, options);
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span));
  } catch (error) {
    failSpan(span, error);
    throw error;
  } finally {
    span.end();
  }
}
