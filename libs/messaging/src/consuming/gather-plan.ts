/** How much of which partition goes into a transaction; pure, so that its fairness can be tested. */

export interface GatherLimits {
  /** Most records in one transaction. */
  readonly maxRecords: number;
  /** One transaction per so many ms unless full, real time. */
  readonly gatherMs: number;
  /** Most that `gatherMs` grows to while transactions take long. */
  readonly longestGatherMs: number;
  /** Concurrent transactions, on disjoint partitions. */
  readonly maxInFlight: number;
}

export const gatherLimits: GatherLimits = { maxRecords: 1000, gatherMs: 15, longestGatherMs: 400, maxInFlight: 2 };

export interface Waiting {
  readonly partition: number;
  /** Records that could be taken now: 0 while another transaction holds the partition. */
  readonly available: number;
  /** Counts up with every transaction that took from the partition. */
  readonly lastServed: number;
}

export interface Situation {
  readonly waiting: readonly Waiting[];
  readonly inFlight: number;
  /** Real ms since the last transaction began. */
  readonly sinceLastStartMs: number;
  /** Real ms that the last transaction took. */
  readonly lastTookMs: number;
}

export type GatherDecision =
  | { readonly kind: 'idle' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'take'; readonly parts: readonly { partition: number; count: number }[] };

/**
 * Takes the partitions that waited longest whole, until the transaction is full: what is left over stays for a second
 * transaction beside this one. A second one starts only for a full load, since it costs latency otherwise.
 *
 * After a transaction it gathers for twice as long as that one took: when everything is slow because everybody is busy, fewer and
 * larger transactions are what makes it fast again; when it is not, the time is too short to matter.
 */
export function decideGather(situation: Situation, limits: GatherLimits): GatherDecision {
  const { waiting, inFlight, sinceLastStartMs, lastTookMs } = situation;
  const total = waiting.reduce((sum, { available }) => sum + available, 0);
  if (total === 0 || inFlight >= limits.maxInFlight) return { kind: 'idle' };
  const full = total >= limits.maxRecords;
  if (inFlight > 0 && !full) return { kind: 'idle' };
  const gatherMs = Math.max(limits.gatherMs, Math.min(3 * lastTookMs, limits.longestGatherMs));
  if (!full && sinceLastStartMs < gatherMs) return { kind: 'wait', ms: gatherMs - sinceLastStartMs };

  const parts: { partition: number; count: number }[] = [];
  let room = limits.maxRecords;
  const byTurn = waiting
    .filter(({ available }) => available > 0)
    .sort((a, b) => a.lastServed - b.lastServed || a.partition - b.partition);
  for (const { partition, available } of byTurn) {
    if (room === 0) break;
    const count = Math.min(available, room);
    parts.push({ partition, count });
    room -= count;
  }
  return { kind: 'take', parts: parts.sort((a, b) => a.partition - b.partition) };
}
