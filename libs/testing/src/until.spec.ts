import { describe, expect, it } from '@jest/globals';
import { until } from './until.js';

describe('until', () => {
  it('gives the first truthy answer', async () => {
    const answers = [undefined, 0, 'here'];
    await expect(until(() => answers.shift(), { everyMs: 1 })).resolves.toBe('here');
  });

  it('takes an error for "not yet"', async () => {
    let looks = 0;
    const fact = () => {
      looks += 1;
      if (looks < 3) throw new Error('connection refused');
      return looks;
    };
    await expect(until(fact, { everyMs: 1 })).resolves.toBe(3);
  });

  it('says what it waited for and what it saw last', async () => {
    const waiting = until(() => false, { timeoutMs: 5, everyMs: 1, what: 'the receipt' });
    await expect(waiting).rejects.toThrow('gave up waiting for the receipt after 5 ms; the last answer was false');
  });
});
