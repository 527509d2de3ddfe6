import type { Item } from '@rebound/contracts';

/** The sum of the lines in minor units; undefined unless there are lines and every price is known. */
export function lineTotal(items: readonly Item[] | undefined): number | undefined {
  if (!items?.length) return undefined;
  let sum = 0;
  for (const { unitMinor, quantity } of items) {
    if (unitMinor === undefined) return undefined;
    sum += unitMinor * quantity;
  }
  return sum;
}
