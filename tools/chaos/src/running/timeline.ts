import type { Outage } from '@rebound/simulator';
import { type FaultKind, faultKinds } from '../plan/fault-kinds.js';
import type { Recovery } from '../probing/probes.js';

/** One fault as it was carried out. Real ms from the opening of the storefront. */
export type TimelineEntry = Readonly<{
  at: number;
  kind: FaultKind;
  target?: string;
  lastedMs: number;
  /** From the end of the fault; absent: not within the time. */
  recovery?: Recovery;
  /** From its beginning to its recovery, virtual epoch ms. */
  away: Outage;
  note?: string;
}>;

export type KindSummary = Readonly<{ count: number; medianMs: number; longestMs: number; notRecovered: number }>;

/** How long the flow took to come back, by kind of fault. */
export function summariseRecovery(timeline: readonly TimelineEntry[]): Partial<Record<FaultKind, KindSummary>> {
  const kinds = [...new Set(timeline.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const ofKind = timeline.filter((entry) => entry.kind === kind);
      const times = ofKind.flatMap(({ recovery }) => recovery?.flowMs ?? []).sort((a, b) => a - b);
      return [
        kind,
        {
          count: ofKind.length,
          medianMs: times[Math.floor(times.length / 2)] ?? 0,
          longestMs: times.at(-1) ?? 0,
          notRecovered: ofKind.length - times.length,
        },
      ];
    }),
  );
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** One line of what is printed while it runs, and again at the end. */
export function lineOf({ at, kind, target, lastedMs, recovery, note }: TimelineEntry): string {
  const back =
    recovery === undefined
      ? 'NOT RECOVERED'
      : `HTTP after ${seconds(recovery.httpMs)}, flow after ${seconds(recovery.flowMs)}`;
  return [
    seconds(at).padStart(8),
    kind.padEnd(20),
    (target ?? faultKinds[kind].on).padEnd(16),
    `for ${seconds(lastedMs)}`.padEnd(12),
    back,
    ...(note === undefined ? [] : [`(${note})`]),
  ].join('  ');
}
