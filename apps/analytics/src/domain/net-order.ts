export type Reduction = Readonly<{
  reductionId: string;
  cause: 'refund' | 'cancellation';
  /** Absent: everything that is left. */
  amountMinor?: number;
  at: number;
}>;

/**
 * What is left of an order, in minor units: never below 0, whatever a shop reports twice or too much. A cancellation, or a
 * refund without an amount, leaves nothing, in whatever order the reports came.
 */
export function netMinor(totalMinor: number, reductions: readonly Reduction[]): number {
  if (reductions.some(({ amountMinor }) => amountMinor === undefined)) return 0;
  const given = reductions.reduce((sum, { amountMinor = 0 }) => sum + amountMinor, 0);
  return Math.max(0, totalMinor - given);
}
