import { context, type Span, trace } from '@opentelemetry/api';
import { failSpan, startSpan, traceparentOf } from '@rebound/observability';
import type { DueTimer } from '@rebound/persistence';
import type { ReceivedEvent } from './api/received-event.js';

const sampled = (traceparent: string): boolean => (Number.parseInt(traceparent.slice(-2), 16) & 1) === 1;

/**
 * Gives each item that is traced a span of its own around the batch, and makes it the parent of what follows from the item.
 * Items that are not traced cost nothing.
 */
async function traced<I extends { readonly traceparent?: string }, T>(
  items: readonly I[],
  start: (item: I, parent: string) => Span,
  work: (items: readonly I[]) => Promise<T>,
): Promise<T> {
  const spans: Span[] = [];
  const replaced = items.map((item): I => {
    const { traceparent } = item;
    if (traceparent === undefined || !sampled(traceparent)) return item;
    const span = start(item, traceparent);
    spans.push(span);
    return { ...item, traceparent: traceparentOf(span) ?? traceparent };
  });
  const [first] = spans;
  if (!first) return work(items);
  try {
    return await context.with(trace.setSpan(context.active(), first), () => work(replaced));
  } catch (error) {
    for (const span of spans) failSpan(span, error);
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

export const tracedEvents = <T>(
  topic: string,
  events: readonly ReceivedEvent[],
  work: (events: readonly ReceivedEvent[]) => Promise<T>,
): Promise<T> =>
  traced(
    events,
    (event, parent) =>
      startSpan('{topic} process', {
        of: topic,
        parent,
        attributes: {
          'messaging.system': 'kafka',
          'messaging.destination.name': topic,
          'messaging.destination.partition.id': String(event.partition),
          'messaging.kafka.offset': event.offset,
          'rebound.event.id': event.id,
          'rebound.event.type': event.type,
          'rebound.workspace': event.workspaceId,
        },
      }),
    work,
  );

export const tracedTimers = <T>(
  kind: string,
  timers: readonly DueTimer[],
  work: (timers: readonly DueTimer[]) => Promise<T>,
): Promise<T> =>
  traced(
    timers,
    (timer, parent) =>
      startSpan('{kind} timer', {
        of: kind,
        parent,
        attributes: { 'rebound.timer.kind': kind, 'rebound.workspace': timer.workspaceId },
      }),
    work,
  );
