import { expect, it } from '@jest/globals';
import { FaultBook } from './fault-book.js';
import type { FaultRule } from './fault.js';

const busy: FaultRule = { id: 'busy', kind: 'throttle', probability: 0.5 };
const numbers = Array.from({ length: 40 }, (_, at) => `+3460000${String(at).padStart(4, '0')}`);

it('goes on with its draws when the faults change: nobody is struck by the same draw for ever', () => {
  const changed = new FaultBook('seed');
  const left = new FaultBook('seed');
  left.set([busy]);
  for (const to of numbers) {
    const plans = Array.from({ length: 8 }, () => {
      changed.set([busy]);
      return changed.strike(to, 'text');
    });
    expect(plans).toEqual(Array.from({ length: 8 }, () => left.strike(to, 'text')));
    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(2);
  }
});
