import { describe, expect, it } from '@jest/globals';
import { type MetricDeclaration, metricList, prometheusName } from '@rebound/observability';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string; readonly runbook: string };
}

const file = parse(readFileSync(path.join(root, 'deploy/prometheus/alerts.yaml'), 'utf8')) as {
  groups: { rules: Alert[] }[];
};
const alerts = file.groups.flatMap(({ rules }) => rules);
const named = alerts.map((alert) => [alert.alert, alert] as const);

const exported = new Map(
  Object.entries<MetricDeclaration>(metricList).map(([name, declared]) => [prometheusName(name, declared), declared]),
);

describe('the alerting rules', () => {
  it.each(named)('%s speaks of what is exported', (_, alert) => {
    const names = alert.expr.match(/\brebound_\w+/g) ?? [];
    expect(names.length).toBeGreaterThan(0);
    const metrics = names.map((name) => exported.get(name));
    expect(names.filter((_name, index) => !metrics[index])).toEqual([]);
    const labels = new Set(metrics.flatMap((declared) => declared?.labels ?? []));
    const said = `${alert.expr} ${alert.annotations.summary}`;
    const used = [
      ...[...said.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label),
      ...[...said.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
      ...[...said.matchAll(/\{(\w+)!?=~?"/g)].map(([, label]) => label),
    ];
    expect(used.filter((label) => !labels.has(label ?? ''))).toEqual([]);
  });

  it.each(named)('%s says what to do', (_, { labels, annotations }) => {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.description.length).toBeGreaterThan(20);
    expect(existsSync(path.join(root, annotations.runbook))).toBe(true);
  });

  it('page when a partition stops', () => {
    expect(alerts.find(({ alert }) => alert === 'ReboundPartitionStopped')?.labels.severity).toBe('page');
  });
});
