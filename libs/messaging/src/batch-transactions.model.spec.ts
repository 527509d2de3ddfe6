import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histories, live } from '../test/model/history.js';
import { mutants } from '../test/model/mutants.js';

/** A busy machine takes its time. */
const patienceMs = 600_000;

describe('the batch transaction', () => {
  it(
    'keeps its promises in every history',
    () =>
      fc.assert(
        fc.asyncProperty(histories, (history) => live(history)),
        { numRuns: 2000 },
      ),
    patienceMs,
  );

  it.each(mutants)(
    'would not if $what',
    async ({ tampering, breaks }) => {
      const property = fc.asyncProperty(histories, (history) => live(history, tampering));
      // The rarest of the faults shows in one of some hundred histories.
      const { failed, errorInstance } = await fc.check(property, { numRuns: 10_000, endOnFailure: true });
      expect({ failed, why: String(errorInstance) }).toEqual({ failed: true, why: expect.stringMatching(breaks) });
    },
    patienceMs,
  );
});
