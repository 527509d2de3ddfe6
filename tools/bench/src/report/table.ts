import type { Outcome, Row, Verdict } from '../benchmark.js';
import type { Machine } from '../measure/machine.js';

const number = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en-US') : value >= 100 ? value.toFixed(0) : value.toFixed(1);

const optional = (value: number | undefined): string => (value === undefined ? '-' : number(value));

function rowCells(row: Row): string[] {
  const { latencyMs, microsPerItem } = row;
  const parts = Object.entries(microsPerItem ?? {}).map(([name, micros]) => `${name} ${micros.toFixed(1)}`);
  const wrong = Object.entries(row.wrong).filter(([, count]) => count !== 0);
  return [
    row.case,
    row.contender,
    number(row.rate),
    optional(row.microsTotal),
    parts.join(', ') || '-',
    optional(row.loadMicrosPerItem),
    latencyMs ? [latencyMs.p50, latencyMs.p99, latencyMs.p999].map(number).join(' / ') : '-',
    wrong.length === 0 ? '0' : wrong.map(([what, count]) => `${count} ${what}`).join(', '),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

const verdictCells = ({ target, relation, goal, found, scaled, outcome }: Verdict): string[] => [
  target,
  `${relation} ${number(goal)}${scaled ? ' (scaled)' : ''}`,
  optional(found),
  outcome,
];

export function printOutcome(name: string, outcome: Outcome, machine: Machine): string {
  const { rows, verdicts, drainMicros, notes = [] } = outcome;
  const { cpu, cores, memoryGiB, system, versions } = machine;
  return [
    `## ${name}`,
    '',
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; ${Object.entries(versions)
      .map(([what, version]) => `${what} ${version}`)
      .join(', ')}`,
    ...(drainMicros === undefined ? [] : [`the bare node:http drain takes ${drainMicros.toFixed(1)} µs here`]),
    '',
    table(
      ['case', 'contender', 'items/s', 'µs each', 'by process', 'load µs', 'p50 / p99 / p99.9 ms', 'wrong'],
      rows.map(rowCells),
    ),
    '',
    ...(verdicts.length === 0 ? [] : [table(['target', 'goal', 'found', ''], verdicts.map(verdictCells)), '']),
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}
