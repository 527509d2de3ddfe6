import { countParts, type PartOptions } from '@rebound/sms-text';
import type { Evaluate } from './answer.js';

/** Encoding, units and parts of a final text, as carriers bill it. */
export const segments =
  (options: PartOptions): Evaluate =>
  (row) => {
    const { encoding, units, parts } = countParts(row.text('text'), options);
    return { encoding, units, parts };
  };
