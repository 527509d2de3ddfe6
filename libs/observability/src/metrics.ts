import { monitorEventLoopDelay, performance, type EventLoopUtilization } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import {
  metricList,
  type LabelsOf,
  type MetricDeclaration,
  type MetricName,
  type MetricsOf,
} from './telemetry-list.js';

/** The process's registry: in the standalone process all services share it, told apart by the label `service`. */
export const metricsRegistry = new Registry();

const unitSuffix: Readonly<Record<string, string>> = { s: '_seconds', By: '_bytes' };

/** `rebound.http.request.duration` → `rebound_http_request_duration_seconds`. */
export function prometheusName(name: string, { unit, kind }: Pick<MetricDeclaration, 'unit' | 'kind'>): string {
  return `${name.replaceAll(/[.-]/g, '_')}${unitSuffix[unit] ?? ''}${kind === 'counter' ? '_total' : ''}`;
}

type Options<L extends string> = { name: string; help: string; labelNames: L[]; registers: Registry[] };

function optionsOf<N extends MetricName>(name: N): Options<LabelsOf<N>> {
  const declared: MetricDeclaration & { labels: readonly LabelsOf<N>[] } = metricList[name];
  return {
    name: prometheusName(name, declared),
    help: `${declared.meaning} [${declared.unit}]`,
    labelNames: [...declared.labels],
    registers: [metricsRegistry],
  };
}

const made = new Map<string, unknown>();

function once<T>(name: string, make: () => T, is: (value: unknown) => value is T): T {
  const existing = made.get(name);
  if (is(existing)) return existing;
  const created = make();
  made.set(name, created);
  return created;
}

/** The counter of that name, made at its first use. */
export function counter<N extends MetricsOf<'counter'>>(name: N): Counter<LabelsOf<N>> {
  return once(
    name,
    () => new Counter(optionsOf(name)),
    (value): value is Counter<LabelsOf<N>> => value instanceof Counter,
  );
}

/** The histogram of that name, with the buckets it was declared with. Times are in seconds. */
export function histogram<N extends MetricsOf<'histogram'>>(name: N): Histogram<LabelsOf<N>> {
  const { buckets } = metricList[name];
  return once(
    name,
    () => new Histogram({ ...optionsOf(name), buckets: [...buckets] }),
    (value): value is Histogram<LabelsOf<N>> => value instanceof Histogram,
  );
}

type Observation<L extends string> = Readonly<{ value: number; labels?: Partial<Record<L, string | number>> }>;
type Observer = () => readonly Observation<string>[];
const observers = new Map<string, Set<Observer>>();

/** The gauge of that name. Prefer `observeGauge` where the value can be read when it is asked for. */
export function gauge<N extends MetricsOf<'gauge'>>(name: N): Gauge<LabelsOf<N>> {
  return once(
    name,
    () => {
      const observing = new Set<Observer>();
      observers.set(name, observing);
      return new Gauge({
        ...optionsOf(name),
        collect() {
          if (observing.size === 0) return;
          this.reset();
          for (const observe of observing)
            for (const { labels, value } of observe()) {
              if (labels) this.set(labels, value);
              else this.set(value);
            }
        },
      });
    },
    (value): value is Gauge<LabelsOf<N>> => value instanceof Gauge,
  );
}

/**
 * Reads a gauge's values at each scrape. Several observers of one gauge (one a service) add their values to it.
 * @returns a function that ends the observation
 */
export function observeGauge<N extends MetricsOf<'gauge'>>(
  name: N,
  observe: () => readonly Observation<LabelsOf<N>>[],
): () => void {
  gauge(name);
  const observing = observers.get(name);
  observing?.add(observe);
  return () => observing?.delete(observe);
}

let processObserved = false;

/** Each look wakes the process, also one that has nothing to do. */
const lagLookedAtEveryMs = 100;

/** CPU, memory, garbage collection and the event loop of this process; once, however often it is called. */
export function observeProcess(): void {
  if (processObserved) return;
  processObserved = true;
  // Its own lag, of which there is no getting rid but afterwards, would wake the process a hundred times a second.
  collectDefaultMetrics({ register: metricsRegistry, eventLoopMonitoringPrecision: 60_000 });
  for (const { name } of metricsRegistry.getMetricsAsArray())
    if (name.startsWith('nodejs_eventloop_lag_')) metricsRegistry.removeSingleMetric(name);
  const delay = monitorEventLoopDelay({ resolution: lagLookedAtEveryMs });
  delay.enable();
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  observeGauge('rebound.event-loop.lag', () => {
    const values = [50, 99, 100].map((quantile) => ({
      labels: { quantile: String(quantile / 100) },
      value: Math.max(0, (delay.percentile(quantile) / 1e6 - lagLookedAtEveryMs) / 1e3),
    }));
    delay.reset();
    return values;
  });
  observeGauge('rebound.event-loop.utilisation', () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return [{ value: utilization }];
  });
}
