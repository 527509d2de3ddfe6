import { describe, expect, it } from '@jest/globals';
import { counter, gauge, histogram, metricsRegistry, observeGauge, prometheusName } from './metrics.js';
import { attributeList, metricList, spanList } from './telemetry-list.js';

const forbiddenLabels = /phone|person|body|text|user|email|workspace/;

describe('the declared metrics', () => {
  it.each(Object.entries(metricList))('%s has a unit, a meaning and no personal label', (name, metric) => {
    expect(name).toMatch(/^rebound(\.[a-z]+(-[a-z]+)*)+$/);
    expect(metric.unit).not.toBe('');
    expect(metric.meaning.length).toBeGreaterThan(10);
    expect(metric.labels.filter((label) => forbiddenLabels.test(label))).toEqual([]);
  });

  it('have names of their own in Prometheus too', () => {
    const names = Object.entries(metricList).map(([name, metric]) => prometheusName(name, metric));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('rebound_http_request_duration_seconds');
    expect(names).toContain('rebound_dispatch_messages_submitted_total');
  });

  it('are made once, however often they are asked for', async () => {
    counter('rebound.segmentation.signals').inc({ type: 'cart-abandoned' });
    counter('rebound.segmentation.signals').inc({ type: 'cart-abandoned' }, 2);
    histogram('rebound.jobs.duration').observe({ service: 'a', job: 'b' }, 0.2);
    gauge('rebound.messaging.outbox.pending').set({ service: 'a' }, 7);
    const text = await metricsRegistry.metrics();
    expect(text).toContain('rebound_segmentation_signals_total{type="cart-abandoned"} 3');
    expect(text).toContain('rebound_jobs_duration_seconds_count{service="a",job="b"} 1');
    expect(text).toContain('rebound_messaging_outbox_pending{service="a"} 7');
  });

  it('read observed gauges at each scrape, until the observer leaves', async () => {
    let value = 1;
    const labels = { service: 'x' };
    const end = observeGauge('rebound.database.pool.used', () => [{ value, labels }]);
    observeGauge('rebound.database.pool.used', () => [{ value: 9, labels: { service: 'y' } }]);
    expect(await metricsRegistry.metrics()).toContain('rebound_database_pool_used{service="x"} 1');
    value = 2;
    expect(await metricsRegistry.metrics()).toContain('rebound_database_pool_used{service="x"} 2');
    end();
    expect(await metricsRegistry.metrics()).not.toContain('rebound_database_pool_used{service="x"}');
  });
});

describe('the declared spans and attributes', () => {
  it('are explained', () => {
    for (const [name, { meaning }] of Object.entries(spanList)) {
      expect(name).toMatch(/^\{\w+\} /);
      expect(meaning).not.toBe('');
    }
    for (const name of Object.keys(attributeList)) expect(name).not.toMatch(/phone|body|text$/);
  });
});
